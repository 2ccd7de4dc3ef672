// Draws where an incident stands into every .diagram that is visible.
(() => {
  const ids = words => (words || '').split(' ').filter(id => id);

  async function draw(place) {
    if (place.dataset.drawn) return;
    place.dataset.drawn = 'yes';
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const colours = dark ? {defaultFillColor: '#1d2126', defaultStrokeColor: '#c6ccd2'} : {};
    const viewer = new BpmnJS({container: place, bpmnRenderer: colours});
    const answer = await fetch(place.dataset.source);
    await viewer.importXML(await answer.text());
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    for (const kind of ['passed', 'current', 'failed']) {
      ids(place.dataset[kind]).filter(id => elements.get(id)).forEach(id => canvas.addMarker(id, kind));
    }
    const box = canvas.viewbox().inner;
    const height = Math.min(620, Math.max(160, place.clientWidth * box.height / box.width + 40));
    place.style.height = height + 'px';
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  }

  const failed = place => () => { place.textContent = 'The diagram could not be drawn.'; };
  const drawIn = details => details.open
      && details.querySelectorAll('.diagram').forEach(place => draw(place).catch(failed(place)));
  document.querySelectorAll('details.position').forEach(details => {
    drawIn(details);
    details.addEventListener('toggle', () => drawIn(details));
  });
})();
