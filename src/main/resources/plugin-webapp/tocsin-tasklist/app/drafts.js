// Keeps what somebody writes into a form, for them alone: on the server, and in the browser while the server cannot be reached.
// The form itself begins with the draft, because the server sends it as the form's first values.
import {el, ask, send} from './page.js';
import {formIn, forgetsWhatIsNotShown} from './form.js';
import {bringsIntoSight} from './phone.js';

const pauseMs = 1000;
const longestOnTheWay = 60000; // browsers send no more once a page is being left

function taskOf(container) {
  const scope = window.angular.element(container.closest('[cam-tasklist-form]')).isolateScope();
  return (scope && scope.params && scope.params.taskId)
      || (scope ? null : new URLSearchParams(location.hash.split('?')[1] || '').get('task'));
}

/** Answers in a form in which they can be compared; a field that is blank is as good as none. */
const words = answers => JSON.stringify(Object.entries(answers)
    .filter(([, answer]) => answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0)).sort());

const isTheirs = container => !container.closest('.disabled-form');

class Draft {
  constructor(container, form, task) {
    Object.assign(this, {container, form, task, address: `/api/v1/tasks/${task}`, timer: null, dirty: false, touched: false,
      theirs: isTheirs(container), before: null});
    this.status = el('span', {class: 'tocsin-draft', role: 'status'});
  }

  async begin() {
    const actions = this.container.closest('[cam-tasklist-form]').querySelector('.form-actions');
    if (actions) actions.prepend(this.status);
    while (!this.form._getState().schema) await new Promise(done => setTimeout(done, 20)); // it is drawn before it is filled
    this.before = this.now();
    ['pointerdown', 'keydown', 'input'].forEach(deed =>
      this.container.addEventListener(deed, () => { this.touched = true; }, {capture: true, passive: true}));
    this.form.on('changed', () => this.changed());
    this.read = await ask(this.address);
    this.key = `tocsin-draft:${this.read.you}:${this.task}`;
    this.bringBack();
  }

  /**
   * What could not be sent when it was written is newer than what the server has; and what was on its way when the page was
   * left may have come after the form. Whoever has begun to write meanwhile is not interrupted.
   */
  bringBack() {
    const local = JSON.parse(localStorage.getItem(this.key) || 'null');
    const draft = this.read.draft;
    const newest = local && (!draft || local.at > Date.parse(draft.savedAt)) ? local.answers : draft && draft.answers;
    if (newest && this.now() === this.before && words(newest) !== this.before) {
      const state = this.form._getState();
      this.form.importSchema(state.schema, {...state.data, ...newest}).then(() => this.later());
    }
    if (draft && !(local && newest === local.answers)) this.say(`Your draft of ${this.time(draft.savedAt)} is in the form.`, true);
  }

  now() {
    return words(this.form._getSubmitData());
  }

  /** They have just taken it: what that means is said to them. */
  async taken() {
    this.theirs = true;
    this.read = await ask(this.address);
    if (this.read.step !== 'triageIncident') return;
    this.container.before(el('p', {class: 'alert alert-success tocsin-taken', role: 'status'},
        'You have the incident in hand: taking its triage has answered the page.'));
  }

  /** What form-js fills in by itself while it draws is what the record says, and nobody's draft. */
  changed() {
    if (this.touched) this.later();
    else this.before = this.now();
  }

  later() {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), pauseMs);
  }

  async keep() {
    if (!this.dirty || !this.read) return;
    this.dirty = false;
    const answers = this.form._getSubmitData();
    // Whoever only looks has written nothing, and goes on seeing the record.
    if (this.now() === this.before) return;
    this.before = this.now();
    this.keepHere(answers); // whoever leaves before the server has answered finds it here
    try {
      const kept = await send('PUT', `${this.address}/draft`, this.read.token, answers);
      localStorage.removeItem(this.key);
      this.say(`Draft kept at ${this.time(kept.savedAt)}.`);
    } catch (failure) {
      this.before = null;
      this.dirty = !failure.status; // the network may come back; a refusal stays one
      this.say(`Kept in this browser only: ${failure.message}.`);
      if (this.dirty) this.timer = setTimeout(() => this.keep(), 10 * pauseMs);
    }
  }

  keepHere(answers) {
    localStorage.setItem(this.key, JSON.stringify({at: Date.now(), answers}));
  }

  /** The page is being left: there is no time to wait for an answer. */
  leave() {
    if (document.activeElement && this.container.contains(document.activeElement)) {
      document.activeElement.blur(); // form-js takes over what was typed last only after a moment, or then
    }
    if (!this.read || this.now() === this.before) return;
    const answers = this.form._getSubmitData();
    this.keepHere(answers);
    if (JSON.stringify(answers).length < longestOnTheWay) {
      send('PUT', `${this.address}/draft`, this.read.token, answers, {keepalive: true}).catch(() => {});
    }
  }

  say(words, discardable) {
    this.status.replaceChildren(words + ' ', discardable ? el('button', {type: 'button', class: 'btn btn-link',
      click: () => this.discard()}, 'Begin anew') : '');
  }

  async discard() {
    await send('DELETE', `${this.address}/draft`, this.read.token);
    localStorage.removeItem(this.key);
    location.reload();
  }

  time(at) {
    return new Date(at).toISOString().slice(11, 16) + ' UTC';
  }

  /** The task is gone while somebody writes: they read why, and keep what they wrote. */
  async gone(card) {
    await this.keep();
    const read = await ask(this.address).catch(() => ({fate: 'This task is gone.'}));
    const answers = Object.values(this.form._getSubmitData()).filter(answer => typeof answer === 'string' && answer.trim());
    card.before(el('div', {class: 'tocsin-gone alert alert-warning', role: 'alert'},
        el('p', {}, el('b', {}, read.fate || 'This task is gone.'), ' Nothing of yours was handed in.'),
        answers.length > 0 && el('p', {}, 'What you had written:'),
        answers.length > 0 && el('textarea', {class: 'form-control', readonly: true, rows: 6,
          'aria-label': 'What you had written'}, answers.join('\n\n')),
        read.incident && el('p', {}, el('a', {href: `/incidents/${read.incident}`}, `See where ${read.incident} stands`))));
  }
}

let current = null;

function look() {
  const container = document.querySelector('[cam-tasklist-form] .fjs-container');
  if (current && current.container !== container) {
    current.keep();
    current = null;
  }
  if (container && !current) {
    const form = formIn(container);
    const task = form && taskOf(container);
    if (form && !form.tocsin) {
      form.tocsin = true;
      forgetsWhatIsNotShown(form);
    }
    if (task) {
      bringsIntoSight(container, task);
      current = new Draft(container, form, task);
      current.begin().catch(failure => current && current.say(`Drafts are not kept: ${failure.message}.`));
    }
  }
  if (current && current.read && !current.theirs && isTheirs(current.container)) current.taken().catch(() => {});
  const removed = document.querySelector('.task-card.task-removed');
  if (removed && current && !current.told) {
    current.told = true;
    current.gone(removed);
  }
  document.querySelectorAll('.tocsin-gone').forEach(note => removed || note.remove());
}

export default function begin() {
  // Tasklist's own drafts know no person; ours take their place.
  Object.keys(localStorage).filter(key => key.startsWith('camunda-form:')).forEach(key => localStorage.removeItem(key));
  new MutationObserver(look).observe(document.body,
      {childList: true, subtree: true, attributes: true, attributeFilter: ['class']});
  addEventListener('pagehide', () => current && current.leave());
  document.addEventListener('visibilitychange', () => document.hidden && current && current.leave());
  look();
}
