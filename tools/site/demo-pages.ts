import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { plainDecorators } from '../build/plain-decorators.js';
import { workerSource } from '../build/worker-source.js';
import { DEMOS } from './front-pages.js';

/** The calculator of a page of `demo/`, or of the start page, as it is served from the sources. */
const FROM_SOURCES = /(?:\.\.\/|\/)src\/embed\/script\.ts/g;

/** Modules of the site's own pages: named here, for no page of theirs goes through the bundler. */
const MODULES = ['search', 'story'];

/** Builds the studio and the pages of `demo/` into the site, around the built calculator, and the site's own modules. */
export async function buildDemoPages(outDir: string): Promise<void> {
  const pages = Object.keys(DEMOS).map((name) => [`demo/${name}`, `demo/${name}.html`]);
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    resolve: { conditions: ['module', 'browser', 'production'] },
    plugins: [plainDecorators(), workerSource(), forTheSite()],
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          studio: 'index.html',
          ...(Object.fromEntries(pages) as Record<string, string>),
          ...Object.fromEntries(MODULES.map((name) => [name, `demo/site/${name}.ts`])),
        },
        output: {
          entryFileNames: ({ name }) => (MODULES.includes(name) ? 'assets/[name].js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  });
  renameSync(join(outDir, 'index.html'), join(outDir, 'studio.html'));
}

/** What differs between a page that is served from the sources and one that stands on a host. */
const forTheSite = (): Plugin => ({
  name: 'for-the-site',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path }) => siteMarkup(html, path.replace(/^\//, '')),
  },
});

/**
 * The markup of one of our pages for the site: with the built calculator, with relative links, with its languages linked,
 * and without what only a development server answers.
 *
 * @param path from the repository's root
 */
export function siteMarkup(html: string, path: string): string {
  const root = '../'.repeat(path.split('/').length - 1);
  const changed = html
    .replace(
      /<script type="module" src="[^"]*src\/embed\/script\.ts"><\/script>/,
      '<script type="module" vite-ignore src="./funnel-calculator.js"></script>'.replace('./', root || './'),
    )
    .replace(FROM_SOURCES, `${root}funnel-calculator.js`)
    .replace(
      '<script defer src="./funnel-calculator.frame.js">',
      '<script defer vite-ignore src="./funnel-calculator.frame.js">',
    )
    .replace(/<p>Under <code>npm start<\/code>[^]*?<\/p>/, '')
    .replace(/<p>\s*<a href="\/demo\/states\.html"[^]*?<\/p>/, frontLinks)
    .replace(/(<a\b[^>]*\shref=")\//g, `$1${root}`)
    .replace('href="../"', 'href="../index.html"');
  return path === 'index.html' ? changed.replace('</title>', `</title>\n${studioLanguages()}`) : changed;
}

/** The page of all states is for those who work on the calculator; in its place there is a way back. */
const frontLinks =
  '<p><a href="./index.html" hreflang="en" lang="en">Start page</a> · <a href="./ru/index.html" hreflang="ru" lang="ru">На главную</a> · <a href="./et/index.html" hreflang="et" lang="et">Avaleht</a></p>';

const studioLanguages = (): string =>
  ['en', 'ru', 'et']
    .map((lang) => `    <link rel="alternate" vite-ignore hreflang="${lang}" href="?lang=${lang}" />`)
    .join('\n');

/** The built files that the pages of the site load: the small script with its parts, and what frames are made of. */
export const calculatorFiles = (dist: string): string[] =>
  readdirSync(dist).filter(
    (name) => /^funnel-[\w.-]+\.(?:js|html)$/.test(name) && !/\d\.\d\.\d|\.lite\.|\.all\./.test(name),
  );
