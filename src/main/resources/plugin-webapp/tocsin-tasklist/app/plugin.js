// What Tocsin adds to Tasklist. Tasklist stays empty if this file cannot be read, so it does little more than name the parts;
// each is read when it is needed, and a part that fails says so in its own place.
const byPriority = '[{"sortBy":"priority","sortOrder":"desc"}]';

// Tasklist sorts by what its address says, and by creation if that says nothing.
function sorted() {
  const words = new URLSearchParams(location.hash.replace(/^#\/?\??/, ''));
  if (location.hash.startsWith('#/login') || words.has('sorting')) return;
  words.set('sorting', byPriority);
  history.replaceState(history.state, '', '#/?' + words);
}
sorted();
addEventListener('hashchange', sorted);

import('./drafts.js').then(module => module.default())
    .catch(failure => console.warn('Drafts are not kept', failure));

const shown = [];

export default {
  id: 'tocsin-incident',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Incident'},
  render(place, context) {
    const one = {stop() { this.over = true; }};
    shown.push(one);
    import('./incident.js')
        .then(module => one.over || Object.assign(one, module.default(place, context)))
        .catch(failure => {
          console.warn('The tab Incident failed', failure);
          place.textContent = 'The incident cannot be shown here: ' + (failure && failure.message || failure);
        });
  },
  unmount() {
    const one = shown.shift();
    if (one) one.stop();
  }
};
