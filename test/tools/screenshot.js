// @ts-check
/**
 * Takes pictures of pages, to look at.
 *
 * `node test/tools/screenshot.js demo/clinic.html --width 320,1280 --lang ru --dark --out pictures`
 *
 * A path is opened through Vite, as `npm start` does; a URL as it stands. `--lang` sets the language of
 * every calculator on the page. The page is walked down first, so that lazy pictures are drawn.
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
if (positionals.length === 0) throw new Error('Name a page: node test/tools/screenshot.js index.html --width 360,1280');

const root = fileURLToPath(new URL('../..', import.meta.url));
const { chromium } = provideBrowsers({ quiet: true });
if (!chromium) throw new Error('Pictures are taken with Chromium, which is not installed');

const server = await createServer({ root, server: { port: 0, host: '127.0.0.1', hmr: false }, logLevel: 'error' });
await server.listen();
const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
mkdirSync(options.out, { recursive: true });

for (const target of positionals) {
  for (const width of options.width.split(',')) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`${target}: ${String(error)}`));
    await page.setViewport({ width: Number(width), height: 800, deviceScaleFactor: Number(width) < 600 ? 2 : 1 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: options.dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: options.reduced ? 'reduce' : 'no-preference' },
    ]);
    await page.goto(/^https?:/.test(target) ? target : new URL(target, server.resolvedUrls?.local[0]).href, { waitUntil: 'networkidle0' });
    await page.evaluate(async (lang) => {
      if (lang) for (const calculator of document.querySelectorAll('funnel-calculator')) calculator.setAttribute('lang', lang);
      // What is drawn only when it is about to be seen has to be seen once.
      for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
        scrollTo(0, top);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      scrollTo(0, 0);
    }, options.lang);
    await page.waitForNetworkIdle({ idleTime: 300 });
    const name = [basename(new URL(target, 'http://local').pathname, '.html') || 'index', options.lang, width, options.dark && 'dark'].filter(Boolean).join('-');
    const path = join(options.out, `${name}.png`);
    await page.screenshot({ path: /** @type {`${string}.png`} */ (path), fullPage: true });
    console.log(path);
    await page.close();
  }
}

await browser.close();
await server.close();
