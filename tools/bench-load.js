// @ts-check
/**
 * What the built calculator costs a page, from its first byte to its ten thousandth edit, beside a page that was
 * written by hand: `npm run bench -- load`, after a build. Takes some minutes; wants a machine that does nothing else.
 * `node tools/bench-load.js dist visits` keeps to visits on the slow line, `… typing` to keys.
 *
 * The pages take turns, round by round, so that what disturbs one disturbs the other; judged are the medians.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { timeToReady } from './bench/fifty.js';
import { heapOf, heapPerEdit, leftByMounts } from './bench/heap.js';
import { calculator, calculators, drawnAlone, PLAIN, PLAIN_INLINE, prerendered } from './bench/pages.js';
import { judgements, median, spread } from './bench/statistics.js';
import { layoutsForcedByKey, openForTyping, REST, seenPerKey, workPerKey } from './bench/typing.js';
import { FULL_SPEED, heightOfCalculator, SLOW_LINE, visit } from './bench/visit.js';
import { CHROMIUM_FLAGS, provideBrowsers } from './browsers.js';
import { startServer } from './static-server.js';

/** @typedef {import('./bench/pages.js').Subject} Subject */
/** @typedef {import('./bench/visit.js').Visit} Visit */
/** @typedef {ReturnType<typeof judgements>['judge']} Judge */
/** @typedef {{ browser: import('puppeteer-core').Browser, urlOf: (subject: Subject) => string, judge: Judge }} Bench */

const VISITS = 7;
const TYPINGS = 3;
const KEYS = 60;
const RESTED_KEYS = 12;
const EDITS = 10_000;
const MOUNTS = 500;
const MANY = 50;

const INPUTS = [
  'funnel-budget',
  'funnel-leads',
  'funnel-primary',
  'funnel-secondary',
  'funnel-average-check[stage="primary"]',
  'funnel-average-check[stage="secondary"]',
];

/**
 * What each page gives in each of several rounds, one page after the other.
 *
 * @template Result
 * @param {readonly Subject[]} subjects @param {number} rounds @param {(subject: Subject) => Promise<Result>} measure
 * @returns {Promise<(subject: Subject, of: (result: Result) => number) => number[]>}
 */
async function alternating(subjects, rounds, measure) {
  /** @type {Map<Subject, Result[]>} */
  const results = new Map(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [subject, list] of results) list.push(await measure(subject));
  }
  return (subject, of) => (results.get(subject) ?? []).map(of);
}

/** @param {...string} cells */
const row = (...cells) =>
  console.log(cells.map((cell, index) => (index ? cell.padStart(18) : cell.padEnd(16))).join(''));

/** @param {Bench} bench @param {{ single: Subject, given: Subject, drawn?: Subject | undefined, alone?: Subject | undefined }} pages */
async function load({ browser, urlOf, judge }, { single, given, drawn, alone }, lines = [FULL_SPEED, SLOW_LINE]) {
  const subjects = [single, given, PLAIN, PLAIN_INLINE, ...(drawn ? [drawn] : []), ...(alone ? [alone] : [])];
  for (const line of lines) {
    const of = await alternating(subjects, VISITS, (subject) => visit(browser, urlOf(subject), subject, line));
    console.log(`\n${line.name}: median (least…greatest) of ${VISITS} visits with an empty cache, ms since navigation`);
    row(
      '',
      'first paint',
      'figures painted',
      'largest text',
      'chart visible',
      'blocking',
      'main thread',
      'layout shift',
      'scripts, first/all',
    );
    for (const subject of subjects) {
      const seen = (/** @type {'contentful' | 'figures' | 'largest' | 'chart' | 'blocking' | 'work'} */ name) =>
        spread(of(subject, (result) => result[name]));
      const scripts = `${median(of(subject, ({ first }) => first.length))} / ${median(of(subject, (result) => result.scripts.length))}`;
      row(
        subject.name,
        seen('contentful'),
        seen('figures'),
        seen('largest'),
        subject.canvas ? seen('chart') : '',
        seen('blocking'),
        seen('work'),
        spread(
          of(subject, ({ shift }) => shift),
          3,
        ),
        scripts,
      );
    }
    const figures = (/** @type {Subject} */ subject) => median(of(subject, (result) => result.figures));
    if (line === SLOW_LINE) {
      judge('figures painted, times the plain page', figures(single) / figures(PLAIN), 1.15, '', 2);
      if (drawn)
        judge('figures painted, prerendered, times the plain page', figures(drawn) / figures(PLAIN), 1.05, '', 2);
      for (const subject of [single, given])
        judge(
          // The page's own heading is painted before any script has come, so the first paint says nothing of ours.
          `largest text, ${subject.name}, times the frame of the figures`,
          median(of(subject, ({ largest, figures }) => largest / figures)),
          1.1,
          '',
          2,
        );
      judge('blocking on the slow line', median(of(single, ({ blocking }) => blocking)), 250, ' ms');
    }
    for (const subject of drawn ? [single, given, drawn] : [single, given])
      judge(`layout shift, ${subject.name}, worst visit`, Math.max(...of(subject, ({ shift }) => shift)), 0, '', 3);
    judge('script requests before the figures', Math.max(...of(single, ({ first }) => first.length)), 1, '', 0);
  }
}

