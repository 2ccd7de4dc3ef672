// Writes on a diagram what the tab below it shows. Tabs and diagrams do not know each other; they meet here.
const diagrams = new Set();
let marks = [];
let whose = null;

function wipe(viewer) {
  const overlays = viewer.get('overlays');
  const canvas = viewer.get('canvas');
  overlays.remove({type: 'tocsin'});
  viewer.get('elementRegistry').forEach(shape => {
    for (const name of ['tocsin-done', 'tocsin-here', 'tocsin-heat-1', 'tocsin-heat-2', 'tocsin-heat-3', 'tocsin-heat-4', 'tocsin-never']) {
      if (canvas.hasMarker(shape, name)) canvas.removeMarker(shape, name);
    }
  });
}

// On a flow, in the middle of its longest part; on anything else, at its upper left corner.
function placeOf(shape) {
  if (!shape.waypoints) return {top: -12, left: 4};
  const length = i => Math.hypot(shape.waypoints[i + 1].x - shape.waypoints[i].x, shape.waypoints[i + 1].y - shape.waypoints[i].y);
  const parts = shape.waypoints.slice(1).map((point, i) => i);
  const longest = parts.reduce((best, i) => length(i) > length(best) ? i : best, 0);
  const [from, to] = shape.waypoints.slice(longest, longest + 2);
  const corner = name => Math.min(...shape.waypoints.map(point => point[name]));
  return {top: (from.y + to.y) / 2 - corner('y') - 8, left: (from.x + to.x) / 2 - corner('x') - 10};
}

function draw(viewer) {
  wipe(viewer);
  for (const {id, text, title, marker} of marks) {
    const shape = viewer.get('elementRegistry').get(id);
    if (!shape) continue;
    if (marker) viewer.get('canvas').addMarker(shape, marker);
    if (text) {
      const note = document.createElement('div');
      note.className = shape.waypoints ? 'tocsin-mark tocsin-way' : 'tocsin-mark';
      note.textContent = text;
      note.title = title || '';
      viewer.get('overlays').add(id, 'tocsin', {
        position: placeOf(shape), scale: {min: 0.8, max: 1}, html: note,
        show: {minZoom: shape.waypoints ? 0.5 : 0} // of a whole large diagram, ways would hide what they lead to
      });
    }
  }
}

/** Shows these on every diagram of the page, in the place of what another part showed: {id, text, title, marker}. */
export function mark(wanted, part) {
  marks = wanted;
  whose = part;
  diagrams.forEach(draw);
}

/** Takes away what the part shows; what another has put in its place stays, for Cockpit may end the old part last. */
export function unmark(part) {
  if (whose === part) mark([], null);
}

/** A diagram of the page, as soon as it is drawn. */
export default function (viewer) {
  diagrams.add(viewer);
  viewer.get('eventBus').on('import.done', () => draw(viewer)); // Cockpit may hand it out before, and draw it anew later
  draw(viewer);
  return {stop() { diagrams.delete(viewer); }};
}
