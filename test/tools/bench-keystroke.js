// @ts-check
/**
 * What a keystroke costs in a real browser: `node test/tools/bench-keystroke.js`, after a build.
 *
 * The built calculator with its picture drawn, beside a plain page of six inputs and one sum that no library helped
 * to write. The keys are real, ten a second, and each of them changes the total, the verdict and the picture.
 */
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, provideBrowsers } from './browsers.js';
import { startServer } from './static-server.js';

/** Milliseconds of main thread that a keystroke may take on a device of a quarter of the speed: one frame. */
const LIMIT = 1000 / 60;
const SLOWDOWN = 4;
const KEYS = 200;
const TIMED_KEYS = 60;
const PAUSE = 100;
/** Always one more digit or one less, never more first visits than leads. */
const typed = (/** @type {number} */ index) => (index % 2 === 0 ? 'Backspace' : /** @type {const} */ (['3', '4', '5', '6'])[(index >> 1) % 4] ?? '3');

const NAMES = { budget: '180000', leads: '600', primary: '150', secondary: '30', primaryCheck: '20000', secondaryCheck: '120000' };

const PLAIN = `<!doctype html><html lang="ru"><title>Plain</title>
${Object.entries(NAMES).map(([name, value]) => `<p><label>${name} <input id="${name}" value="${value}"></label></p>`).join('\n')}
<p><output></output></p>
<script>
  const number = (id) => Number(document.getElementById(id).value.replace(/\\s/g, '').replace(',', '.'));
  const total = document.querySelector('output');
  const sum = () => { total.textContent = (number('primary') * number('primaryCheck') + number('secondary') * number('secondaryCheck')).toLocaleString('ru') + ' ₽'; };
  document.addEventListener('input', sum);
  sum();
</script></html>`;

const CALCULATOR = `<!doctype html><html lang="ru"><title>Calculator</title>
<script type="module" src="/dist/funnel-calculator.js"></script>
<funnel-calculator></funnel-calculator></html>`;

/**
 * @typedef {{ name: string, html: string, input: string, total: string, canvas?: string }} Subject
 * @typedef {{ task: number, style: number, layout: number, layouts: number, styles: number }} Work  of one key; milliseconds, then how often
 * @typedef {{ painted: number[], draws: number, mostDraws: number }} Seen  milliseconds from key to painted total; the picture's draws per key, and most in a frame
 * @typedef {{ median: Work, p95: Work, seen: Seen }} Cost
 */

/** @type {Subject[]} */
const SUBJECTS = [
  { name: 'calculator', html: CALCULATOR, input: 'funnel-calculator >>> funnel-primary >>> input', total: 'funnel-calculator >>> funnel-results >>> [data-figure="revenue"]', canvas: 'funnel-calculator >>> canvas' },
  { name: 'plain page', html: PLAIN, input: '#primary', total: 'output' },
];

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** @param {Work[]} works @param {number} share @returns {Work} each figure's own quantile */
function quantiles(works, share) {
  const of = (/** @type {keyof Work} */ figure) => quantile(works.map((work) => work[figure]), share);
  return { task: of('task'), style: of('style'), layout: of('layout'), layouts: of('layouts'), styles: of('styles') };
}

/** What the main thread has done so far. @param {import('puppeteer-core').CDPSession} session @returns {Promise<Work>} */
async function workSoFar(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    task: of('TaskDuration') * 1000,
    style: of('RecalcStyleDuration') * 1000,
    layout: of('LayoutDuration') * 1000,
    layouts: of('LayoutCount'),
    styles: of('RecalcStyleCount'),
  };
}

/** @param {Work} after @param {Work} before @returns {Work} */
const between = (after, before) => ({
  task: after.task - before.task,
  style: after.style - before.style,
  layout: after.layout - before.layout,
  layouts: after.layouts - before.layouts,
  styles: after.styles - before.styles,
});

/** @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').CDPSession} session */
async function workPerKey(page, session) {
  /** @type {Work[]} */
  const works = [];
  for (let index = 0; index < KEYS; index += 1) {
    const before = await workSoFar(session);
    await page.keyboard.press(typed(index));
    await pause();
    works.push(between(await workSoFar(session), before));
  }
  return works;
}

