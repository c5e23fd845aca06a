// @ts-check
/** How long many calculators on one page take beside a single one. */

/**
 * Milliseconds from the script's last byte to the first painted frame in which all totals stand: compiling and running
 * the script, making the elements that already wait in the page, and their first frame.
 *
 * @param {import('puppeteer-core').Browser} browser @param {string} url @param {number} count
 */
export async function timeToReady(browser, url, count) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  await page.evaluateOnNewDocument((expected) => {
    const { port1, port2 } = new MessageChannel();
    // A message sent in a frame arrives after the frame is painted.
    port1.onmessage = () => Object.assign(globalThis, { ready: performance.now() });
    const look = () => {
      const totals = [...document.querySelectorAll('funnel-calculator')].map(
        (calculator) =>
          calculator.shadowRoot?.querySelector('funnel-results')?.shadowRoot?.querySelector('[data-figure="revenue"]')
            ?.textContent,
      );
      if (totals.length === expected && totals.every((total) => /\d/.test(total ?? ''))) port2.postMessage(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, count);
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => 'ready' in globalThis, { polling: 100 });
  const time = await page.evaluate(() => {
    const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
    const script = entries.find(({ name }) => name.endsWith('/funnel-calculator.js'));
    return /** @type {{ ready: number }} */ (/** @type {unknown} */ (globalThis)).ready - (script?.responseEnd ?? NaN);
  });
  await context.close();
  return time;
}
