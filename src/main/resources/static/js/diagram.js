// Draws where an incident stands into every .diagram that is visible.
(() => {
  const narrow = 700;
  const readable = 0.6;
  const ids = words => (words || '').split(' ').filter(id => id);

  // The picture is as large as it is drawn, and its frame scrolls: pages stay easy to scroll on every device.
  function show(viewer, frame, inner, scale) {
    const canvas = viewer.get('canvas');
    const box = canvas.viewbox().inner;
    const margin = 16;
    inner.style.width = Math.ceil(box.width * scale + 2 * margin) + 'px';
    inner.style.height = Math.ceil(box.height * scale + 2 * margin) + 'px';
    canvas.resized();
    canvas.viewbox({
      x: box.x - margin / scale, y: box.y - margin / scale,
      width: box.width + 2 * margin / scale, height: box.height + 2 * margin / scale
    });
    const here = viewer.get('elementRegistry').get([...ids(frame.dataset.failed), ...ids(frame.dataset.current)][0]);
    if (here) {
      frame.scrollLeft = (here.x + here.width / 2 - box.x) * scale - frame.clientWidth / 2;
      frame.scrollTop = (here.y + here.height / 2 - box.y) * scale - frame.clientHeight / 2;
    }
  }

  async function draw(frame) {
    if (frame.dataset.drawn) return;
    frame.dataset.drawn = 'yes';
    const inner = frame.appendChild(document.createElement('div'));
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const colours = dark ? {defaultFillColor: '#1d2126', defaultStrokeColor: '#c6ccd2'} : {};
    const viewer = new BpmnJS({container: inner, bpmnRenderer: colours});
    const answer = await fetch(frame.dataset.source);
    await viewer.importXML(await answer.text());
    for (const kind of ['passed', 'current', 'failed']) {
      ids(frame.dataset[kind])
          .filter(id => viewer.get('elementRegistry').get(id))
          .forEach(id => viewer.get('canvas').addMarker(id, kind));
    }
    const whole = Math.min(1, (frame.clientWidth - 34) / viewer.get('canvas').viewbox().inner.width);
    const first = frame.clientWidth < narrow ? Math.max(whole, readable) : whole;
    show(viewer, frame, inner, first);
    const button = frame.parentNode.querySelector('.enlarge');
    if (whole < 1) {
      let large = false;
      button.hidden = false;
      button.addEventListener('click', () => {
        large = !large;
        button.textContent = large ? 'Smaller' : 'Larger';
        show(viewer, frame, inner, large ? 1 : first);
      });
    }
  }

  const failed = frame => () => { frame.textContent = 'The diagram could not be drawn.'; };
  const drawIn = details => details.open
      && details.querySelectorAll('.diagram').forEach(frame => draw(frame).catch(failed(frame)));
  document.querySelectorAll('details.position').forEach(details => {
    drawIn(details);
    details.addEventListener('toggle', () => drawIn(details));
  });
})();
