// @ts-check
/**
 * Takes pictures of pages, to look at.
 *
 * `node tools/screenshot.js demo/clinic.html --width 320,1280 --lang ru --dark --out pictures`
 *
 * A path is opened through Vite, as `npm start` does; a URL as it stands. `--lang` sets the language of
 * every calculator on the page. The page is walked down first, so that lazy pictures are drawn.
 *
 * `node tools/screenshot.js calculator theming` takes those of the README: the calculator with its example, and each
 * look of demo/theming.html by itself.
 */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { CHROMIUM_FLAGS, provideBrowsers } from './browsers.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '360,1280' },
    lang: { type: 'string' },
    dark: { type: 'boolean', default: false },
    reduced: { type: 'boolean', default: false },
    out: { type: 'string', default: 'screenshots' },
  },
});
if (positionals.length === 0) throw new Error('Name a page: node tools/screenshot.js index.html --width 360,1280');

const root = fileURLToPath(new URL('..', import.meta.url));
const { chromium } = provideBrowsers({ quiet: true });
if (!chromium) throw new Error('Pictures are taken with Chromium, which is not installed');

const server = await createServer({ root, server: { port: 0, host: '127.0.0.1', hmr: false }, logLevel: 'error' });
await server.listen();
const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
mkdirSync(options.out, { recursive: true });

/** @param {string} target */
const address = (target) => (/^https?:/.test(target) ? target : new URL(target, server.resolvedUrls?.local[0]).href);

/** What is drawn only when it is about to be seen has to be seen once. @param {import('puppeteer-core').Page} page @param {string} [lang] */
async function walkDown(page, lang) {
  await page.evaluate(async (wanted) => {
    if (wanted)
      for (const calculator of document.querySelectorAll('funnel-calculator')) calculator.setAttribute('lang', wanted);
    for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
      scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    scrollTo(0, 0);
  }, lang);
  await page.waitForNetworkIdle({ idleTime: 300 });
}

/** From the total down to the chart, as on a phone of 360 px. */
const LOOK = { width: 360, height: 1310, margins: 32 };

async function takeLooks() {
  const page = await browser.newPage();
  await page.setViewport({ width: LOOK.width + LOOK.margins, height: LOOK.height, deviceScaleFactor: 1.5 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(address('demo/theming.html'), { waitUntil: 'networkidle0' });
  await walkDown(page);
  for (const calculator of await page.$$('funnel-calculator')) {
    const [box, name] = [await calculator.boundingBox(), await calculator.evaluate((element) => element.className)];
    if (!box) throw new Error(`${name} isn't shown`);
    const path = join('demo/pages', `theming-${name}.webp`);
    const clip = { x: box.x, y: box.y, width: box.width, height: Math.min(box.height, LOOK.height) };
    await page.screenshot({
      path: /** @type {`${string}.webp`} */ (path),
      type: 'webp',
      quality: 68,
      captureBeyondViewport: true,
      clip,
    });
    console.log(path);
  }
  await page.close();
}

/** From the fields to the picture beside them, as on a screen of 1100 px. */
const CALCULATOR = { width: 1100, height: 990 };

async function takeCalculator() {
  const page = await browser.newPage();
  await page.setViewport({ ...CALCULATOR, deviceScaleFactor: 1.5 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  // Any page of the server lends its address to the one that is written here.
  await page.goto(address('demo/frame.html'));
  await page.setContent(`<!doctype html><html lang="en"><meta charset="utf-8"><title>The calculator</title>
    <style>body { margin: 0; font: 16px/1.4 system-ui, sans-serif }</style>
    <script type="module" src="/src/define.ts"></script>
    <funnel-calculator lang="en" currency="USD"></funnel-calculator></html>`);
  await page.waitForNetworkIdle({ idleTime: 500 });
  await walkDown(page);
  const path = 'demo/pages/calculator.png';
  await page.screenshot({ path });
  console.log(path);
  await page.close();
}

/** The pictures of the README, by the words that ask for them. @type {Record<string, (() => Promise<void>) | undefined>} */
const OF_README = { calculator: takeCalculator, theming: takeLooks };

for (const target of positionals) {
  const take = OF_README[target];
  if (take) {
    await take();
    continue;
  }
  for (const width of options.width.split(',')) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`${target}: ${String(error)}`));
    await page.setViewport({ width: Number(width), height: 800, deviceScaleFactor: Number(width) < 600 ? 2 : 1 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: options.dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: options.reduced ? 'reduce' : 'no-preference' },
    ]);
    await page.goto(address(target), { waitUntil: 'networkidle0' });
    await walkDown(page, options.lang);
    const name = [
      basename(new URL(target, 'http://local').pathname, '.html') || 'index',
      options.lang,
      width,
      options.dark && 'dark',
    ]
      .filter(Boolean)
      .join('-');
    const path = join(options.out, `${name}.png`);
    await page.screenshot({ path: /** @type {`${string}.png`} */ (path), fullPage: true });
    console.log(path);
    await page.close();
  }
}

await browser.close();
await server.close();
