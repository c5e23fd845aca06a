// @ts-check
/** One visit to a page by somebody who has never been there, watched from inside the page. */

/** @typedef {import('./pages.js').Subject} Subject */
/** @typedef {{ name: string, slowdown: number, network?: { latency: number, downloadThroughput: number, uploadThroughput: number } }} Line */
/**
 * Milliseconds since navigation. `figures`: the frame that has painted the total; `contentful`: first contentful paint;
 * `largest`: largest contentful paint; `work`: of main thread, whatever else the machine does; scripts there before the
 * figures, and in all.
 *
 * @typedef {{ figures: number, contentful: number, largest: number, chart: number, blocking: number, shift: number, work: number, first: string[], scripts: string[] }} Visit
 */

const MBIT = 1_000_000 / 8;
/** Milliseconds. */
const SETTLING = 1500;

/** @type {Line} */
export const FULL_SPEED = { name: 'full speed', slowdown: 1 };
/** @type {Line} */
export const SLOW_LINE = {
  name: 'CPU ÷4, 1.6 Mbit/s, 150 ms',
  slowdown: 4,
  network: { latency: 150, downloadThroughput: 1.6 * MBIT, uploadThroughput: 0.75 * MBIT },
};

/**
 * Runs in the page before anything else, and asks at each frame what it shows.
 *
 * @param {{ total: readonly string[], canvas: readonly string[] }} places
 */
function watch({ total, canvas }) {
  const record = { figures: NaN, contentful: NaN, largest: NaN, chart: NaN, blocking: 0, shift: 0 };
  Object.assign(globalThis, { record });
  // A document that isn't the page's own yet, such as the empty one before it, shows nothing.
  const find = (/** @type {readonly string[]} */ places) =>
    places.reduce(
      (/** @type {Element | Document | null | undefined} */ found, place, index) =>
        (index ? /** @type {Element | null | undefined} */ (found)?.shadowRoot : document)?.querySelector(place),
      document,
    );

  let drawn = false;
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (/** @type {[number, number, number, number]} */ ...box) {
    // chart.js clears the canvas before it draws.
    drawn = true;
    clear.apply(this, box);
  };

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) record.blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries())
      record.shift += /** @type {PerformanceEntry & { value: number }} */ (shift).value;
  }).observe({ type: 'layout-shift', buffered: true });

  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') record.contentful = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    record.largest = list.getEntries().at(-1)?.startTime ?? record.largest;
  }).observe({ type: 'largest-contentful-paint', buffered: true });

  const { port1, port2 } = new MessageChannel();
  let shows = { figures: false, chart: false };
  // A message sent in a frame arrives after the frame is painted.
  port1.onmessage = () => {
    const now = performance.now();
    if (shows.figures && isNaN(record.figures)) record.figures = now;
    if (shows.chart && isNaN(record.chart)) record.chart = now;
  };
  const look = () => {
    shows = { figures: /\d/.test(find(total)?.textContent ?? ''), chart: drawn && Boolean(find(canvas)) };
    if (shows.figures || shows.chart) port2.postMessage(null);
    // The watching itself costs frames: it ends with what there is to see.
    if (isNaN(record.figures) || (canvas.length > 0 && isNaN(record.chart))) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param {import('puppeteer-core').CDPSession} session @param {Line} line */
export async function slowDown(session, { slowdown, network }) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (!network) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {Subject} subject
 * @param {Line} line
 * @returns {Promise<Visit>}
 */
export async function visit(browser, url, { name, total, canvas = [] }, line) {
  // Nothing is kept from the visit before: no file, no compiled code.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 1000 });
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await slowDown(session, line);
    // A context of its own opens a window, and the browser is busy with that for a while.
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    await page.evaluateOnNewDocument(watch, { total, canvas });
    await page.goto(url, { waitUntil: 'networkidle0', timeout: 60_000 });
    await page.waitForFunction(
      (/** @type {boolean} */ drawn) => {
        const { figures, chart } = /** @type {{ record: Visit }} */ (/** @type {unknown} */ (globalThis)).record;
        return !isNaN(figures) && (!drawn || !isNaN(chart));
      },
      { polling: 200 },
      canvas.length > 0,
    );
    // What the picture and the later parts do once they are there blocks too.
    await page.waitForNetworkIdle({ idleTime: 1000 });
    const seen = await page.evaluate(() => {
      const { record } = /** @type {{ record: Visit }} */ (/** @type {unknown} */ (globalThis));
      const scripts = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource')).filter(
        ({ name }) => name.endsWith('.js'),
      );
      const named = (/** @type {PerformanceResourceTiming[]} */ list) =>
        list.map((script) => script.name.replace(/^.*\//, ''));
      // What a document holds is seen once it is painted: a drawn page holds its total before.
      const figures = Math.max(record.figures, record.contentful);
      return {
        ...record,
        figures,
        first: named(scripts.filter(({ responseEnd }) => responseEnd < figures)),
        scripts: named(scripts),
      };
    });
    const { metrics } = await session.send('Performance.getMetrics');
    return { ...seen, work: (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? NaN) * 1000 };
  } catch (cause) {
    throw new Error(`${name} at ${line.name} never showed its figures`, { cause });
  } finally {
    await context.close();
  }
}

/** The height that a subject takes once it is there, px. @param {import('puppeteer-core').Browser} browser @param {string} url */
export async function heightOfCalculator(browser, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const height = await page.$eval('funnel-calculator', (element) => Math.ceil(element.getBoundingClientRect().height));
  await page.close();
  return height;
}
