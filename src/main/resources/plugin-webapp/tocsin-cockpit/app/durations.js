// The tab "Durations": how long each step takes, and each version, and which ways are taken; the diagram shows the same.
import {mark, unmark} from './overlays.js';
import {el, fill, read, span, table} from './page.js';

const PERIODS = [[1, 'the last day'], [7, 'the last week'], [30, 'the last 30 days'], [90, 'the last 90 days'], [365, 'the last year']];
const QUIET = /Gateway$/;
const WORK = /Task$|^callActivity$|^subProcess$/;

const number = text => el('td', {class: 'tocsin-number'}, text);
const times = took => took.times ? [span(took.p50), span(took.p90), span(took.max)] : ['', '', ''];

/** Each step is as hot as its share of the slowest, on a scale on which ten times longer is one colour further. */
function heat(steps) {
  const slowest = Math.max(...steps.map(step => step.took.p50), 1);
  return steps.filter(step => step.took.times > 0 && WORK.test(step.type)).map(step => ({
    id: step.id,
    marker: step.took.p50 < 1000 ? null : `tocsin-heat-${Math.max(1, 4 - Math.floor(Math.log10(slowest / step.took.p50)))}`,
    text: `${span(step.took.p50)} · ${step.took.times} ×`,
    title: `Half of them within ${span(step.took.p50)}, nine of ten within ${span(step.took.p90)}, slowest ${span(step.took.max)}`
  }));
}

/** Ways that were never taken are pale. */
const ways = flows => flows.map(flow => ({
  id: flow.id,
  marker: flow.times === 0 ? 'tocsin-never' : null,
  text: flow.times === 0 ? '' : `${flow.times} ×`,
  title: `From ${flow.from} to ${flow.to}: taken ${flow.times === 1 ? 'once' : `${flow.times} times`}`
}));

function tables(found) {
  const steps = found.steps.filter(step => !QUIET.test(step.type));
  return [
    el('h4', {}, 'Steps, the slowest first'),
    table(['Step', 'Kind', 'Ended', 'Half within', '9 of 10 within', 'Slowest', 'Cancelled', 'There now'], steps.map(step => [
      step.name || step.id, step.type.replace(/([A-Z])/g, ' $1').toLowerCase(), number(step.took.times),
      ...times(step.took).map(number), number(step.cancelled || ''), number(step.now || '')
    ]), 'Nothing ended in this time.'),
    el('h4', {}, 'Which way it went'),
    table(['At', 'Way', 'To', 'Taken'], found.flows.filter(flow => flow.choice).map(flow => [
      flow.from, flow.name, flow.to, number(flow.times)
    ]), 'There is only one way.'),
    el('h4', {}, 'Versions, from begin to end'),
    table(['Version', 'Ended', 'Half within', '9 of 10 within', 'Slowest', 'Running now'], found.versions.map(version => [
      el('a', {href: `#/process-definition/${version.definition}/runtime?detailsTab=tocsin-durations`}, `${version.version}`),
      number(version.took.times), ...times(version.took).map(number), number(version.running || '')
    ]), 'None.')
  ];
}

export default function (place, {processDefinitionId}, tell) {
  let over = false;
  const result = el('div', {'aria-live': 'polite'});
  const period = el('select', {class: 'form-control', 'aria-label': 'Period', change: () => show().catch(tell)},
      PERIODS.map(([days, words]) => el('option', {value: days, selected: days === 30}, words)));
  const all = el('input', {type: 'checkbox', change: () => show().catch(tell)});
  const show = async () => {
    const found = await read(`/api/v1/engine/definitions/${encodeURIComponent(processDefinitionId)}/durations`
        + `?days=${period.value}&all=${all.checked}`);
    if (over) return;
    fill(result, ...tables(found));
    mark([...heat(found.steps), ...ways(found.flows)], place);
  };
  place.append(
      el('div', {class: 'form-inline tocsin-note'}, 'What ended in ', period, ' ', el('label', {}, all, ' of all versions')), result);
  show().catch(tell);
  return {stop() { over = true; unmark(place); }};
}
