// @ts-check
/**
 * What dragging a lever of the plan costs in a real browser: `npm run bench -- slide`, after a build.
 *
 * The built calculator with its plan open and two scenarios; the slider is dragged with a real pointer, one move a frame,
 * on a device of a quarter of the speed. Told is the main thread's time per move, and in how many of the frames the total
 * that would follow was another one.
 */
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { quantile } from './bench/statistics.js';
import { CHROMIUM_FLAGS, provideBrowsers } from './browsers.js';
import { startServer } from './static-server.js';

/** Milliseconds of main thread that a move may take: one frame. */
const LIMIT = 1000 / 60;
/** The least share of the moves after which the next frame shows another total. */
const SHARE = 0.95;
const SLOWDOWN = 4;
const MOVES = 120;

const MARKUP = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Plan</title>
<script type="module" src="/dist/funnel-calculator.js"></script>
<funnel-calculator lang="ru" panels="plan"></funnel-calculator></html>`;

const SECTION = 'funnel-calculator >>> funnel-plan >>> funnel-plan-what-if';

/** @param {import('puppeteer-core').CDPSession} session */
async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url @param {number} slowdown */
async function measure(browser, url, slowdown) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const slider = await page.waitForSelector(`${SECTION} >>> input[type="range"][name="budget"]`, { visible: true });
  const duplicate = await page.$(`${SECTION} >>> .scenarios + .actions .action`);
  if (!slider || !duplicate) throw new Error('The plan shows no slider');
  await duplicate.evaluate((button) => /** @type {HTMLElement} */ (button).click());
  await page.waitForSelector(`${SECTION} >>> funnel-plan-scenarios >>> table.all`, { visible: true });
  await slider.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const total = /** @type {ShadowRoot} */ (element.getRootNode()).querySelector('[data-figure="plan.total"]');
    const record = { moves: 0, frames: 0, changed: 0 };
    let moved = false;
    let text = total?.textContent;
    element.addEventListener('input', () => {
      record.moves += 1;
      moved = true;
    });
    const look = () => {
      if (moved) {
        record.frames += 1;
        if (total?.textContent !== text) record.changed += 1;
        text = total?.textContent;
        moved = false;
      }
      // What is read here was written before this frame is painted.
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { record });
  });
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider has no place');
  const y = box.y + box.height / 2;
  const x = (/** @type {number} */ index) =>
    box.x + box.width * (0.2 + 0.6 * Math.abs(((index * 2) % MOVES) / MOVES - 0.5) * 2);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const move = async () => {
    /** @type {number[]} */
    const costs = [];
    for (let index = 1; index <= MOVES; index += 1) {
      const before = await taskTime(session);
      await page.mouse.move(x(index), y);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      costs.push((await taskTime(session)) - before);
    }
    return costs;
  };
  await page.mouse.move(x(0), y);
  // A pointer that drags nothing: what the browser and the measuring cost by themselves.
  const idle = quantile(await move(), 0.5);
  await page.mouse.move(x(0), y);
  await page.mouse.down();
  const costs = await move();
  await page.mouse.up();
  const record = await page.evaluate(
    () => /** @type {{ moves: number, frames: number, changed: number }} */ (/** @type {any} */ (window).record),
  );
  await page.close();
  return { costs, idle, ...record };
}

/** @returns {Promise<{ kept: boolean }>} whether a move stays within one frame, and the frames show it */
export async function run({ dist = 'dist' } = {}) {
  const { chromium } = provideBrowsers({ quiet: true });
  if (!chromium) throw new Error('Dragging is measured with Chromium, which is not installed');
  const server = await startServer({ '/dist/': dist });
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
  let kept = true;
  try {
    console.log('\nper move of a slider             ms of main thread, median      p95   frames with another total');
    for (const slowdown of [1, SLOWDOWN]) {
      const { url } = server.open({ pages: { '/': MARKUP } });
      const { costs, idle, frames, changed } = await measure(browser, url, slowdown);
      const median = quantile(costs, 0.5) - idle;
      const seen = frames > 0 ? changed / frames : 0;
      console.log(
        `÷${slowdown}`.padEnd(33) +
          median.toFixed(2).padStart(25) +
          (quantile(costs, 0.95) - idle).toFixed(2).padStart(9) +
          `${(seen * 100).toFixed(0)} % of ${frames}`.padStart(28) +
          `   (${idle.toFixed(2)} ms taken off: a pointer that drags nothing)`,
      );
      if (slowdown === SLOWDOWN) kept = median <= LIMIT && seen >= SHARE;
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(
    `a move at ÷${SLOWDOWN}: at most ${LIMIT.toFixed(1)} ms, seen in ${SHARE * 100} % of the frames${kept ? '' : ': BROKEN'}`,
  );
  return { kept };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { kept } = await run(process.argv[2] ? { dist: process.argv[2] } : {});
  if (!kept) process.exitCode = 1;
}
