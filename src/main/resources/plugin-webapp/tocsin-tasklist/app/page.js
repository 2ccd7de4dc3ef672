// What both parts are made of. Text from outside only ever becomes text.

/** An element: el('a', {href: '…'}, 'text', otherElement). What is null or false is left out. */
export function el(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value != null && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...content.flat().filter(part => part != null && part !== false));
  return made;
}

/** Asks Tocsin as the person who is signed in; fails with the reason that it gives, in words. */
export async function ask(address, options = {}) {
  const answer = await fetch(address, {credentials: 'same-origin', ...options,
    headers: {Accept: 'application/json', ...options.headers}});
  if (answer.ok) {
    const said = await answer.text();
    return said ? JSON.parse(said) : null;
  }
  const problem = await answer.json().catch(() => ({}));
  const failure = new Error(answer.status === 401 ? 'You are not signed in any more'
      : problem.detail || problem.message || `${address} answered ${answer.status}`);
  failure.status = answer.status;
  throw failure;
}

/** Sends JSON; whatever changes something brings the token that the task came with. */
export const send = (method, address, token, body, more = {}) => ask(address, {method, ...more,
  headers: {'Content-Type': 'application/json', ...(token ? {[token.header]: token.value} : {})},
  body: body === undefined ? undefined : JSON.stringify(body)});

/** "12 min", "2 h 5 min", "3 d 4 h". */
export function span(ms) {
  const minutes = Math.floor(Math.abs(ms) / 60000);
  if (minutes < 1) return `${Math.floor(Math.abs(ms) / 1000)} s`;
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 1440) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / 1440)} d ${Math.floor(minutes % 1440 / 60)} h`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant as a <time>, in UTC. */
export function when(at) {
  const date = new Date(at);
  return el('time', {datetime: at, title: at},
      `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.toISOString().slice(11, 16)} UTC`);
}
