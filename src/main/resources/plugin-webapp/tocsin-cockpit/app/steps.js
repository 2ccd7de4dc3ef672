// The audit of one run: every step with when, how long, how it ended and who did it.
import {ask, addressOf, run} from './engine.js';
import {el, span, table, when} from './page.js';

const MOST = 1000;
const WORK = /Task$|^callActivity$/;
const QUIET = /Gateway$|SequenceFlow$|multiInstanceBody/;

const state = step => step.canceled ? 'cancelled' : step.endTime ? 'done' : 'here now';

const who = step => step.assignee || (step.activityType === 'userTask' ? 'nobody yet'
    : /Task$|^callActivity$/.test(step.activityType) ? 'Tocsin' : '');

const lasted = (step, now) => step.endTime ? step.durationInMillis : now - new Date(step.startTime);

function row(step, calls, now) {
  const called = calls.get(step.calledProcessInstanceId);
  return el('tr', {class: step.canceled ? 'tocsin-cancelled' : step.endTime ? '' : 'tocsin-here'},
      el('td', {}, step.activityName || step.activityId,
          called && [' → ', el('a', {href: addressOf(called)}, called.processDefinitionName || called.processDefinitionKey)]),
      el('td', {}, step.activityType.replace(/([A-Z])/g, ' $1').toLowerCase()),
      el('td', {}, when(step.startTime)),
      el('td', {}, step.endTime ? when(step.endTime) : ''),
      el('td', {class: 'tocsin-number'}, span(lasted(step, now))),
      el('td', {}, state(step)),
      el('td', {}, who(step)));
}

/** What a diagram shows of the steps: how often, how long together, and where it stands. */
export function marksOf(steps, now) {
  const elements = new Map();
  for (const step of steps.filter(step => step.activityType !== 'subProcess')) {
    const one = elements.get(step.activityId) || {times: 0, ms: 0, here: false, work: WORK.test(step.activityType)};
    one.times++;
    one.ms += lasted(step, now);
    one.here = one.here || !step.endTime;
    elements.set(step.activityId, one);
  }
  return [...elements].map(([id, one]) => ({
    id,
    marker: one.here ? 'tocsin-here' : 'tocsin-done',
    text: !one.work && one.ms < 1000 ? '' : (one.times > 1 ? `${one.times} × ` : '') + span(one.ms),
    title: one.times > 1 ? `${one.times} times, ${span(one.ms)} together` : span(one.ms)
  }));
}

/** The steps of the run, oldest first, and the runs that they called. */
export async function stepsOf(one) {
  const [steps, called] = await Promise.all([
    ask('history/activity-instance', {processInstanceId: one.id, sortBy: 'startTime', sortOrder: 'asc', maxResults: MOST}),
    ask('history/process-instance', {superProcessInstanceId: one.id, sortBy: 'startTime', sortOrder: 'asc', maxResults: MOST})
  ]);
  return {steps, called};
}

/** The caller of a run, if it has one. */
export const callerOf = async one => one.superProcessInstanceId ? run(one.superProcessInstanceId) : null;

/** The steps as a table. Gateways are left out: what they decided is seen from what came next. */
export function auditOf({steps, called}, now) {
  const calls = new Map(called.map(one => [one.id, one]));
  return el('div', {},
      steps.length === MOST && el('p', {class: 'tocsin-note'}, `The first ${MOST} steps.`),
      table(['Step', 'Kind', 'Began (UTC)', 'Ended (UTC)', 'Took', 'State', 'Who'],
          steps.filter(step => !QUIET.test(step.activityType)).map(step => row(step, calls, now)), 'No step yet.'));
}
