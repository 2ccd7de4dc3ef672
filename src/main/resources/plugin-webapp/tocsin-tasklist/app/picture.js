// Where the incident stands, drawn.
import {el, ask} from './page.js';

const readable = 0.75;
const library = '/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js';

const whole = 'Whole diagram';

const loaded = () => window.BpmnJS ? Promise.resolve() : new Promise((done, failed) => {
  document.head.append(el('script', {src: library, load: done, error: () => failed(new Error('the drawing library is missing'))}));
});

async function draw(frame, incident, position) {
  const xml = await fetch(`/incidents/${incident}/diagrams/${encodeURIComponent(position.definition)}`);
  if (!xml.ok) throw new Error(`the diagram answered ${xml.status}`);
  const viewer = new window.BpmnJS({container: frame});
  await viewer.importXML(await xml.text());
  const registry = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  for (const kind of ['passed', 'current', 'failed']) {
    position[kind].filter(id => registry.get(id)).forEach(id => canvas.addMarker(id, 'tocsin-' + kind));
  }
  const here = [...position.failed, ...position.current].map(id => registry.get(id)).find(element => element);
  return closer => {
    canvas.zoom('fit-viewport', 'auto');
    if (!closer || !here) return;
    const size = {width: frame.clientWidth / readable, height: frame.clientHeight / readable};
    canvas.viewbox({x: here.x + here.width / 2 - size.width / 2, y: here.y + here.height / 2 - size.height / 2, ...size});
  };
}

/** The diagram in which the incident stands now, and the names of its steps for those who cannot see it. */
export async function diagrams(place, task, incident) {
  try {
    const positions = await ask(`/api/v1/tasks/${task}/position`);
    const here = positions.find(position => position.here) || positions[0];
    if (!here) return;
    const frame = el('div', {class: 'tocsin-diagram', role: 'img',
      'aria-label': `${here.title}: ${here.steps.join(', ') || 'has ended'}`});
    const button = el('button', {type: 'button', class: 'btn btn-link', hidden: true}, whole);
    place.replaceChildren(el('h5', {}, `Where it stands: ${here.title}`), el('p', {}, here.steps.join(', '), ' ', button), frame);
    await loaded();
    const show = await draw(frame, incident, here);
    let closer = true;
    show(closer);
    button.hidden = false;
    button.addEventListener('click', () => {
      closer = !closer;
      show(closer);
      button.textContent = closer ? whole : 'Closer';
    });
  } catch (failure) {
    console.warn('The diagram could not be drawn', failure);
    place.replaceChildren(el('p', {}, `The diagram cannot be drawn here (${failure.message}); it is on the incident's page.`));
  }
}
