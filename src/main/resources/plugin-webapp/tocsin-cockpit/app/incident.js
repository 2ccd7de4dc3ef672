// The tab "Incident": what it is about, and its timeline.
import {incidentOf, run} from './engine.js';
import {el, every, fill, read, table, when} from './page.js';

const states = {
  REPORTED: 'waiting for triage', ACTIVE: 'being worked on', RESOLVED: 'resolved, being observed', IN_REVIEW: 'in review',
  CLOSED: 'closed', REJECTED: 'no client affected', DEFERRED: 'can wait, in the tracker', DUPLICATE: 'duplicate',
  CANCELLED: 'false alarm'
};

function timelineOf(incident) {
  const newestFirst = [...incident.timeline].reverse();
  return table(['At (UTC)', 'Who', 'What', ''], newestFirst.map(entry => [
    when(entry.at), entry.actorName, entry.what.replaceAll('-', ' '),
    (entry.incident === incident.number ? '' : `(${entry.incident}) `) + entry.text
  ]), 'Nothing has happened yet.');
}

/** The incident with its timeline; for whoever may not see it, only its number. */
export async function incidentPart(number) {
  const link = el('a', {href: `/incidents/${number}`}, number);
  try {
    const incident = await read(`/api/v1/incidents/${number}`);
    return [
      el('p', {class: 'tocsin-note'}, el('span', {class: `tocsin-priority tocsin-${incident.priority}`}, incident.priority),
          ' ', link, ` ${incident.title}, ${states[incident.state] || incident.state}`),
      timelineOf(incident)
    ];
  } catch (failure) {
    if (failure.status !== 404 && failure.status !== 403) throw failure;
    return [el('p', {class: 'tocsin-note'}, `${number}: you may see that there is this incident, and nothing of what is in it.`)];
  }
}

export default function (place, {processInstanceId}, tell) {
  let over = false;
  const updates = every(20, async () => {
    const number = await incidentOf(await run(processInstanceId));
    const content = number ? await incidentPart(number) : [el('p', {class: 'tocsin-note'}, 'This belongs to no incident.')];
    if (!over) fill(place, ...content);
  }, tell);
  return {stop() { over = true; updates.stop(); }};
}
