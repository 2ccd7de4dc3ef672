// The incident beside the form: where it stands, how long is left, who is on it, what happened, and a note to add.
import {el, ask, send, span, when} from './page.js';
import {diagrams} from './picture.js';

const everySeconds = 15;
const latest = 40;
const states = {REPORTED: 'reported', IN_PROGRESS: 'being worked on'};

const words = name => (states[name] || String(name).toLowerCase().replaceAll('_', ' '));

/** Writes how much time is left. */
function countDown(place, now) {
  const left = Date.parse(place.dataset.due) - now;
  place.textContent = left < 0 ? `${span(left)} late` : `${span(left)} left`;
  place.parentNode.classList.toggle('late', left < 0);
}

/** What is promised and still counts, the next first. */
function targets(incident) {
  const promised = incident.targets || {};
  const moving = incident.moving || {};
  const open = !incident.resolvedAt && !incident.endedAt;
  return [
    ['to acknowledge', promised.acknowledgeBy, open && !incident.acknowledgedAt],
    ['to triage', promised.triageBy, open && !(incident.answers || {}).triagedAt],
    ['to name an incident manager', moving.managerBy, open],
    ['to update stakeholders', moving.updateBy, open],
    ['to resolve', promised.resolveBy, open && !incident.clock.standsStill]
  ].filter(([, at, counts]) => at && counts).sort(([, one], [, other]) => Date.parse(one) - Date.parse(other)).map(([what, at]) => {
    const left = el('b', {'data-due': at});
    const line = el('li', {}, left, ` ${what} `, el('small', {}, '(', when(at), ')'));
    countDown(left, Date.parse(incident.clock.at));
    return line;
  });
}

function people(incident) {
  const lines = (incident.people || []).map(person => el('li', {}, el('b', {}, person.name), ' ',
      el('small', {}, words(person.part))));
  return lines.length ? el('ul', {class: 'list-unstyled'}, lines) : el('p', {class: 'text-muted'}, 'Nobody yet.');
}

const entries = incident => [...(incident.timeline || [])].reverse().slice(0, latest).map(entry => el('li', {},
    when(entry.at), ' ', el('b', {}, entry.actorName), ' ', entry.text || words(entry.what)));

function head(incident) {
  return el('div', {class: 'tocsin-head'},
      el('h4', {}, `${incident.priority} ${incident.number} ${incident.title}`),
      el('p', {}, `${words(incident.state)} · ${incident.service || 'service unknown'} · `,
          el('a', {href: `/incidents/${incident.number}`, target: '_blank', rel: 'noopener'}, 'Open its page'),
          incident.clock && incident.clock.standsStill ? ' · the clock stands still' : ''),
      el('ul', {class: 'list-unstyled tocsin-targets'}, targets(incident)));
}

function noteForm(number, token, changed) {
  const text = el('textarea', {class: 'form-control', rows: 3, maxlength: 4000, id: 'tocsin-note', required: true});
  const said = el('span', {role: 'status'});
  const form = el('form', {submit: async event => {
    event.preventDefault();
    said.textContent = 'Adding …';
    try {
      await send('POST', `/api/v1/incidents/${number}/notes`, token, {text: text.value});
      text.value = '';
      said.textContent = 'Added.';
      changed();
    } catch (failure) {
      said.textContent = `Not added: ${failure.message}. Your text is still there.`;
    }
  }}, el('label', {for: 'tocsin-note'}, 'Add a note to the timeline'), text,
  el('p', {}, el('button', {type: 'submit', class: 'btn btn-default'}, 'Add note'), ' ', said));
  return form;
}

/** Draws it and keeps it fresh until it is stopped; what somebody is writing stays. */
export default function incident(place, {taskId}) {
  const live = el('div', {'aria-live': 'off'}, el('p', {}, 'Loading …'));
  const happened = el('div', {}, '');
  const note = el('div', {});
  const picture = el('div', {});
  place.className = 'tocsin-incident';
  place.replaceChildren(live, picture, note, happened);
  let over = false;
  let timer = null;
  let task = null;
  let ahead = 0; // of this machine's clock is the server's
  const tick = setInterval(() => live.querySelectorAll('[data-due]')
      .forEach(one => countDown(one, Date.now() + ahead)), 1000);

  async function refresh() {
    task = task || await ask(`/api/v1/tasks/${taskId}`);
    if (!task.incident) {
      live.replaceChildren(el('p', {}, 'This task belongs to no incident.'));
      return;
    }
    const read = await ask(`/api/v1/incidents/${task.incident}`);
    ahead = Date.parse(read.clock.at) - Date.now();
    live.replaceChildren(head(read), el('h5', {}, 'Who takes part'), people(read));
    happened.replaceChildren(el('h5', {}, 'What happened, newest first'),
        read.timeline.length ? el('ol', {class: 'list-unstyled tocsin-timeline'}, entries(read))
            : el('p', {class: 'text-muted'}, 'Nothing has been recorded yet.'));
    if (!note.firstChild) {
      note.append(noteForm(task.incident, task.token, refresh));
      diagrams(picture, taskId, task.incident);
    }
  }

  const again = () => refresh()
      .catch(failure => live.replaceChildren(el('p', {class: 'alert alert-danger', role: 'alert'},
          `The incident cannot be shown: ${failure.message}.`)))
      .finally(() => { if (!over) timer = setTimeout(again, everySeconds * 1000); });
  again();
  return {stop() {
    over = true;
    clearTimeout(timer);
    clearInterval(tick);
  }};
}
