// Moments in the reader's own zone, and lengths of time that go on while one looks.
(() => {
  const units = [[86400, 'd', 3600, 'h'], [3600, 'h', 60, 'min'], [60, 'min', 1, 's']];
  const own = new Intl.DateTimeFormat([], {hour: '2-digit', minute: '2-digit', weekday: 'short', day: 'numeric', month: 'short', timeZoneName: 'short'});
  const time = new Intl.DateTimeFormat([], {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const elsewhere = () => new Date().getTimezoneOffset() !== 0;

  // What counts is the server's clock; that of a laptop may be wrong by minutes, and who reads this acts on it.
  let ahead = 0;
  const now = () => Date.now() + ahead;
  function setClock(page, received) {
    const at = Date.parse(page.dataset.now);
    if (at) ahead = at - received;
  }

  function span(seconds, fine) {
    const length = Math.abs(Math.trunc(seconds));
    if (length < 60) return length + ' s';
    const [large, name, small, smallName] = units.find(unit => length >= unit[0]);
    const rest = Math.floor(length % large / small);
    const second = rest === 0 || (large === 60 && !fine) ? '' : ` ${rest} ${smallName}`;
    return `${Math.floor(length / large)} ${name}${second}`;
  }
  const until = iso => (Date.parse(iso) - now()) / 1000;
  const say = (element, words) => { if (element && element.textContent !== words) element.textContent = words; };

  function target(element) {
    const left = until(element.dataset.due);
    const standing = left < 0 ? 'missed' : until(element.dataset.warn) <= 0 ? 'risk' : 'calm';
    const words = {missed: 'missed', risk: 'at risk', calm: 'in time'};
    element.classList.remove('missed', 'risk', 'calm');
    element.classList.add(standing);
    say(element.querySelector('b'), span(left, Math.abs(left) < 600) + (left < 0 ? ' over' : ' left'));
    say(element.querySelector('.standing'), words[standing]);
    const whole = Date.parse(element.dataset.due) - Date.parse(element.dataset.from);
    const used = 100 * (now() - Date.parse(element.dataset.from)) / Math.max(1, whole);
    element.querySelector('progress').value = Math.max(0, Math.min(100, used));
  }

  function relative(element) {
    const at = element.closest('time');
    if (!at) return;
    const left = until(at.dateTime);
    say(element, Math.abs(left) < 5 ? 'now' : left < 0 ? span(left) + ' ago' : 'in ' + span(left));
  }

  function ownTime(element) {
    if (element.dataset.own || !element.dateTime) return;
    const at = new Date(element.dateTime);
    element.dataset.own = 'yes';
    element.title = own.format(at);
    if (!elsewhere()) return;
    const words = document.createElement('span');
    words.className = 'own';
    words.textContent = ` (${time.format(at)} here)`;
    element.append(words);
  }

  function tick() {
    if (document.hidden) return;
    document.querySelectorAll('[data-due]').forEach(target);
    document.querySelectorAll('[data-relative]').forEach(relative);
    document.querySelectorAll('[data-since]').forEach(element => say(element, 'for ' + span(until(element.dataset.since))));
    document.querySelectorAll('time[datetime]').forEach(ownTime);
  }

  const note = document.getElementById('own-zone');
  if (note && elsewhere()) note.textContent = `; "here" is ${zone}`;
  // The page took its time to arrive and to be read.
  const answered = performance.getEntriesByType('navigation')[0]?.responseStart;
  setClock(document.body, Date.now() - (answered ? performance.now() - answered : 0));
  // live.js looks at the page as the server sent it before this changes it.
  setTimeout(tick);
  setInterval(tick, 1000);
  document.addEventListener('visibilitychange', tick);
  document.addEventListener('refreshed', event => {
    setClock(event.detail.body, Date.now());
    tick();
  });
})();
