// Draws where an incident stands, and how it came there, into every .diagram that is visible.
(() => {
  const narrow = 700;
  const readable = 0.6;
  const most = 2;
  const margin = 16;
  const ids = words => (words || '').split(' ').filter(id => id);
  const time = new Intl.DateTimeFormat([], {hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC'});
  const drawn = new WeakMap();

  // The picture is as large as it is drawn, and its frame scrolls: fingers, wheels and arrow keys move it as they move any page.
  function show(picture, scale) {
    const {viewer, inner} = picture;
    const canvas = viewer.get('canvas');
    const box = picture.box ??= canvas.viewbox().inner;
    picture.scale = scale;
    inner.style.width = Math.ceil(box.width * scale + 2 * margin) + 'px';
    inner.style.height = Math.ceil(box.height * scale + 2 * margin) + 'px';
    canvas.resized();
    canvas.viewbox({
      x: box.x - margin / scale, y: box.y - margin / scale,
      width: box.width + 2 * margin / scale, height: box.height + 2 * margin / scale
    });
  }

  function goHere(picture) {
    const {viewer, frame, box, scale} = picture;
    const here = viewer.get('elementRegistry').get([...ids(frame.dataset.failed), ...ids(frame.dataset.current)][0]);
    if (!here) return;
    frame.scrollLeft = (here.x + here.width / 2 - box.x) * scale - frame.clientWidth / 2;
    frame.scrollTop = (here.y + here.height / 2 - box.y) * scale - frame.clientHeight / 2;
  }

  // What is in the middle of the frame stays there.
  function zoom(picture, factor) {
    const {frame} = picture;
    const before = picture.scale;
    const scale = Math.min(most, Math.max(picture.whole, before * factor));
    const x = (frame.scrollLeft + frame.clientWidth / 2) / before;
    const y = (frame.scrollTop + frame.clientHeight / 2) / before;
    show(picture, scale);
    frame.scrollLeft = x * scale - frame.clientWidth / 2;
    frame.scrollTop = y * scale - frame.clientHeight / 2;
  }

  const acts = {
    in: picture => zoom(picture, 1.4),
    out: picture => zoom(picture, 1 / 1.4),
    whole: picture => show(picture, picture.whole),
    here: picture => { if (picture.scale < readable) show(picture, 1); goHere(picture); }
  };
  const keys = {'+': 'in', '=': 'in', '-': 'out', '0': 'whole', 'Home': 'here'};

  function mark(picture) {
    const {viewer, frame} = picture;
    const registry = viewer.get('elementRegistry');
    const canvas = viewer.get('canvas');
    (picture.marks || []).forEach(([id, kind]) => canvas.removeMarker(id, kind));
    picture.marks = ['passed', 'current', 'failed'].flatMap(kind =>
      ids(frame.dataset[kind]).filter(id => registry.get(id)).map(id => [id, kind]));
    picture.marks.forEach(([id, kind]) => canvas.addMarker(id, kind));
    const overlays = viewer.get('overlays');
    overlays.clear();
    ids(frame.dataset.times).map(pair => pair.split('=')).forEach(([id, at]) => {
      const element = registry.get(id);
      if (!element || element.width < 80 || element.height > 120) return;
      const words = document.createElement('span');
      words.className = 'passed-at';
      words.textContent = time.format(new Date(at));
      overlays.add(id, {position: {bottom: 9, left: 4}, html: words});
    });
  }

  function tools(picture) {
    const bar = picture.frame.parentNode.querySelector('.diagram-tools');
    bar.hidden = false;
    bar.addEventListener('click', event => {
      const act = event.target.closest('[data-act]')?.dataset.act;
      if (act) acts[act](picture);
    });
    picture.frame.addEventListener('keydown', event => {
      const act = !event.ctrlKey && !event.metaKey && keys[event.key];
      if (!act) return;
      event.preventDefault();
      acts[act](picture);
    });
  }

  async function draw(frame) {
    if (drawn.has(frame)) return;
    const inner = frame.appendChild(document.createElement('div'));
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const colours = dark ? {defaultFillColor: '#1d2126', defaultStrokeColor: '#c6ccd2'} : {};
    const picture = {frame, inner, viewer: new BpmnJS({container: inner, bpmnRenderer: colours})};
    drawn.set(frame, picture);
    const answer = await fetch(frame.dataset.source);
    if (!answer.ok) throw new Error(answer.status);
    await picture.viewer.importXML(await answer.text());
    inner.querySelectorAll('svg').forEach(svg => svg.setAttribute('aria-hidden', 'true')); // the words below say the same
    mark(picture);
    const width = picture.viewer.get('canvas').viewbox().inner.width;
    picture.whole = Math.min(1, (frame.clientWidth - 34) / width);
    show(picture, frame.clientWidth < narrow ? Math.max(picture.whole, readable) : picture.whole);
    goHere(picture);
    tools(picture);
  }

  const failed = frame => () => { frame.textContent = 'The diagram could not be drawn; what it shows stands below in words.'; };
  const drawIn = details => details.open
      && details.querySelectorAll('.diagram').forEach(frame => draw(frame).catch(failed(frame)));
  const look = details => {
    drawIn(details);
    details.addEventListener('toggle', () => drawIn(details));
  };
  document.querySelectorAll('details.position').forEach(look);

  // The process goes on while one looks: the marks move, the picture stays where it is.
  document.addEventListener('refreshed', event => {
    const place = document.getElementById('positions');
    event.detail.querySelectorAll('details.position').forEach(now => {
      const here = document.getElementById(now.id);
      if (!here) {
        const added = document.importNode(now, true);
        added.open = false;
        place?.append(added);
        return look(added);
      }
      const frame = here.querySelector('.diagram');
      const fresh = now.querySelector('.diagram');
      if (['current', 'failed', 'times'].every(name => frame.dataset[name] === fresh.dataset[name])) return;
      ['current', 'failed', 'passed', 'times'].forEach(name => { frame.dataset[name] = fresh.dataset[name]; });
      for (const words of ['summary', '.course']) {
        here.querySelector(words).replaceChildren(...document.importNode(now.querySelector(words), true).childNodes);
      }
      const picture = drawn.get(frame);
      if (picture?.scale) mark(picture);
    });
  });
})();
