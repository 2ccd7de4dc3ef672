// Keeps the parts of a page marked data-live up to date without losing the reader's place.
(() => {
  const everySeconds = 15;
  const parts = () => document.querySelectorAll('[data-live][id]');

  async function refresh() {
    if (document.hidden || parts().length === 0) return;
    const answer = await fetch(location.href, {headers: {Accept: 'text/html'}});
    if (answer.redirected) return location.reload(); // to sign in again
    if (!answer.ok) throw new Error(answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.body.classList.remove('stale');
    document.title = fresh.title;
    const moved = [...document.querySelectorAll('.diagram')].some((diagram, i) => {
      const now = fresh.querySelectorAll('.diagram')[i];
      return !now || now.dataset.current !== diagram.dataset.current || now.dataset.failed !== diagram.dataset.failed;
    });
    if (moved || [...parts()].length !== fresh.querySelectorAll('[data-live][id]').length) return location.reload();
    parts().forEach(part => {
      const now = fresh.getElementById(part.id);
      if (!now) return;
      part.className = now.className;
      if (now.innerHTML !== part.innerHTML) part.replaceChildren(...now.childNodes);
    });
  }

  setInterval(() => refresh().catch(() => document.body.classList.add('stale')), everySeconds * 1000);
})();
