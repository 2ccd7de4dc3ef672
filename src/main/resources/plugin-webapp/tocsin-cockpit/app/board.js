// The board on the dashboard: what is open, what stands still, and whether the pager does its work.
import {ago, el, every, read, serverTime, span, table, when} from './page.js';

const WORDS = {
  acknowledge: 'answer', triage: 'triage', manager: 'name a manager', update: 'update', resolve: 'resolve', observe: 'observe'
};
const LATE = 10;
const SOON = 15 * 60000;

const card = (title, bad, ...content) =>
  el('div', {class: `tocsin-card${bad ? ' tocsin-bad' : ''}`}, el('h2', {}, title), ...content);

/** Writes how much time is left; an observation is nobody's to miss. */
function countDown(place, now) {
  const {due, what} = place.dataset;
  const left = new Date(due) - now;
  const calm = what === 'observe';
  place.textContent = `${WORDS[what]}: ${left < 0 && !calm ? `missed by ${span(left)}` : `${span(Math.max(0, left))} left`}`;
  place.className = calm ? '' : left < 0 ? 'tocsin-missed' : left < SOON ? 'tocsin-soon' : '';
}

function target(next, now) {
  if (!next) return '';
  const place = el('span', {'data-due': next.due, 'data-what': next.what});
  countDown(place, new Date(now));
  return place;
}

const several = (count, one, many) => `${count} ${count === 1 ? one : many}`;

function incidents({at, count, incidents: open}) {
  return card(several(count, 'open incident', 'open incidents'), false,
      el('div', {class: 'tocsin-incidents'}, table(['', 'Incident', 'About', 'Next target'], open.map(one => [
        el('span', {class: `tocsin-priority tocsin-${one.priority}`}, one.priority),
        el('a', {class: 'tocsin-whole', href: `/incidents/${one.number}`}, one.number),
        one.title == null ? el('em', {}, 'private') : el('span', {}, one.title, one.service && el('small', {}, ` ${one.service}`)),
        target(one.next, at)
      ]), 'Nothing is going on.')),
      count > open.length && el('p', {class: 'tocsin-note'}, 'The most urgent ones. ', el('a', {href: '/'}, 'All')));
}

function failedSteps({count, oldest}) {
  const list = '/camunda/app/tasklist/default/#/';
  return card(several(count, 'failed step', 'failed steps'), count > 0,
      count > 0 && el('p', {class: 'tocsin-note'}, `The oldest stands still for ${span(serverTime() - new Date(oldest[0].since))}.`),
      table(['Step', 'Incident', 'Since', 'Why', ''], oldest.map(step => [
        el('a', {href: `#/process-instance/${step.processInstance}/runtime?tab=incidents-tab`}, `${step.process}: ${step.step}`),
        step.incident ? el('a', {class: 'tocsin-whole', href: `/incidents/${step.incident}`}, step.incident) : '',
        when(step.since), el('span', {class: 'tocsin-why', title: step.why}, step.why.split('\n')[0]),
        step.repairTask ? el('a', {class: 'btn btn-default btn-xs', href: `${list}?task=${step.repairTask}`}, 'Repair step') : ''
      ]), 'Every step works.'));
}

const counts = (sent, wanted) => el('td', {class: `tocsin-number${wanted !== 'accepted' && sent[wanted] ? ' tocsin-missed' : ''}`}, `${sent[wanted]}`);

function executor({due, latenessSeconds, next}) {
  const late = latenessSeconds >= LATE;
  return card('Steps and timers', late, el('p', {class: `tocsin-note${late ? ' tocsin-missed' : ''}`},
      due > 0 && latenessSeconds > 0 ? `${several(due, 'step or timer is', 'steps and timers are')} due, the oldest for ${span(latenessSeconds * 1000)}.`
        : 'Steps and timers run on time.',
      next && ` The next one is due in ${span(new Date(next) - serverTime())}.`));
}

function pager({at, channels, oldestWaiting: waiting, sources, deadLetters}) {
  const stuck = waiting && new Date(at) - new Date(waiting.plannedAt) > 60000;
  const failed = channels.some(({lastHour}) => lastHour.refused + lastHour.failing > 0);
  return card('Pager', stuck || failed,
      waiting ? el('p', {class: 'tocsin-note tocsin-missed'}, 'A page of ', el('a', {href: `/incidents/${waiting.incident}`}, waiting.incident),
          ` to ${waiting.person} by ${waiting.channel} has waited for ${span(new Date(at) - new Date(waiting.plannedAt))}`
          + ` (${several(waiting.attempts, 'attempt', 'attempts')}).`)
        : el('p', {class: 'tocsin-note'}, 'Every page that somebody waits for was handed over.'),
      table(['Sent', 'Last hour: accepted', 'refused', 'failed', 'Last day: accepted', 'refused', 'failed'], channels.map(sent => [
        `${sent.kind} by ${sent.channel}`,
        counts(sent.lastHour, 'accepted'), counts(sent.lastHour, 'refused'), counts(sent.lastHour, 'failing'),
        counts(sent.lastDay, 'accepted'), counts(sent.lastDay, 'refused'), counts(sent.lastDay, 'failing')
      ]), 'Nothing was sent in the last day.'),
      el('p', {class: 'tocsin-note'}, sources.length === 0 ? 'No alert has come in yet.'
        : sources.map((one, i) => [i ? ', ' : 'Last alerts: ', `${one.source} ${ago(one.lastAlertAt, at)}`]).flat().join('') + '.'),
      el('p', {class: `tocsin-note${deadLetters.lastDay ? ' tocsin-missed' : ''}`}, deadLetters.count === 0 ? 'Every alert was understood.'
        : `${several(deadLetters.count, 'message was', 'messages were')} not understood, ${deadLetters.lastDay} of the last day`
          + (deadLetters.lastAt ? `, the last one ${ago(deadLetters.lastAt, at)}.` : '.')));
}

/** One part of the board, read on its own: whatever becomes of it, the others are shown. */
function part(title, address, show) {
  let here = card(title, false, el('p', {}, 'Reading …'));
  const put = next => { here.replaceWith(next); here = next; };
  return {
    place: here,
    draw: () => read(address).then(show).then(put).catch(failure => {
      console.warn(`The board cannot show "${title}"`, failure);
      put(card(title, true, el('p', {class: 'tocsin-failed', role: 'alert'}, `This cannot be shown now: ${failure.message}.`)));
    })
  };
}

export default function (place, context, tell) {
  const parts = [
    part('Open incidents', '/api/v1/watch/incidents', incidents),
    part('Failed steps', '/api/v1/engine/failed-steps', failedSteps),
    part('Pager', '/api/v1/watch/pager', pager),
    part('Steps and timers', '/api/v1/engine/executor', executor)
  ];
  const board = el('div', {class: 'tocsin-board'}, parts.map(one => one.place));
  place.append(board);
  const updates = every(15, () => Promise.all(parts.map(one => one.draw())), tell);
  const tick = setInterval(() => board.querySelectorAll('[data-due]').forEach(one => countDown(one, serverTime())), 1000);
  return {stop() { updates.stop(); clearInterval(tick); }};
}
