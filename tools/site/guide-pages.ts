import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { destinationOf, targetOf } from './addresses.js';
import { escaped, linkBetween } from './markup.js';
import { renderMarkdown } from './markdown.js';
import type { Page } from './page.js';
import { pictureSize } from './picture-size.js';
import type { SearchedPage } from './search-index.js';

/** The guide as pages, and what its links take along. */
export interface Guide {
  readonly pages: readonly (Page & SearchedPage)[];
  /** Files of the repository that pages link to, to be shown as they are. */
  readonly sources: readonly string[];
  /** Pictures that pages show. */
  readonly pictures: readonly string[];
}

/** Pages beside those of `docs/`. */
const BESIDE = ['CHANGELOG.md', 'test/README.md', 'demo/receivers/README.md'];

/** Every page of the guide, with its links led to the site's pages. */
export function guidePages(): Guide {
  const sources = new Set<string>();
  const pictures = new Set<string>();
  const files = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .sort();

  const pages = [...files, ...BESIDE].map((file) => {
    const { path } = destinationOf(file);
    const resolve = (link: string): string | null => {
      const target = targetOf(file, link);
      if (!target) return link;
      // What isn't there is named by the test of the guide's links, and a folder has no page: their words stay.
      if (!existsSync(target.path) || statSync(target.path).isDirectory()) return null;
      const { kind, path: to } = destinationOf(target.path);
      if (kind === 'source') sources.add(target.path);
      if (target.path.endsWith('.svg')) return drawingInPage(readFileSync(target.path, 'utf8'));
      if (kind === 'picture') pictures.add(target.path);
      return linkBetween(path, target.place ? `${to}#${target.place}` : to);
    };
    const rendered = renderMarkdown(readFileSync(file, 'utf8'), resolve, (link) => {
      const picture = targetOf(file, link);
      return picture && pictureSize(readFileSync(picture.path));
    });
    const page: Page & SearchedPage = {
      path,
      lang: 'en',
      title: rendered.title,
      description: rendered.description || rendered.title,
      body: `<div class="wide prose">${rendered.html}</div>`,
      search: true,
      sections: rendered.sections,
    };
    return page;
  });
  return { pages, sources: [...sources], pictures: [...pictures] };
}

/**
 * A drawing that comes with its page: it is small, and often the largest that is seen at first. It stays a picture of its
 * own, whose styles reach nothing else.
 */
const drawingInPage = (drawing: string): string =>
  `data:image/svg+xml,${drawing.replace(/\s*\n\s*/g, ' ').replace(/[%#]/g, encodeURIComponent)}`;

/** A file of the repository, to be read. */
export function sourcePage(file: string): Page {
  const { path } = destinationOf(file);
  const body = `<div class="wide prose"><h1><code>${escaped(file)}</code></h1><pre class="scroll" tabindex="0"><code>${escaped(readFileSync(file, 'utf8'))}</code></pre></div>`;
  return {
    path,
    lang: 'en',
    title: file,
    description: `The file ${file} of the sources, as it is.`,
    body,
    search: true,
  };
}
