// Keeps what somebody types into a form until it was sent, in this browser only: a session may end before they press.
(() => {
  const person = document.body.dataset.person;
  const begin = 'tocsin-draft ';
  const pressed = 'tocsin-pressed';
  const longestMillis = 24 * 3600 * 1000;
  const places = [localStorage, sessionStorage];

  // A browser that keeps nothing is no reason not to work.
  const keep = (place, key, value) => { try { place.setItem(key, value); } catch { /* full, or forbidden */ } };
  function read(place, key) {
    try { return JSON.parse(place.getItem(key)); } catch { return null; }
  }
  function forget(key) {
    places.forEach(place => { try { place.removeItem(key); } catch { /* forbidden */ } });
  }
  function keys() {
    try { return Object.keys(localStorage).filter(key => key.startsWith(begin)); } catch { return []; }
  }

  const keyOf = form => `${begin}${person} ${new URL(form.action).pathname}`;
  const fields = form => [...form.elements].filter(field => field.name && field.matches('textarea, select, input:not([type=hidden])'));
  const valueOf = field => (field.type === 'checkbox' ? field.checked : field.value);
  const isTyped = field => (field.type === 'checkbox' ? field.checked !== field.defaultChecked
    : field.tagName === 'SELECT' ? ![...field.options].every(option => option.selected === option.defaultSelected)
      : field.value !== field.defaultValue);

  const typedBefore = form => (read(localStorage, keyOf(form)) || {}).typed || {};

  // What the server put into a form that it refused was typed as well.
  function store(form) {
    const before = typedBefore(form);
    const typed = Object.fromEntries(fields(form)
        .filter(field => isTyped(field) || before[field.name] === valueOf(field))
        .map(field => [field.name, valueOf(field)]));
    if (Object.keys(typed).length) keep(localStorage, keyOf(form), JSON.stringify({at: Date.now(), typed}));
    else forget(keyOf(form));
  }

  function discardButton(form) {
    const note = document.createElement('p');
    const button = document.createElement('button');
    note.className = 'kept-draft';
    note.setAttribute('role', 'status');
    button.type = 'button';
    button.textContent = 'Discard it';
    button.addEventListener('click', () => {
      form.reset();
      forget(keyOf(form));
      note.remove();
    });
    note.append('You typed this before and did not send it. ', button);
    form.prepend(note);
  }

  function bringBack(form) {
    const typed = typedBefore(form);
    const back = fields(form).filter(field => field.name in typed && valueOf(field) !== typed[field.name]);
    back.forEach(field => {
      if (field.type === 'checkbox') field.checked = typed[field.name];
      else field.value = typed[field.name];
    });
    if (!back.length) return;
    const folded = form.closest('details');
    if (folded) folded.open = true;
    discardButton(form);
  }

  // It was sent when another page answers, or this one says what was done; the page of an error knows nobody.
  function forgetWhatWasSent() {
    const last = read(sessionStorage, pressed);
    forget(pressed);
    if (last && person && (document.querySelector('body > .done') || !last.pages.includes(location.pathname))) forget(last.key);
  }

  function forgetWhatIsOld() {
    keys().filter(key => !(Date.now() - (read(localStorage, key) || {}).at < longestMillis)).forEach(forget);
  }

  const drafted = target => target.closest('form[data-draft]');
  forgetWhatWasSent();
  forgetWhatIsOld();
  if (!person) return;
  document.querySelectorAll('form[data-draft]').forEach(bringBack);
  ['input', 'change'].forEach(event => document.addEventListener(event, ({target}) => {
    const form = drafted(target);
    if (form) store(form);
  }));
  document.addEventListener('submit', ({target}) => {
    if (target.matches('form[data-draft]')) {
      keep(sessionStorage, pressed, JSON.stringify({
        key: keyOf(target), pages: [location.pathname, new URL(target.action).pathname]
      }));
    } else if (target.matches('form.viewer')) {
      keys().filter(key => key.startsWith(`${begin}${person} `)).forEach(forget);
    }
  });
})();