/** @param {Bench} bench @param {Subject} single */
async function typing({ browser, urlOf, judge }, single) {
  const subjects = [single, PLAIN];
  for (const slowdown of [1, SLOW_LINE.slowdown]) {
    const of = await alternating(subjects, TYPINGS, async (subject) => {
      const { page, session } = await openForTyping(browser, urlOf(subject), subject, slowdown);
      const work = await workPerKey(page, session, KEYS);
      const rested = await workPerKey(page, session, RESTED_KEYS, REST);
      const seen = await seenPerKey(page, subject, KEYS);
      const forced = slowdown === 1 ? await layoutsForcedByKey(page, KEYS) : 0;
      await page.close();
      return { ...work, rested: rested.task, forced, key: median(seen.painted), mostDraws: seen.mostDraws };
    });
    // With a rest behind each key all is there that waits for one: the picture, the sentence for screen readers.
    console.log(
      `\na key at CPU ÷${slowdown}, ten a second: median (least…greatest) of ${TYPINGS} rounds of ${KEYS} keys, ms`,
    );
    row('', 'main thread', 'of it layout', 'layouts', 'key → total painted', 'and with a rest');
    for (const subject of subjects) {
      row(
        subject.name,
        spread(
          of(subject, ({ task }) => task),
          2,
        ),
        spread(
          of(subject, ({ layout }) => layout),
          2,
        ),
        spread(
          of(subject, ({ layouts }) => layouts),
          1,
        ),
        spread(
          of(subject, ({ key }) => key),
          1,
        ),
        spread(
          of(subject, ({ rested }) => rested),
          2,
        ),
      );
    }
    const task = (/** @type {Subject} */ subject) => median(of(subject, (result) => result.task));
    const key = (/** @type {Subject} */ subject) => median(of(subject, (result) => result.key));
    if (slowdown === 1) {
      judge('main thread per key, more than the plain page', task(single) - task(PLAIN), 3.5, ' ms', 2);
      judge('layouts that a key forces', Math.max(...of(single, ({ forced }) => forced)), 1, '', 0);
    } else {
      judge(`a key to the updated total at ÷${slowdown}, times the plain page`, key(single) / key(PLAIN), 1.35, '', 2);
    }
    judge('drawings of the chart in a frame', Math.max(...of(single, ({ mostDraws }) => mostDraws)), 1, '', 0);
  }
}

