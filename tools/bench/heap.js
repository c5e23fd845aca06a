// @ts-check
/** What stays in memory: after ten thousand edits, after many calculators have come and gone, and of each of fifty. */

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} Session */
/** @typedef {import('./pages.js').Subject} Subject */
/** @typedef {{ bytes: number, nodes: number, listeners: number, documents: number }} Memory */

/** What can't be collected. @param {Session} session @returns {Promise<Memory>} */
async function memory(session) {
  // What is freed by one collection frees what hung on it only by the next.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes, listeners: jsEventListeners, documents };
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url */
async function open(browser, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const session = await page.createCDPSession();
  return { page, session };
}

/**
 * Writes other numbers into the fields, some dozens into each before it goes on to the next, each rendered by itself,
 * and waits until all that follows from the last has been said.
 *
 * @param {Page} page @param {readonly (readonly string[])[]} inputs @param {number} edits
 */
const edit = (page, inputs, edits) =>
  page.evaluate(
    async (fields, count) => {
      const found = fields.map((places) => {
        const input = places.reduce(
          (/** @type {Element | Document | null | undefined} */ above, place, index) =>
            (index ? /** @type {Element} */ (above).shadowRoot : document)?.querySelector(place),
          document,
        );
        if (!(input instanceof HTMLInputElement)) throw new Error(`${places.join(' ')} is no field`);
        return { input, start: Number(input.value.replace(/\s/g, '')) };
      });
      for (let index = 0; index < count; index += 1) {
        const { input, start } = /** @type {{ input: HTMLInputElement, start: number }} */ (
          found[Math.floor(index / 40) % found.length]
        );
        input.focus();
        // Always another number, so that what is kept by number shows too.
        input.value = String(start + 1 + (index % 4999));
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: '1' }));
        await new Promise((resolve) => setTimeout(resolve));
        if (index % 50 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => setTimeout(resolve, 2000));
    },
    inputs,
    edits,
  );

/**
 * Bytes that stay behind for each edit.
 *
 * @param {import('puppeteer-core').Browser} browser @param {string} url @param {readonly (readonly string[])[]} inputs @param {number} edits
 */
export async function heapPerEdit(browser, url, inputs, edits) {
  const { page, session } = await open(browser, url);
  // Code compiled on the way and caches of a fixed size are there before it counts.
  await edit(page, inputs, edits / 5);
  const before = await memory(session);
  await edit(page, inputs, edits);
  const after = await memory(session);
  await page.close();
  return (after.bytes - before.bytes) / edits;
}

/** Puts a calculator on the page and takes it away while its picture is being made, or some frames after. @param {Page} page @param {number} times */
const mountAndUnmount = (page, times) =>
  page.evaluate(async (count) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let index = 0; index < count; index += 1) {
      const calculator = document.createElement('funnel-calculator');
      document.body.prepend(calculator);
      const picture = () => calculator.shadowRoot?.querySelector('funnel-chart')?.shadowRoot?.querySelector('canvas');
      for (let frames = 0; !picture(); frames += 1) {
        if (frames > 500) throw new Error('There is no picture');
        await frame();
      }
      for (let rest = index % 4; rest > 0; rest -= 1) await frame();
      calculator.remove();
    }
    // What was on its way when the last one left.
    for (let rest = 0; rest < 20; rest += 1) await frame();
  }, times);

/** How many objects of a class there are. @param {Page} page @param {string} prototype */
async function living(page, prototype) {
  const proto = await page.evaluateHandle(
    (expression) =>
      /** @type {object} */ (
        expression
          .split('.')
          .reduce(
            (/** @type {unknown} */ object, key) => /** @type {Record<string, unknown>} */ (object)[key],
            globalThis,
          )
      ),
    prototype,
  );
  const objects = await page.queryObjects(proto);
  const count = await page.evaluate((list) => /** @type {unknown[]} */ (/** @type {unknown} */ (list)).length, objects);
  await objects.dispose();
  await proto.dispose();
  return count;
}

/**
 * What is left of calculators that have been taken off the page with their pictures drawn.
 *
 * @param {import('puppeteer-core').Browser} browser @param {string} url - of a page with a calculator of its own @param {number} mounts
 * @returns {Promise<{ bytes: number, nodes: number, listeners: number, canvases: number, observers: number }>} `bytes`: for each mount
 */
export async function leftByMounts(browser, url, mounts) {
  const { page, session } = await open(browser, url);
  await page.evaluate(() => {
    for (const calculator of document.querySelectorAll('funnel-calculator')) calculator.remove();
  });
  await mountAndUnmount(page, mounts / 5);
  const before = await memory(session);
  const kept = {
    canvases: await living(page, 'HTMLCanvasElement.prototype'),
    observers: await living(page, 'ResizeObserver.prototype'),
  };
  await mountAndUnmount(page, mounts);
  const after = await memory(session);
  const left = {
    canvases: await living(page, 'HTMLCanvasElement.prototype'),
    observers: await living(page, 'ResizeObserver.prototype'),
  };
  await page.close();
  return {
    bytes: (after.bytes - before.bytes) / mounts,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    canvases: left.canvases - kept.canvases,
    observers: left.observers - kept.observers,
  };
}

/** What a page's calculators take in memory once all is quiet, bytes. @param {import('puppeteer-core').Browser} browser @param {string} url */
export async function heapOf(browser, url) {
  const { page, session } = await open(browser, url);
  await page.waitForNetworkIdle({ idleTime: 1000 });
  const { bytes } = await memory(session);
  await page.close();
  return bytes;
}
