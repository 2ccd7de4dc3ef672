// The tab "Ended": the runs of this version that are over; the engine's own tab lists only those that go on.
import {ask} from './engine.js';
import {el, fill, span, table, when} from './page.js';

const MOST = 100;

const row = one => [
  el('a', {href: `#/history/${one.id}`}, one.businessKey || one.id),
  when(one.startTime), when(one.endTime), el('td', {class: 'tocsin-number'}, span(one.durationInMillis)),
  one.state.toLowerCase().replaceAll('_', ' '), one.deleteReason || ''
];

export default function (place, {processDefinitionId}, tell) {
  const list = el('div', {});
  const number = el('input', {class: 'form-control', type: 'search', placeholder: 'INC-2026-0042', 'aria-label': 'Number of an incident'});
  const search = async event => {
    if (event) event.preventDefault();
    const wanted = number.value.trim();
    const runs = await ask('history/process-instance', {
      processDefinitionId, finished: true, sortBy: 'endTime', sortOrder: 'desc', maxResults: MOST,
      ...(wanted ? {processInstanceBusinessKeyLike: `%${wanted}%`} : {})
    });
    fill(list, table(['Incident', 'Began (UTC)', 'Ended (UTC)', 'Took', 'State', 'Why'], runs.map(row), 'None has ended.'),
        runs.length === MOST && el('p', {class: 'tocsin-note'}, `The latest ${MOST}.`));
  };
  place.append(
      el('form', {class: 'form-inline tocsin-note', submit: event => search(event).catch(tell)}, 'Incident ', number, ' ',
          el('button', {class: 'btn btn-default', type: 'submit'}, 'Find')),
      list);
  search().catch(tell);
  return {stop() {}};
}
