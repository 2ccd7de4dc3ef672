// What Tasklist, Cockpit, Admin and Welcome do before they begin; their config.js waits for it.

// The engine's web applications bring a sign-in page of their own. Tocsin has one for everything.
const leave = () => {
  if (/^#!?\/login/.test(location.hash)) location.assign('/login');
};

/** A line above the page that people read whatever becomes of the rest. */
export function say(text) {
  const line = document.createElement('p');
  line.className = 'tocsin-notice';
  line.setAttribute('role', 'alert');
  line.textContent = text;
  document.body.prepend(line);
}

// Their loader stops, and the page stays empty, when a single plug-in cannot be read. So each is read here first, and
// left out if that fails. The loader gets what was read here: the address is the same.
const theirOwn = /^(admin|cockpit|tasklist)-plugin-(adminPlugins|adminEE|cockpitPlugins|cockpitEE|tasklistPlugins|legacy.*)$/;

const version = () => {
  const loaded = document.querySelector('script[src*="bust="]');
  return loaded ? new URL(loaded.src).searchParams.get('bust') : '';
};

async function works({location: place, main}) {
  const plugins = (await import(`${place}/${main}?bust=${version()}`)).default || [];
  const nowhere = [plugins].flat().find(plugin => typeof plugin.pluginPoint !== 'string' || typeof plugin.render !== 'function');
  if (nowhere) throw new Error('one of its parts has no place in the page');
}

async function leaveOutWhatFails() {
  const all = window.PLUGIN_PACKAGES || [];
  const kept = await Promise.all(all.map(async one => {
    if (theirOwn.test(one.name)) return true;
    try {
      await works(one);
      return true;
    } catch (failure) {
      console.warn(`The plug-in ${one.name} was left out`, failure);
      say(`What ${one.name.replace('-plugin-', ' gets from ')} is missing: it cannot be loaded. The rest works.`);
      return false;
    }
  }));
  window.PLUGIN_PACKAGES = all.filter((one, i) => kept[i]);
}

// On the first visit they would show the names of texts in the place of texts: what they keep for the next one is put there.
async function keepTexts(app) {
  const place = `${document.querySelector('base').getAttribute('app-root')}/app/${app}/locales/`;
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  const key = `${place}_locales_data_en_${version()}`;
  if (kept[key]) return;
  const answer = await fetch(`${place}en.json?bust=${version()}`);
  if (answer.ok) localStorage.setItem('camunda-web', JSON.stringify({...kept, [key]: await answer.text()}));
}

/** All of it; never fails. */
export async function prepare(app) {
  leave();
  setInterval(leave, 250); // AngularJS changes the address without telling anybody
  document.body.dataset.app = app;
  document.title = `Tocsin ${app[0].toUpperCase()}${app.slice(1)}`;
  const more = app === 'admin' || app === 'welcome' ? import('/js/catalogue-notes.js').then(notes => notes.explain()) : null;
  await Promise.all([leaveOutWhatFails(), keepTexts(app), more].map(one => Promise.resolve(one)
      .catch(failure => console.warn('Something of Tocsin is missing here', failure))));
}
