// @ts-check
/** Typing as a person does it, ten keys a second, and what each key costs and shows. */

/** @typedef {import('./pages.js').Subject} Subject */
/** @typedef {{ task: number, style: number, layout: number, layouts: number, styles: number }} Work  milliseconds of main thread, then how often */
/** @typedef {{ painted: number[], frames: number[], draws: number, mostDraws: number }} Seen  milliseconds from key to painted total, and which frame after the key shows it, from 1; the picture's draws per key, and most in a frame */

const PAUSE = 100;
/** What is put off to when nobody types belongs to the keys too. */
export const REST = 600;
const RESTED_KEYS = 6;

/** Always one more digit or one less, never more first visits than leads. */
const typed = (/** @type {number} */ index) =>
  index % 2 === 0 ? 'Backspace' : (/** @type {const} */ (['3', '4', '5', '6'])[(index >> 1) % 4] ?? '3');

const pause = (milliseconds = PAUSE) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Through shadow roots, as puppeteer writes it. @param {readonly string[]} places */
const through = (places) => places.join(' >>> ');

/** @param {import('puppeteer-core').Page} page @param {number} keys @param {number} [rest] - milliseconds between keys */
async function type(page, keys, rest = PAUSE) {
  for (let index = 0; index < keys; index += 1) {
    await page.keyboard.press(typed(index));
    await pause(rest);
  }
}

/**
 * The page with its picture drawn and the caret behind the first visits, after the keys that compile and warm up.
 *
 * @param {import('puppeteer-core').Browser} browser @param {string} url @param {Subject} subject @param {number} slowdown
 */
export async function openForTyping(browser, url, { input, canvas }, slowdown) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  if (canvas) await page.waitForSelector(through(canvas), { visible: true });
  await page.click(through(input));
  await page.keyboard.press('End');
  const session = await page.createCDPSession();
  // The thread's own time: what other programs do meanwhile doesn't count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await type(page, 20);
  return { page, session };
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

/** @param {(figure: keyof Work) => number} value @returns {Work} */
const work = (value) => ({
  task: value('task'),
  style: value('style'),
  layout: value('layout'),
  layouts: value('layouts'),
  styles: value('styles'),
});

/** Each key by itself. @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').CDPSession} session @param {number} keys */
export async function workOfEachKey(page, session, keys) {
  /** @type {Work[]} */
  const works = [];
  for (let index = 0; index < keys; index += 1) {
    const before = await workSoFar(session);
    await page.keyboard.press(typed(index));
    await pause();
    const after = await workSoFar(session);
    works.push(work((figure) => after[figure] - before[figure]));
  }
  return works;
}

/**
 * A key's share of all that happens until the page is at rest again.
 *
 * @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').CDPSession} session @param {number} keys
 * @param {number} [rest] - milliseconds between keys
 */
export async function workPerKey(page, session, keys, rest = PAUSE) {
  await pause(REST);
  const before = await workSoFar(session);
  await type(page, keys, rest);
  await pause(REST);
  const after = await workSoFar(session);
  return work((figure) => (after[figure] - before[figure]) / keys);
}

/** Apart from the measuring of work, which this would add to. @param {import('puppeteer-core').Page} page @param {Subject} subject @param {number} keys @returns {Promise<Seen>} */
export async function seenPerKey(page, { name, total }, keys) {
  const figure = await page.$(through(total));
  if (!figure) throw new Error(`${name} shows no total`);
  await figure.evaluate((element) => {
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    const record = {
      painted: /** @type {number[]} */ ([]),
      frames: /** @type {number[]} */ ([]),
      draws: 0,
      mostDraws: 0,
    };
    let inFrame = 0;
    CanvasRenderingContext2D.prototype.clearRect = function (/** @type {[number, number, number, number]} */ ...box) {
      // chart.js clears the whole canvas once per draw.
      record.draws += 1;
      inFrame += 1;
      record.mostDraws = Math.max(record.mostDraws, inFrame);
      clear.apply(this, box);
    };
    let pressed = 0;
    let frames = 0;
    let text = element.textContent;
    addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp;
        frames = 0;
      },
      { capture: true },
    );
    // A message sent in a frame arrives after the frame is painted, and says what was painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: painted }) => {
      inFrame = 0;
      // A key that came after the frame had begun is shown by the next one.
      if (pressed && painted.at > pressed) {
        frames += 1;
        if (painted.text !== text) {
          record.painted.push(performance.now() - pressed);
          record.frames.push(frames);
          pressed = 0;
        }
      }
      text = painted.text;
    };
    const send = () => {
      requestAnimationFrame(send);
      port2.postMessage({ text: element.textContent, at: performance.now() });
    };
    requestAnimationFrame(send);
    Object.assign(globalThis, { record });
  });
  const recorded = () =>
    page.evaluate(() => /** @type {{ record: Seen }} */ (/** @type {unknown} */ (globalThis)).record);
  await type(page, keys);
  await pause(REST);
  const { painted, frames, draws } = await recorded();
  if (painted.length < keys / 2) throw new Error(`${name}: only ${painted.length} of ${keys} keys changed the total`);
  // A picture that waits until nobody types is drawn after each of these.
  await type(page, RESTED_KEYS, REST);
  const { mostDraws } = await recorded();
  return { painted, frames, draws: draws / keys, mostDraws };
}

/**
 * How often scripts make the browser lay out the page before it would by itself, for each key.
 *
 * @param {import('puppeteer-core').Page} page @param {number} keys
 * @returns {Promise<number>} the most of any key
 */
export async function layoutsForcedByKey(page, keys) {
  /** @type {number[]} */
  const layouts = [];
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'] });
  await type(page, keys);
  await pause(REST);
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('The browser has recorded no trace');
  /** @type {{ traceEvents: { name: string, ts: number, args: { data?: { type?: string }, beginData?: { stackTrace?: unknown[] } } }[] }} */
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  // Only a layout that a script has asked for carries the script's stack.
  const events = traceEvents.filter(
    ({ name, args }) =>
      (name === 'EventDispatch' && args.data?.type === 'keydown') || (name === 'Layout' && args.beginData?.stackTrace),
  );
  for (const { name } of events.sort((a, b) => a.ts - b.ts)) {
    if (name === 'EventDispatch') layouts.push(0);
    else if (layouts.length > 0) layouts.push(/** @type {number} */ (layouts.pop()) + 1);
  }
  if (layouts.length !== keys) throw new Error(`${layouts.length} of ${keys} keys are in the trace`);
  return Math.max(...layouts);
}
