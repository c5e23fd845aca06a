// @ts-check
/**
 * How soon the pages of the site are read on a slow line, and how long the search takes for a key: `npm run bench -- site`,
 * after a build. Chromium on a phone's and on a computer's screen, with the processor a quarter as fast.
 *
 * Judged: the largest text comes with the first paint, nothing moves, nobody else is asked, and a key in the search is
 * answered within a frame. The best of several visits, which a busy machine disturbs least. `node tools/bench-site.js search`
 * measures the search alone.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { SLOW_LINE, slowDown } from './bench/visit.js';
import { CHROMIUM_FLAGS, provideBrowsers } from './browsers.js';
import { startServer } from './static-server.js';

const FOLDER = 'node_modules/.cache/site-bench';
const VISITS = 3;
/** A key takes a millisecond or two, and a busy machine interrupts it for twenty. */
const SEARCHES = 8;
/** Most of the largest paint as a multiple of the first. */
const RATIO = 1.1;
/** Most milliseconds of a key: a frame. */
const FRAME = 1000 / 60;

const PAGES = {
  'the front page': 'index.html',
  'the front page, ru': 'ru/index.html',
  'the studio': 'studio.html',
  'the studio, ru': 'ru/studio.html',
  'a page of the guide': 'guide/plan.html',
  'a page with drawings': 'guide/architecture.html',
  'an element': 'elements/funnel-calculator.html',
  'the glossary': 'ru/glossary.html',
  'a story': 'stories/funnel-1.html',
  'a story with a check': 'ru/stories/funnel-2.html',
};
const SCREENS = [
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
];

/** What is searched for, key by key. */
const TYPED = 'content security policy';

/** Runs in the page before anything else. */
function watch() {
  const record = { first: NaN, largest: NaN, shift: 0, what: '' };
  Object.assign(globalThis, { record });
  /** @param {string} type @param {(entry: any) => void} take */
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') record.first = startTime;
  });
  observe('largest-contentful-paint', ({ startTime, element, size }) => {
    record.largest = startTime;
    record.what += ` ${size} px²: ${element?.outerHTML.slice(0, 40).replace(/\s+/g, ' ') ?? 'in an element'}`;
  });
  observe('layout-shift', ({ value }) => {
    record.shift += value;
  });
}

/** @typedef {{ first: number, largest: number, shift: number, what: string, elsewhere: string[] }} Seen */

/**
 * One visit by somebody who has never been there.
 *
 * @param {import('puppeteer-core').Browser} browser @param {string} site @param {string} path @param {{ width: number, height: number }} screen
 * @returns {Promise<Seen>}
 */
async function visit(browser, site, path, screen) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(screen);
    await slowDown(await page.createCDPSession(), SLOW_LINE);
    await page.evaluateOnNewDocument(watch);
    /** @type {string[]} */
    const elsewhere = [];
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(site)) elsewhere.push(request.url());
    });
    await page.goto(site + path, { waitUntil: 'networkidle0', timeout: 60_000 });
    await page.waitForNetworkIdle({ idleTime: 1000 });
    const seen = await page.evaluate(() => /** @type {any} */ (globalThis).record);
    return { ...seen, elsewhere };
  } finally {
    await context.close();
  }
}

/** Milliseconds of each key, the first one first. @param {import('puppeteer-core').Browser} browser @param {string} site */
async function keysOfSearch(browser, site) {
  const page = await browser.newPage();
  await slowDown(await page.createCDPSession(), { name: SLOW_LINE.name, slowdown: SLOW_LINE.slowdown });
  await page.goto(`${site}guide/plan.html`, { waitUntil: 'networkidle0' });
  await page.focus('.search input');
  await page.waitForNetworkIdle({ idleTime: 1500 });
  const keys = await page.evaluate(async (typed) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('.search input'));
    const list = /** @type {HTMLElement} */ (document.querySelector('.found ul'));
    const taken = [];
    for (let length = 2; length <= typed.length; length += 1) {
      // As somebody types: each key in a frame of its own.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
      const start = performance.now();
      field.value = typed.slice(0, length);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (let turn = 0; turn < 10; turn += 1) await null;
      void list.offsetHeight;
      taken.push(performance.now() - start);
    }
    return list.childElementCount > 0 ? taken : [];
  }, TYPED);
  await page.close();
  if (keys.length === 0) throw new Error(`The search has found nothing for ${TYPED}`);
  return keys;
}

/** @param {string} [only] - `search` @returns {Promise<{ kept: boolean }>} */
export async function run(only) {
  const { chromium } = provideBrowsers({ quiet: true });
  if (!chromium) throw new Error('The site is measured with Chromium, which is not installed');
  const { status } = spawnSync(process.execPath, ['tools/site.js', FOLDER], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The site is not built');
  const server = await startServer({ '/': FOLDER });
  const site = `${server.origin}/`;
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
  let kept = true;
  const judge = (/** @type {string} */ name, /** @type {string} */ found, /** @type {boolean} */ holds) => {
    console.log(`${name.padEnd(34)}${found}${holds ? '' : ': BROKEN'}`);
    kept &&= holds;
  };
  try {
    if (!only) console.log(`On ${SLOW_LINE.name}; first and largest paint in ms`);
    for (const [name, path] of only ? [] : Object.entries(PAGES))
      for (const screen of SCREENS) {
        const visits = [];
        for (let turn = 0; turn < VISITS; turn += 1) visits.push(await visit(browser, site, path, screen));
        const best = visits.reduce((one, other) =>
          other.largest / other.first < one.largest / one.first ? other : one,
        );
        const shift = Math.max(...visits.map((one) => one.shift));
        const elsewhere = visits.flatMap((one) => one.elsewhere);
        judge(
          `${name}, ${screen.width} px`,
          `${best.first.toFixed(0).padStart(6)}${best.largest.toFixed(0).padStart(6)}  shift ${shift.toFixed(3)}  ${elsewhere.join(' ')}${best.largest > RATIO * best.first ? best.what : ''}`,
          best.largest <= RATIO * best.first && shift === 0 && elsewhere.length === 0,
        );
      }
    /** @type {number[][]} */
    const rounds = [];
    for (let turn = 0; turn < SEARCHES; turn += 1) rounds.push(await keysOfSearch(browser, site));
    const keys = (rounds[0] ?? []).map((_key, at) => Math.min(...rounds.map((round) => round[at] ?? Infinity)));
    for (const [name, cost] of /** @type {const} */ ([
      ['the first key of a search', keys[0] ?? Infinity],
      ['the slowest key of a search', Math.max(...keys)],
    ]))
      judge(name, `${cost.toFixed(1).padStart(6)} ms of at most ${FRAME.toFixed(1)} ms`, cost <= FRAME);
  } finally {
    await browser.close();
    await server.close();
  }
  return { kept };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { kept } = await run(process.argv[2]);
  if (!kept) process.exitCode = 1;
}
