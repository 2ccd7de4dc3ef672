// Keeps the parts of a page marked data-live up to date without losing what was typed, the focus or the reader's place.
(() => {
  const everySeconds = 10;
  const longestSeconds = 60;
  const page = document.querySelector('main')?.dataset.liveFrom || location.href;
  const parts = () => [...document.querySelectorAll('[data-live][id]')];
  const banner = document.getElementById('connection');
  const shown = new Map(parts().map(part => [part.id, part.innerHTML]));
  const hasParts = shown.size > 0;
  let lostSince = null;
  let failures = 0;
  let signedOut = false;
  let timer;

  function tell(words, link) {
    banner.hidden = !words;
    banner.replaceChildren(words || '');
    if (link) {
      const leave = document.createElement('a');
      leave.href = '/login';
      leave.target = '_blank'; // what was typed here stays
      leave.rel = 'noopener';
      leave.textContent = link;
      banner.append(' ', leave);
    }
  }

  function lost() {
    lostSince ??= new Date();
    const since = lostSince.toLocaleTimeString([], {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
    tell(`No connection to Tocsin since ${since}: what you see may be old. Trying again.`);
    document.body.classList.add('stale');
  }

  function found() {
    failures = 0;
    if (lostSince) tell('');
    lostSince = null;
    document.body.classList.remove('stale');
  }

  // A form in which somebody has typed, or an open one, is theirs; the server says what is not possible any more.
  const inUse = part => part.contains(document.activeElement)
      || [...part.querySelectorAll('details')].some(details => details.open)
      || selected(part);

  function selected(part) {
    const selection = getSelection();
    return !!selection && !selection.isCollapsed && selection.containsNode(part, true);
  }

  const offered = part => [...part.querySelectorAll('form')].map(form => form.action).join();

  function replace(part, now) {
    const focus = part.contains(document.activeElement) ? document.activeElement : null;
    const place = focus ? [...part.querySelectorAll('a, button, summary')].indexOf(focus) : -1;
    const open = [...part.querySelectorAll('details[id][open]')].map(details => details.id);
    part.className = now.className;
    part.replaceChildren(...now.cloneNode(true).childNodes);
    open.forEach(id => { const details = document.getElementById(id); if (details) details.open = true; });
    if (place >= 0) part.querySelectorAll('a, button, summary')[place]?.focus({preventScroll: true});
  }

  function take(fresh) {
    if (document.title !== fresh.title) {
      document.title = fresh.title;
      document.getElementById('news').textContent = fresh.title;
    }
    parts().forEach(part => {
      const now = fresh.getElementById(part.id);
      if (!now || now.innerHTML === shown.get(part.id)) return;
      if (part.dataset.live === 'forms' ? inUse(part) || offered(part) === offered(now) : selected(part)) return;
      shown.set(part.id, now.innerHTML);
      replace(part, now);
    });
    document.dispatchEvent(new CustomEvent('refreshed', {detail: fresh}));
  }

  async function refresh() {
    const answer = await fetch(page, {headers: {Accept: 'text/html'}, signal: AbortSignal.timeout(15000)});
    if (answer.redirected && new URL(answer.url).pathname === '/login') {
      signedOut = true;
      tell('You are signed out: this page is no longer kept up to date.', 'Sign in');
      document.body.classList.add('stale');
      return;
    }
    if (!answer.ok) throw new Error(answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    found();
    if (signedOut) signedInAgain(fresh);
    take(fresh);
  }

  // In another tab: what was typed here can be sent once the forms know the new session; another person has their own page.
  function signedInAgain(fresh) {
    if (fresh.body.dataset.person !== document.body.dataset.person) return location.assign(page);
    signedOut = false;
    tell('');
    document.body.classList.remove('stale');
    const token = fresh.querySelector('input[name=_csrf]')?.value;
    if (token) document.querySelectorAll('input[name=_csrf]').forEach(field => { field.value = token; });
  }

  async function turn() {
    clearTimeout(timer);
    if (!document.hidden) {
      try {
        await refresh();
      } catch {
        failures++;
        lost();
      }
    }
    // Those who look at the same moment need not ask at the same moment again; those who are in vain ask less often.
    if (signedOut) return; // until they come back to this page
    const wait = Math.min(longestSeconds, everySeconds * 2 ** Math.min(failures, 3));
    timer = setTimeout(turn, wait * (0.85 + 0.3 * Math.random()) * 1000);
  }

  if (hasParts) {
    timer = setTimeout(turn, everySeconds * 1000);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) turn(); });
  }

  // Sent twice is done once, which the server sees to; this only shows it.
  document.addEventListener('submit', event => {
    if (!event.target.matches('[data-once]')) return;
    if (event.target.dataset.sent) return event.preventDefault();
    event.target.dataset.sent = 'yes';
    event.target.querySelector('button[type=submit]')?.setAttribute('aria-disabled', 'true');
  });
  addEventListener('pageshow', event => {
    if (event.persisted) document.querySelectorAll('[data-sent]').forEach(form => delete form.dataset.sent);
  });
  // On paper nobody can open anything.
  addEventListener('beforeprint', () => document.querySelectorAll('.older, .passages').forEach(details => { details.open = true; }));
  const wrong = document.querySelector('[aria-invalid=true]');
  if (wrong) wrong.focus();
})();
