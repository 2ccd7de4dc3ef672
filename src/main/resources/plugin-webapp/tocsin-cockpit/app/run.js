// The page of a run that has ended, or not: #/history/<run>.
import {ask, incidentOf, run} from './engine.js';
import {incidentPart} from './incident.js';
import draw, {mark, unmark} from './overlays.js';
import {summaryOf} from './history.js';
import {el, fill, serverTime} from './page.js';
import {auditOf, callerOf, marksOf, stepsOf} from './steps.js';

const VIEWER = '/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js';

async function diagram(place, definition) {
  if (!window.BpmnJS) await import(VIEWER);
  const {bpmn20Xml} = await ask(`process-definition/${encodeURIComponent(definition)}/xml`);
  const viewer = new window.BpmnJS({container: place});
  await viewer.importXML(bpmn20Xml);
  viewer.get('canvas').zoom('fit-viewport');
  return {viewer, drawn: draw(viewer)};
}

async function show(page, here, tell) {
  const one = await run(location.hash.split(/[/?]/)[2]);
  const [found, caller, number] = await Promise.all([stepsOf(one), callerOf(one), incidentOf(one)]);
  const now = serverTime();
  const frame = el('div', {class: 'tocsin-diagram'});
  const timeline = el('section', {}, el('h2', {}, 'Incident'));
  fill(page,
      el('h1', {}, `${one.processDefinitionName || one.processDefinitionKey} `,
          el('a', {href: `#/process-definition/${one.processDefinitionId}/runtime`}, `version ${one.processDefinitionVersion}`),
          number && [' of ', el('a', {href: `/incidents/${number}`}, number)]),
      summaryOf(one, caller, now), frame, auditOf(found, now), number && timeline);
  mark(marksOf(found.steps, now), page);
  diagram(frame, one.processDefinitionId).then(made => here.over ? made.viewer.destroy() : Object.assign(here, made)).catch(tell);
  if (number) timeline.append(...await incidentPart(number));
}

export default function (place, context, tell) {
  const page = el('div', {class: 'tocsin-page'}, el('p', {}, 'Reading …'));
  const here = {over: false};
  place.append(page);
  show(page, here, tell).catch(failure => { fill(page); tell(failure); });
  return {
    stop() {
      here.over = true;
      unmark(page);
      if (here.viewer) {
        here.drawn.stop();
        here.viewer.destroy();
      }
    }
  };
}
