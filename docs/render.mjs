// Draws what is in bpmn/ so that people can look at it.
//
//   npm run render                                        every diagram, to docs/images/<name>.svg
//   npm run render -- --png /tmp/x bpmn/a/a.bpmn …        pictures to look at: diagrams, decision tables (.dmn), forms (.form)
//   npm run render -- --png /tmp/x                        the same for everything in bpmn/
//   npm run render -- --png /tmp/x --data d.json f.form   a form, filled with the variables in d.json
//   npm run render -- --check                             fails when a picture in docs/images is older than its diagram
//
// Needs a chromium: $CHROMIUM, or /usr/bin/chromium. Nothing is downloaded.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const IMAGES = join(ROOT, 'docs', 'images');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const DRAWERS = { '.bpmn': drawDiagram, '.dmn': drawDecisions, '.form': drawForm };
const packages = (path) => join(ROOT, 'node_modules', path);

const { values: options, positionals } = parseArgs({
  options: { png: { type: 'string' }, data: { type: 'string' }, check: { type: 'boolean' }, scale: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const files = positionals.length > 0 ? positionals.map((file) => resolve(file)) : everythingIn(join(ROOT, 'bpmn'));

if (options.check) {
  check(files.filter((file) => extname(file) === '.bpmn'));
} else {
  await draw(options.png ? files : files.filter((file) => extname(file) === '.bpmn'));
}

function everythingIn(folder) {
  return readdirSync(folder, { recursive: true }).sort().map((name) => join(folder, name)).filter((file) => extname(file) in DRAWERS);
}

function nameOf(file) {
  return basename(file, extname(file));
}

function mark(file) {
  return `drawn from ${relative(ROOT, file)} sha256 ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
}

/** Every picture carries the hash of the diagram it was drawn from, so that no browser is needed to see that it is old. */
function check(diagrams) {
  const names = new Set(diagrams.map(nameOf));
  const pictures = existsSync(IMAGES) ? readdirSync(IMAGES).filter((name) => name.endsWith('.svg')) : [];
  const old = diagrams.filter((file) => {
    const picture = join(IMAGES, `${nameOf(file)}.svg`);
    return !existsSync(picture) || !readFileSync(picture, 'utf8').includes(mark(file));
  });
  const orphans = pictures.filter((name) => readFileSync(join(IMAGES, name), 'utf8').includes('drawn from bpmn/') && !names.has(nameOf(name)));
  old.forEach((file) => console.error(`docs/images/${nameOf(file)}.svg does not show ${relative(ROOT, file)} as it is now; run: npm run render`));
  orphans.forEach((name) => console.error(`docs/images/${name} shows a diagram that no longer exists; delete it`));
  if (diagrams.length === 0) console.error('there is no diagram in bpmn/');
  process.exitCode = old.length + orphans.length > 0 || diagrams.length === 0 ? 1 : 0;
}

async function draw(wanted) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  try {
    for (const file of wanted) {
      const page = await browser.newPage({ deviceScaleFactor: Number(options.scale), viewport: { width: 1400, height: 900 } });
      page.on('console', (message) => message.type() === 'error' && !message.text().includes('Inferno') && console.error(`${relative(ROOT, file)}: ${message.text()}`));
      // The libraries make up ids at random; the same diagram is to give the same picture.
      await page.addInitScript('{ let seed = 1; Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647; }');
      await page.goto('about:blank');
      await DRAWERS[extname(file)](page, file);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

async function prepare(page, script, styles, body) {
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>body { margin: 0; background: white; font-family: sans-serif }</style>${body}`);
  for (const style of styles) await page.addStyleTag({ path: packages(style) });
  await page.addScriptTag({ path: packages(script) });
}

async function drawDiagram(page, file) {
  await prepare(page, 'bpmn-js/dist/bpmn-viewer.production.min.js', [], '<div id="canvas" style="width: 1400px; height: 900px"></div>');
  const { svg, warnings } = await page.evaluate(async (xml) => {
    const viewer = new window.BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(xml);
    return { ...(await viewer.saveSVG()), warnings: warnings.map((warning) => warning.message) };
  }, readFileSync(file, 'utf8'));
  warnings.forEach((warning) => console.error(`${relative(ROOT, file)}: ${warning}`));
  const picture = onWhite(withoutHitAreas(svg));
  if (options.png) {
    const [, width, height] = picture.match(/<svg[^>]* width="([\d.]+)" height="([\d.]+)"/).map(Number);
    await page.setViewportSize({ width: Math.ceil(width) + 20, height: Math.ceil(height) + 20 });
    await page.setContent(`<body style="margin: 10px">${picture.slice(picture.indexOf('<svg'))}`);
    await shoot(page, nameOf(file));
  } else {
    save(join(IMAGES, `${nameOf(file)}.svg`), `${picture.trimEnd()}\n<!-- ${mark(file)} -->\n`);
  }
}

/** What a mouse would hit is not seen in a picture. */
function withoutHitAreas(svg) {
  return svg.replace(/<(?:rect|path)[^>]* class="djs-hit[^>]*\/>/g, '');
}

/** Black lines on nothing cannot be read on a dark page. */
function onWhite(svg) {
  const [, x, y, width, height] = svg.match(/viewBox="(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+)"/);
  return svg.replace(/(<svg[^>]*>)/, `$1<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="white"/>`);
}

async function drawDecisions(page, file) {
  const styles = ['diagram-js', 'dmn-js-shared', 'dmn-js-drd', 'dmn-js-decision-table', 'dmn-js-literal-expression'];
  await prepare(page, 'dmn-js/dist/dmn-viewer.production.min.js', styles.map((style) => `dmn-js/dist/assets/${style}.css`), '<div id="canvas"></div>');
  const views = await page.evaluate(async (xml) => {
    window.viewer = new window.DmnJS({ container: '#canvas' });
    await window.viewer.importXML(xml);
    return window.viewer.getViews().map(({ type, id, name }) => ({ type, id, name }));
  }, readFileSync(file, 'utf8'));
  await page.setViewportSize({ width: 1400, height: 200 });
  const tables = views.filter(({ type }) => type !== 'drd');
  for (const { id } of tables) {
    await page.evaluate((id) => window.viewer.open(window.viewer.getViews().find((view) => view.id === id)), id);
    const width = await page.evaluate(() => document.querySelector('table')?.scrollWidth ?? 0);
    await page.setViewportSize({ width: Math.max(1400, width + 100), height: 200 });
    await shoot(page, tables.length > 1 ? `${nameOf(file)}-${id}` : nameOf(file));
  }
}

async function drawForm(page, file) {
  const styles = ['form-js', 'flatpickr/light'].map((style) => `@bpmn-io/form-js/dist/assets/${style}.css`);
  // Tasklist shows a form in a column of about this width.
  await prepare(page, '@bpmn-io/form-js/dist/form-viewer.umd.js', styles, '<div id="form" style="width: 760px; padding: 16px"></div>');
  await page.evaluate(
    ({ schema, data }) => window.FormViewer.createForm({ container: '#form', schema, data }),
    { schema: JSON.parse(readFileSync(file, 'utf8')), data: options.data ? JSON.parse(readFileSync(options.data, 'utf8')) : {} },
  );
  await page.setViewportSize({ width: 800, height: 400 });
  await shoot(page, nameOf(file));
}

async function shoot(page, name) {
  mkdirSync(options.png, { recursive: true });
  const path = join(options.png, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  console.log(path);
}

function save(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(path, text);
  console.log(relative(ROOT, path));
}
