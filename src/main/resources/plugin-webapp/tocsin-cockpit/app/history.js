// The tab "History" of a run that goes on.
import {addressOf, run} from './engine.js';
import {mark, unmark} from './overlays.js';
import {el, every, fill, serverTime, span, when} from './page.js';
import {auditOf, callerOf, marksOf, stepsOf} from './steps.js';

/** One line of facts above the table: since when, called by whom. */
export function summaryOf(one, caller, now) {
  const facts = ['Began ', when(one.startTime), ' UTC'];
  if (one.endTime) facts.push(', ended ', when(one.endTime), ` UTC, took ${span(one.durationInMillis)}`);
  else facts.push(`, runs for ${span(now - new Date(one.startTime))}`);
  if (one.state && one.state !== 'ACTIVE' && one.state !== 'COMPLETED') {
    facts.push(`, ${one.state.toLowerCase().replaceAll('_', ' ')}${one.deleteReason ? `: ${one.deleteReason}` : ''}`);
  }
  if (caller) {
    facts.push('. Called by ', el('a', {href: addressOf(caller)}, caller.processDefinitionName || caller.processDefinitionKey));
  }
  return el('p', {class: 'tocsin-note'}, facts, '.');
}

export default function (place, {processInstanceId}, tell) {
  let over = false;
  const updates = every(20, async () => {
    const one = await run(processInstanceId);
    const [found, caller] = await Promise.all([stepsOf(one), callerOf(one)]);
    if (over) return;
    const now = serverTime();
    fill(place, summaryOf(one, caller, now), auditOf(found, now));
    mark(marksOf(found.steps, now), place);
  }, tell);
  return {stop() { over = true; updates.stop(); unmark(place); }};
}
