// Makes what the parts are made of. Text from outside only ever becomes text.

/** An element: el('a', {href: '…', class: '…'}, 'text', otherElement). What is null or false is left out. */
export function el(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value != null && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...content.flat().filter(part => part != null && part !== false));
  return made;
}

/** A table with these headings; rows are lists of cells, or elements. What does not fit scrolls. */
export function table(headings, rows, nothing) {
  if (rows.length === 0) return el('p', {class: 'tocsin-nothing'}, nothing);
  return el('div', {class: 'tocsin-scroll'}, el('table', {class: 'table table-condensed tocsin-table'},
      el('thead', {}, el('tr', {}, headings.map(heading => el('th', {scope: 'col'}, heading)))),
      el('tbody', {}, rows.map(row => row instanceof Element ? row
          : el('tr', {}, row.map(cell => cell instanceof Element && cell.tagName === 'TD' ? cell : el('td', {}, cell)))))));
}

/** A duration in milliseconds as people say it: "40 ms", "12 s", "3 min 20 s", "2 h 5 min", "4 d 3 h". */
export function span(ms) {
  const all = Math.abs(ms);
  if (all < 1000) return `${Math.round(all)} ms`;
  const seconds = Math.round(all / 1000);
  if (seconds < 60) return `${seconds} s`;
  const units = [['d', 86400], ['h', 3600], ['min', 60], ['s', 1]];
  const first = units.findIndex(([, length]) => seconds >= length);
  return units.slice(first, first + 2).map(([name, length], i) =>
    [Math.floor((i === 0 ? seconds : seconds % units[first][1]) / length), name])
      .filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`).join(' ');
}

/** An instant in UTC to the second; the year only if it is another one. */
export function utc(at) {
  const date = new Date(at);
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const year = date.getUTCFullYear() === new Date().getUTCFullYear() ? '' : ` ${date.getUTCFullYear()}`;
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}${year} ${date.toISOString().slice(11, 19)}`;
}

/** When something was, as a <time>. */
export const when = at => el('time', {datetime: at, title: `${utc(at)} UTC`}, utc(at));

/** How long ago something was: "3 min 20 s ago". */
export const ago = (at, now) => new Date(now) - new Date(at) < 1000 ? 'now' : `${span(new Date(now) - new Date(at))} ago`;

let ahead = 0; // of this machine's clock is the server's, as the last answer told

/** What time it is for the server, to the second; this machine may be wrong. */
export const serverTime = () => new Date(Date.now() + ahead);

/** Reads JSON as the person who is signed in; fails with the reason that the other side gives. */
export async function read(address) {
  const answer = await fetch(address, {headers: {Accept: 'application/json'}, credentials: 'same-origin'})
      .catch(() => { throw new Error('Tocsin cannot be reached'); });
  const at = Date.parse(answer.headers.get('Date'));
  if (at) ahead = at - Date.now();
  if (answer.ok) return answer.json();
  if (answer.status === 401) throw new Error('You are not signed in any more');
  const problem = await answer.json().catch(() => ({}));
  const failure = new Error(problem.detail || problem.message || `${address} answered ${answer.status}`);
  failure.status = answer.status;
  throw failure;
}

/** Draws again every so many seconds while the page is looked at; "stop" ends it. A failure is told, and the next try made. */
export function every(seconds, draw, tell) {
  const look = () => document.hidden || draw().catch(tell);
  look();
  const timer = setInterval(look, seconds * 1000);
  return {stop() { clearInterval(timer); }};
}

/** Puts the new content in the place of all that was there. */
export const fill = (place, ...content) => place.replaceChildren(...content.flat().filter(part => part));
