// Asks the engine's own interface, which checks what the person may see.
import {read} from './page.js';

const root = () => {
  const engine = location.pathname.match(/\/app\/cockpit\/([^/]+)/);
  return `${document.querySelector('base').getAttribute('engine-api')}engine/${engine ? engine[1] : 'default'}`;
};

/** One page of something: ask('history/activity-instance', {processInstanceId: '…'}). */
export const ask = (path, parameters) => read(`${root()}/${path}?${new URLSearchParams(parameters || {})}`);

/** The run of a process, whether it has ended or not. */
export const run = id => ask(`history/process-instance/${encodeURIComponent(id)}`);

/** The number of the incident that a run belongs to; that of its caller if it carries none itself. */
export async function incidentOf(one) {
  const key = one.businessKey || one.rootProcessInstanceId !== one.id && (await run(one.rootProcessInstanceId)).businessKey;
  return /^INC-\d{4}-\d{4,}$/.test(key) ? key : null;
}

/** Where a run can be looked at: on the engine's page while it runs, on ours for ever. */
export const addressOf = one => one.endTime ? `#/history/${one.id}` : `#/process-instance/${one.id}/runtime?tab=tocsin-history`;
