// Says in Admin and Welcome what comes from the catalogue and is changed there. The server refuses it in any case.
const NOTES = [
  ['#/users/', 'Name, mail and groups come from the catalogue and are changed there; here, that is refused. Passwords are set here.'],
  ['#/user-create', 'Whoever you add here is not in the catalogue: in no team, never paged, and there until somebody deletes them.'],
  ['#/users', 'People come from the catalogue. Whoever you add here is in no team, never paged, and stays until they are deleted.'],
  ['#/groups/', 'Teams, roles and who belongs to them come from the catalogue and are changed there; here, that is refused.'],
  ['#/group', 'Teams and roles come from the catalogue. A group you add here means nothing to Tocsin.'],
  ['#/tenant', 'Tocsin has no tenants. What you add here means nothing to it.'],
  ['#/authorization', 'Tocsin gives each role its rights again at every start: what you change in these comes back, what you add stays.'],
  ['#/system?section=system-settings-metrics', 'The engine counts nothing here. Tocsin\'s own figures are at /actuator/prometheus.'],
  ['#/system', 'How Tocsin itself is doing is on the dashboard of Cockpit.'],
  ['#/welcome', 'Your name, mail and groups come from the catalogue and are changed there. Your password is changed here.'],
  ['#/', 'People, teams and roles come from the catalogue, and are changed there.']
];

const noteFor = hash => (NOTES.find(([start]) => hash.startsWith(start)) || [])[1];

/** Beside the way back, where no page hides it. */
function show(note) {
  const place = document.querySelector('.ce-eol-banner');
  if (!place || place.querySelector('.tocsin-note') && place.querySelector('.tocsin-note').title === note) return;
  place.querySelectorAll('.tocsin-note').forEach(old => old.remove());
  if (!note) return;
  const line = document.createElement('span');
  line.className = 'tocsin-note';
  line.setAttribute('role', 'note');
  line.title = note;
  line.textContent = note;
  place.append(line);
}

// Whether the catalogue owns what the page shows: undefined as long as nobody has answered.
const owned = new Map();

async function ask(address) {
  owned.set(address, undefined);
  const api = document.querySelector('base').getAttribute('engine-api');
  const answer = await fetch(`${api}engine/default/${address}`, {credentials: 'same-origin'});
  owned.set(address, answer.headers.get('Tocsin-Owner') === 'catalogue');
}

/** Forms that would be refused cannot be typed into, and have no button; CSS hides those. */
function lock(hash) {
  const [, kind, id] = hash.match(/^#\/(user|group)s\/([^/?]+)/) || [];
  const address = kind && (kind === 'user' ? `user/${id}/profile` : `group/${id}`);
  if (address && !owned.has(address)) ask(address).catch(() => owned.delete(address));
  document.body.classList.toggle('tocsin-owned', owned.get(address) === true);
  if (owned.get(address) !== true) return;
  document.querySelectorAll('form[name=editProfileForm] input, form[name=editGroupForm] input')
      .forEach(field => { field.readOnly = true; });
}

/** From now on, whatever page is shown. */
export function explain() {
  const look = () => {
    const hash = location.hash.replace('#!', '#');
    show(noteFor(hash));
    lock(hash);
  };
  look();
  setInterval(look, 250); // AngularJS changes the address without telling anybody
}
