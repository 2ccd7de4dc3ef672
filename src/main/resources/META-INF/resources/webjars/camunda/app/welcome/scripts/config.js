/* In the place of the file of the same name in the engine's own jar. The application begins when this has been read. */
await import('/js/webapp.js').then(ours => ours.prepare('welcome')).catch(failure => console.warn('Tocsin is missing here', failure));

export default {
  app: { vendor: 'Tocsin' },
  links: [
    { label: 'What is going on', href: '/', description: 'Open incidents, and who is on call' },
    { label: 'Postmortems', href: '/postmortems', description: 'What was learned from earlier incidents' },
    { label: 'Outbox', href: '/outbox', description: 'What would have left the building' }
  ]
};