/** Apart from the measuring of work, which this would add to. @param {import('puppeteer-core').Page} page @param {Subject} subject @returns {Promise<Seen>} */
async function seenPerKey(page, { total }) {
  const figure = await page.$(total);
  if (!figure) throw new Error(`${total} is missing`);
  await figure.evaluate((element) => {
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    const record = { painted: /** @type {number[]} */ ([]), draws: 0, mostDraws: 0 };
    let inFrame = 0;
    CanvasRenderingContext2D.prototype.clearRect = function (/** @type {[number, number, number, number]} */ ...box) {
      // chart.js clears the whole canvas once per draw.
      record.draws += 1;
      inFrame += 1;
      record.mostDraws = Math.max(record.mostDraws, inFrame);
      clear.apply(this, box);
    };
    let pressed = 0;
    let text = element.textContent;
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
    // A message sent in a frame arrives after the frame is painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      inFrame = 0;
      if (pressed && element.textContent !== text) {
        record.painted.push(performance.now() - pressed);
        pressed = 0;
      }
      text = element.textContent;
      requestAnimationFrame(() => port2.postMessage(null));
    };
    requestAnimationFrame(() => port2.postMessage(null));
    Object.assign(globalThis, { record });
  });
  for (let index = 0; index < TIMED_KEYS; index += 1) {
    await page.keyboard.press(typed(index));
    await pause();
  }
  const seen = await page.evaluate(() => /** @type {{ record: Seen }} */ (/** @type {unknown} */ (globalThis)).record);
  return { ...seen, draws: seen.draws / TIMED_KEYS };
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url @param {Subject} subject @param {number} slowdown @returns {Promise<Cost>} */
async function measure(browser, url, subject, slowdown) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  if (subject.canvas) await page.waitForSelector(subject.canvas);
  await page.click(subject.input);
  await page.keyboard.press('End');
  const session = await page.createCDPSession();
  // The thread's own time: what other programs do meanwhile doesn't count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // The first keys compile and warm up.
  for (let index = 0; index < 20; index += 1) {
    await page.keyboard.press(typed(index));
    await pause();
  }
  const works = await workPerKey(page, session);
  const seen = await seenPerKey(page, subject);
  if (seen.painted.length < TIMED_KEYS / 2) throw new Error(`${subject.name}: only ${seen.painted.length} of ${TIMED_KEYS} keys changed the total`);
  await page.close();
  return { median: quantiles(works, 0.5), p95: quantiles(works, 0.95), seen };
}

/** @param {string} name @param {Cost} cost */
function line(name, { median, p95, seen }) {
  const ms = (/** @type {number} */ value) => value.toFixed(2).padStart(8);
  return [
    name.padEnd(16), ms(median.task), ms(p95.task), ms(median.style), ms(median.layout),
    String(median.styles).padStart(8), String(median.layouts).padStart(8),
    seen.draws.toFixed(1).padStart(8), String(seen.mostDraws).padStart(8),
    ms(quantile(seen.painted, 0.5)), ms(quantile(seen.painted, 0.95)),
  ].join('');
}

/**
 * @param {{ dist?: string }} [options] - folder of the built files
 * @returns {Promise<{ costs: Record<string, Cost>, kept: boolean }>} `kept`: whether a keystroke, the browser's own work included, stays within one frame
 */
export async function run({ dist = 'dist' } = {}) {
  const { chromium } = provideBrowsers({ quiet: true });
  if (!chromium) throw new Error('Keystrokes are measured with Chromium, which is not installed');
  const server = await startServer({ '/dist/': dist });
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
  /** @type {Record<string, Cost>} */
  const costs = {};
  try {
    console.log(`\nper keystroke, ms of main thread${''.padEnd(5)}medians of${''.padEnd(9)}how often${''.padEnd(8)}picture drawn  key → painted, ms`);
    console.log(['', 'median', 'p95', 'style', 'layout', 'styles', 'layouts', 'per key', 'a frame', 'median', 'p95'].map((head, index) => (index ? head.padStart(8) : ''.padEnd(16))).join(''));
    for (const slowdown of [1, SLOWDOWN]) {
      for (const subject of SUBJECTS) {
        const site = server.open({ pages: { '/': subject.html.replace('/dist/', `${server.origin}/dist/`) } });
        const name = `${subject.name} ÷${slowdown}`;
        const cost = await measure(browser, site.url, subject, slowdown);
        costs[name] = cost;
        console.log(line(name, cost));
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const task = (/** @type {string} */ name) => costs[name]?.median.task ?? Infinity;
  const added = (/** @type {number} */ slowdown) => task(`calculator ÷${slowdown}`) - task(`plain page ÷${slowdown}`);
  for (const slowdown of [1, SLOWDOWN]) {
    console.log(`÷${slowdown}: ${(task(`calculator ÷${slowdown}`) / task(`plain page ÷${slowdown}`)).toFixed(1)} times the plain page, ${added(slowdown).toFixed(1)} ms more`);
  }
  const cost = task(`calculator ÷${SLOWDOWN}`);
  const kept = cost <= LIMIT;
  console.log(`a keystroke at ÷${SLOWDOWN}: ${cost.toFixed(1)} ms of at most ${LIMIT.toFixed(1)} ms${kept ? '' : ': BROKEN'}`);
  // A machine on which the browser alone takes a frame says little about the calculator.
  if (task(`plain page ÷${SLOWDOWN}`) > LIMIT) console.log(`the plain page alone takes ${task(`plain page ÷${SLOWDOWN}`).toFixed(1)} ms here`);
  return { costs, kept };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { kept } = await run(process.argv[2] ? { dist: process.argv[2] } : {});
  if (!kept) process.exitCode = 1;
}
