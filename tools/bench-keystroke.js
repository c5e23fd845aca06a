// @ts-check
/**
 * What a keystroke costs in a real browser: `node tools/bench-keystroke.js`, after a build.
 *
 * The built calculator with its picture drawn, beside a page with the same figures that no library helped to write.
 * The keys are real, ten a second, and each of them changes the total. Promised is that the first frame painted after a
 * key shows it, on a device of a quarter of the speed too. What the main thread does for it is told beside, in
 * milliseconds of this machine.
 */
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { calculator, PLAIN } from './bench/pages.js';
import { quantile } from './bench/statistics.js';
import { openForTyping, seenPerKey, workOfEachKey } from './bench/typing.js';
import { CHROMIUM_FLAGS, provideBrowsers } from './browsers.js';
import { startServer } from './static-server.js';

/** @typedef {import('./bench/pages.js').Subject} Subject */
/** @typedef {import('./bench/typing.js').Work} Work */
/** @typedef {{ median: Work, p95: Work, seen: import('./bench/typing.js').Seen }} Cost */

/** A frame at sixty a second, milliseconds. */
const FRAME = 1000 / 60;
/** The least share of the keys whose total the first frame after them shows. */
const SHARE = 0.95;
const SLOWDOWN = 4;
const KEYS = 200;
const TIMED_KEYS = 60;

/** @param {Work[]} works @param {number} share @returns {Work} each figure's own quantile */
function quantiles(works, share) {
  const of = (/** @type {keyof Work} */ figure) =>
    quantile(
      works.map((work) => work[figure]),
      share,
    );
  return { task: of('task'), style: of('style'), layout: of('layout'), layouts: of('layouts'), styles: of('styles') };
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url @param {Subject} subject @param {number} slowdown @returns {Promise<Cost>} */
async function measure(browser, url, subject, slowdown) {
  const { page, session } = await openForTyping(browser, url, subject, slowdown);
  const works = await workOfEachKey(page, session, KEYS);
  const seen = await seenPerKey(page, subject, TIMED_KEYS);
  await page.close();
  return { median: quantiles(works, 0.5), p95: quantiles(works, 0.95), seen };
}

/** The share of the keys that the first frame painted after them shows. @param {import('./bench/typing.js').Seen} seen */
const firstFrame = ({ frames }) => frames.filter((frame) => frame === 1).length / frames.length;

/** @param {string} name @param {Cost} cost */
function line(name, { median, p95, seen }) {
  const ms = (/** @type {number} */ value) => value.toFixed(2).padStart(8);
  return [
    name.padEnd(16),
    ms(median.task),
    ms(p95.task),
    ms(median.style),
    ms(median.layout),
    String(median.styles).padStart(8),
    String(median.layouts).padStart(8),
    seen.draws.toFixed(1).padStart(8),
    String(seen.mostDraws).padStart(8),
    ms(quantile(seen.painted, 0.5)),
    ms(quantile(seen.painted, 0.95)),
    `${(firstFrame(seen) * 100).toFixed(0)} %`.padStart(8),
  ].join('');
}

/**
 * @param {{ dist?: string }} [options] - folder of the built files
 * @returns {Promise<{ costs: Record<string, Cost>, kept: boolean }>} `kept`: whether the first frame painted after a key shows its total
 */
export async function run({ dist = 'dist' } = {}) {
  const { chromium } = provideBrowsers({ quiet: true });
  if (!chromium) throw new Error('Keystrokes are measured with Chromium, which is not installed');
  const server = await startServer({ '/dist/': dist });
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
  /** @type {Record<string, Cost>} */
  const costs = {};
  try {
    console.log(
      `\nper keystroke, ms of main thread${''.padEnd(5)}medians of${''.padEnd(9)}how often${''.padEnd(8)}picture drawn  key → painted, ms       in`,
    );
    console.log(
      ['', 'median', 'p95', 'style', 'layout', 'styles', 'layouts', 'per key', 'a frame', 'median', 'p95', 'frame 1']
        .map((head, index) => (index ? head.padStart(8) : ''.padEnd(16)))
        .join(''),
    );
    for (const slowdown of [1, SLOWDOWN]) {
      for (const subject of [calculator(`${server.origin}/dist/funnel-calculator.js`), PLAIN]) {
        const name = `${subject.name} ÷${slowdown}`;
        const cost = await measure(browser, server.open(subject).url, subject, slowdown);
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
    console.log(
      `÷${slowdown}: ${(task(`calculator ÷${slowdown}`) / task(`plain page ÷${slowdown}`)).toFixed(1)} times the plain page, ${added(slowdown).toFixed(1)} ms more`,
    );
  }
  const seen = costs[`calculator ÷${SLOWDOWN}`]?.seen;
  const share = seen ? firstFrame(seen) : 0;
  const kept = share >= SHARE;
  console.log(
    `a key at ÷${SLOWDOWN}: its total is in the first frame painted after it for ${(share * 100).toFixed(0)} % of the keys, at least ${SHARE * 100} %${kept ? '' : ': BROKEN'}`,
  );
  const over = [`calculator ÷${SLOWDOWN}`, `plain page ÷${SLOWDOWN}`].filter((name) => task(name) > FRAME);
  if (over.length > 0)
    console.log(
      `more than ${FRAME.toFixed(1)} ms of main thread for a key on this machine: ${over.map((name) => `${name} ${task(name).toFixed(1)}`).join(', ')}`,
    );
  return { costs, kept };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { kept } = await run(process.argv[2] ? { dist: process.argv[2] } : {});
  if (!kept) process.exitCode = 1;
}
