import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { plainDecorators } from '../build/plain-decorators.js';
import { LANGUAGES } from '../../demo/site/words/index.js';
import { workerSource } from '../build/worker-source.js';
import { DEMOS } from './front-pages.js';
import { studioPage, studioPath } from './studio-pages.js';

/** The calculator of a page of `demo/`, or of the start page, as it is served from the sources. */
const FROM_SOURCES = /(?:\.\.\/|\/)src\/embed\/script\.ts/g;

/** Modules of the site's own pages: named here, for no page of theirs goes through the bundler. */
const MODULES = ['search', 'story'];

/** Pages that stand in frames of the page of states. They have nothing to bundle. */
const FRAMED = ['demo/pages/link.html', 'demo/pages/no-chart.html', 'demo/pages/no-panel.html'];

/** Sources that a page puts out of reach, to show what happens then, and the built parts that they are in. */
const OUT_OF_REACH: Readonly<Record<string, RegExp>> = {
  '/src/chart/index.ts': /^funnel-chart-\w{8}\.js$/,
  '/src/components/norms/funnel-norms.ts': /^funnel-norms-\w{8}\.js$/,
};

/**
 * Builds the studio and the pages of `demo/` into the site, around the built calculator, and the site's own modules.
 *
 * @param address of the host, where it is known
 */
export async function buildDemoPages(outDir: string, parts: readonly string[], address?: string): Promise<void> {
  const pages = Object.keys(DEMOS).map((name) => [`demo/${name}`, `demo/${name}.html`]);
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    resolve: { conditions: ['module', 'browser', 'production'] },
    plugins: [plainDecorators(), workerSource(), forTheSite(parts)],
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
  const write = (path: string, html: string): void => {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), html);
  };
  const studio = readFileSync(join(outDir, 'index.html'), 'utf8');
  rmSync(join(outDir, 'index.html'));
  for (const lang of LANGUAGES) write(studioPath(lang), studioPage(studio, lang, address));
  for (const path of FRAMED)
    write(path, siteMarkup(readFileSync(path, 'utf8'), path, parts).replaceAll(' vite-ignore', ''));
}

/** What differs between a page that is served from the sources and one that stands on a host. */
const forTheSite = (parts: readonly string[]): Plugin => ({
  name: 'for-the-site',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path }) => siteMarkup(html, path.replace(/^\//, ''), parts),
  },
});

/**
 * The markup of one of our pages for the site: with the built calculator, with relative links, with ways to the rest of
 * the site, and without what only a development server answers.
 *
 * @param path from the repository's root
 * @param parts names of the built files
 */
export function siteMarkup(html: string, path: string, parts: readonly string[] = []): string {
  const root = '../'.repeat(path.split('/').length - 1);
  return html
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
    .replace(/"([^"]+\.ts)": ("data:[^"]*")/g, (_entry, source: string, fault: string) =>
      partsOf(source, parts)
        .map((part) => `"${root}${part}": ${fault}`)
        .join(', '),
    )
    .replace(
      '<span data-words="name">Funnel calculator</span>',
      '<a class="front" href="./index.html" data-words="name">Funnel calculator</a>',
    )
    .replace(
      '<p><a href="/demo/states.html"',
      '<p><a href="./guide/index.html" hreflang="en" data-words="guideTitle">Guide</a></p>\n      $&',
    )
    .replace(/(<a\b[^>]*\shref=")\//g, `$1${root}`)
    .replace('href="../"', 'href="../index.html"');
}

/** @throws RangeError where no built file has the source, so that no page shows a fault that it doesn't have */
function partsOf(source: string, parts: readonly string[]): string[] {
  const found = parts.filter((part) => OUT_OF_REACH[source]?.test(part));
  if (found.length === 0) throw new RangeError(`No built file has ${source}`);
  return found;
}

/** The built files that an owner uploads for any way of delivery, under the names that the studio writes. */
export const filesToTake = (dist: string): string[] =>
  readdirSync(dist).filter((name) => /^funnel-[\w.-]+\.(?:js|html)$/.test(name) && !/\d\.\d\.\d/.test(name));

/** The built files that the pages of the site load: the small script with its parts, and what frames are made of. */
export const calculatorFiles = (dist: string): string[] =>
  filesToTake(dist).filter((name) => !/\.lite\.|\.all\./.test(name));