/** @param {Bench} bench @param {Subject} single @param {(count: number) => Subject} several */
async function memory({ browser, urlOf, judge }, single, several) {
  console.log('');
  const perEdit = await heapPerEdit(
    browser,
    urlOf(single),
    INPUTS.map((input) => ['funnel-calculator', input, 'input']),
    EDITS,
  );
  console.log(`heap per 1,000 edits, over ${EDITS}: ${(perEdit * 1000).toFixed(0)} bytes`);
  judge(`heap per edit over ${EDITS}`, perEdit, 50, ' bytes');

  const left = await leftByMounts(browser, urlOf(single), MOUNTS);
  console.log(`left by ${MOUNTS} mounts: ${JSON.stringify(left)}`);
  judge(`nodes left by ${MOUNTS} mounts`, left.nodes, 0, '', 0);
  judge('listeners left', left.listeners, 0, '', 0);
  judge('canvases and their observers left', left.canvases + left.observers, 0, '', 0);
  // A chart that lost its canvas is still some thousands of bytes.
  judge('heap left by each mount', left.bytes, 500, ' bytes');

  const [none, one, many] = [0, 1, MANY].map(several);
  if (!none || !one || !many) throw new Error('Pages are missing');
  const heap = {
    none: await heapOf(browser, urlOf(none)),
    one: await heapOf(browser, urlOf(one)),
    many: await heapOf(browser, urlOf(many)),
  };
  console.log(
    `\nheap: ${heap.none} bytes with the script alone, ${heap.one} with one calculator, ${heap.many} with ${MANY}`,
  );
  judge(`heap of each of ${MANY} beside the first`, (heap.many - heap.one) / (MANY - 1) / 1000, 20, ' kB');

  const of = await alternating([one, many], VISITS, (subject) =>
    timeToReady(browser, urlOf(subject), subject === one ? 1 : MANY),
  );
  const time = (/** @type {Subject} */ subject) => of(subject, (result) => result);
  console.log(
    `from the script's last byte to all totals painted: one ${spread(time(one))} ms, ${MANY} ${spread(time(many))} ms`,
  );
  judge(`${MANY} on a page ready, times one`, median(time(many)) / median(time(one)), 2.5, '', 2);
}

/** The prerendered page, and the same without its script. @param {string} dist @param {string} script @returns {Promise<readonly Subject[]>} */
async function drawnBeforehand(dist, script) {
  const file = resolve(dist, 'prerender.js');
  if (!existsSync(file)) return [];
  const { prerender } = await import(pathToFileURL(file).href);
  const markup = await prerender({ attributes: { lang: 'ru' } });
  return [prerendered(script, markup), drawnAlone(markup)];
}

/**
 * @param {{ dist?: string, only?: string }} [options] - folder of the built files; `visits`: nothing but visits on the slow line; `typing`: nothing but keys
 * @returns {Promise<{ kept: boolean }>} whether all promises are kept
 */
export async function run({ dist = 'dist', only = '' } = {}) {
  const { chromium } = provideBrowsers({ quiet: true });
  if (!chromium) throw new Error('Loading is measured with Chromium, which is not installed');
  if (!existsSync(`${dist}/funnel-calculator.js`)) throw new Error('Nothing is built yet: npm run build');
  const server = await startServer({ '/dist/': dist }, 0, { compress: true });
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_FLAGS, protocolTimeout: 600_000 });
  const { judge, kept } = judgements();
  /** @type {Map<Subject, string>} */
  const urls = new Map();
  const urlOf = (/** @type {Subject} */ subject) => {
    const url = urls.get(subject) ?? server.open({ pages: subject.pages }).url;
    urls.set(subject, url);
    return url;
  };
  const bench = { browser, urlOf, judge };
  const warn = () => {
    const [load = 0] = loadavg();
    if (load > availableParallelism())
      console.warn(
        `The machine is busy with other things: load ${load.toFixed(1)} on ${availableParallelism()} processors. Times of the clock say little.`,
      );
  };
  try {
    warn();
    const script = `${server.origin}/dist/funnel-calculator.js`;
    const subject = async (own = false) =>
      calculator(script, await heightOfCalculator(browser, urlOf(calculator(script, 0, own))), own);
    const [single, given] = [await subject(), await subject(true)];
    const [drawn, alone] = await drawnBeforehand(dist, script);
    const rest = drawn && alone ? [drawn, alone] : [];
    if (!drawn) console.log('The prerendered page is not judged: prerender.js is not built');
    // The server's first answers are compressed on the way; nobody waits for that again.
    for (const page of [single, given, PLAIN, PLAIN_INLINE, ...rest])
      await visit(browser, urlOf(page), page, FULL_SPEED);
    if (only !== 'typing')
      await load(bench, { single, given, drawn, alone }, only === 'visits' ? [SLOW_LINE] : undefined);
    if (only !== 'visits') await typing(bench, single);
    if (!only) await memory(bench, single, (count) => calculators(script, count));
    warn();
  } finally {
    await browser.close();
    await server.close();
  }
  return { kept: kept() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { kept } = await run({ dist: process.argv[2] ?? 'dist', only: process.argv[3] ?? '' });
  if (!kept) process.exitCode = 1;
}
