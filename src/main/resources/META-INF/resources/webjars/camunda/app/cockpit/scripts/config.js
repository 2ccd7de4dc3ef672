/* In the place of the file of the same name in the engine's own jar. The application begins when this has been read. */
await import('/js/webapp.js').then(ours => ours.prepare('cockpit')).catch(failure => console.warn('Tocsin is missing here', failure));

export default {
  app: { vendor: 'Tocsin' }
};
