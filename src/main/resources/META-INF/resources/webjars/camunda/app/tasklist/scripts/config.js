/* In the place of the file of the same name in the engine's own jar. The application begins when this has been read. */
await import('/js/webapp.js').then(ours => ours.prepare('tasklist')).catch(failure => console.warn('Tocsin is missing here', failure));

export default {
  app: { vendor: 'Tocsin' },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
