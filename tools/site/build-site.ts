import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { destinationOf } from './addresses.js';
import { brokenSiteLinks } from './check-links.js';
import { buildDemoPages, calculatorFiles, filesToTake } from './demo-pages.js';
import { elementsIn } from './element-pages.js';
import { PLUGIN, pluginZip } from '../build/wordpress-plugin.js';
import { lostPage, siteMap } from './found-pages.js';
import { alternatesOf, pageDocument } from './page.js';
import { SHARED_PICTURE } from './shared-head.js';
import { siteContent } from './site-content.js';
import type { Prerender } from './story-pages.js';

const DIST = 'dist';

/** The look of the site's own pages, in this order. */
const STYLES = ['demo/pages/base.css', 'demo/site/site.css'];

/** All files of the calculator in one, from the site's root: the studio links to it, and to the plugin. */
const FILES_ZIP = 'funnel-calculator.zip';

/** What a built site has, and what of it leads nowhere. */
export interface BuiltSite {
  readonly pages: number;
  readonly broken: readonly string[];
}

/**
 * Builds the whole site into a folder, which is emptied before.
 *
 * @param address of the host, where it is known
 */
export async function buildSite(folder: string, address?: string): Promise<BuiltSite> {
  rmSync(folder, { recursive: true, force: true });
  await buildDemoPages(folder, calculatorFiles(DIST), address);

  const manifest = readFileSync(join(DIST, 'custom-elements.json'), 'utf8');
  const { pages, search, pictures } = await siteContent(elementsIn(manifest), await prerenderOf(DIST));
  const at = (path: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  for (const page of pages) writeFileSync(at(page.path), pageDocument(page, address));
  writeFileSync(at('assets/search.json'), search);
  // One request for both: what an `@import` asks for is asked one after the other.
  writeFileSync(at('assets/site.css'), STYLES.map((path) => readFileSync(path, 'utf8')).join('\n'));
  for (const picture of pictures) copyFileSync(picture, at(destinationOf(picture).path));
  for (const name of calculatorFiles(DIST))
    copyFileSync(join(DIST, name), at(name.includes('.frame.') ? `demo/${name}` : name));
  // What the studio's code asks for lies here, for pages of any host, and to be taken along.
  const taken = filesToTake(DIST);
  for (const name of taken) copyFileSync(join(DIST, name), at(name));
  const files = Object.fromEntries(taken.map((name) => [name, readFileSync(join(DIST, name))]));
  writeFileSync(at(FILES_ZIP), pluginZip(files));
  copyFileSync(join(DIST, PLUGIN), at(PLUGIN));

  if (address) {
    const studios = Object.values(alternatesOf('studio.html')).map((path) => ({
      path,
      alternates: alternatesOf('studio.html'),
    }));
    const found = [...pages.filter(({ path }) => !path.startsWith('source/')), ...studios];
    writeFileSync(at('404.html'), lostPage(address));
    writeFileSync(at('sitemap.xml'), siteMap(found, address));
    copyFileSync('demo/pages/calculator.png', at(SHARED_PICTURE));
  }

  const written = filesIn(folder);
  return {
    pages: [...written.keys()].filter((path) => path.endsWith('.html')).length,
    broken: brokenSiteLinks(written),
  };
}

/** The built code draws the calculators: the same that visitors get. */
async function prerenderOf(dist: string): Promise<Prerender> {
  const { href } = pathToFileURL(join(process.cwd(), dist, 'prerender.js'));
  const { prerender } = (await import(/* @vite-ignore */ href)) as {
    prerender: (options: { attributes: Readonly<Record<string, unknown>> }) => Promise<string>;
  };
  return (attributes) => prerender({ attributes });
}

/** All files of a folder by their paths, with the text of pages. */
export function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(join(folder, '/').length).replaceAll('\\', '/');
      return [name, name.endsWith('.html') ? readFileSync(path, 'utf8') : ''];
    }),
  );
}
