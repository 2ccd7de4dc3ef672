// What Tocsin adds to Cockpit. Cockpit stays empty if this file cannot be read, so it does nothing but name the parts;
// each is read when it is shown, and a part that fails says so in its own place.
const tell = (place, id, failure) => {
  console.warn(`Tocsin's part "${id}" of this page failed`, failure);
  const message = document.createElement('p');
  message.className = 'tocsin-failed';
  message.setAttribute('role', 'alert');
  message.textContent = `This part of the page (${id}) cannot be shown: ${failure && failure.message || failure}`;
  const node = place.get ? place.get('canvas').getContainer() : place;
  node.querySelectorAll(':scope > .tocsin-failed').forEach(earlier => earlier.remove());
  node.append(message);
};

const part = (id, pluginPoint, file, more) => {
  const shown = [];
  return {
    id, pluginPoint, priority: 0, ...more,
    render(place, context) {
      const one = {stop() { this.over = true; }};
      shown.push(one);
      import(file)
          .then(module => one.over || Object.assign(one, module.default(place, context, failure => tell(place, id, failure))))
          .catch(failure => tell(place, id, failure));
    },
    unmount() {
      const one = shown.shift();
      if (one) one.stop();
    }
  };
};

const tab = label => ({properties: {label}});

export default [
  part('tocsin-board', 'cockpit.dashboard', './board.js', {priority: 100}),
  part('tocsin-incident', 'cockpit.processInstance.runtime.tab', './incident.js', {priority: 90, ...tab('Incident')}),
  part('tocsin-history', 'cockpit.processInstance.runtime.tab', './history.js', {priority: 80, ...tab('History')}),
  part('tocsin-run-diagram', 'cockpit.processInstance.diagram.plugin', './overlays.js'),
  part('tocsin-durations', 'cockpit.processDefinition.runtime.tab', './durations.js', {priority: -1, ...tab('Durations')}),
  part('tocsin-runs', 'cockpit.processDefinition.runtime.tab', './runs.js', {priority: -2, ...tab('Ended')}),
  part('tocsin-definition-diagram', 'cockpit.processDefinition.diagram.plugin', './overlays.js'),
  part('tocsin-run', 'cockpit.route', './run.js', {properties: {path: '/history/:run'}})
];
