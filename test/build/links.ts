import { posix } from 'node:path';

/** The text of each page by its path from the root, such as `docs/install.md`. */
export type Pages = Readonly<Record<string, string>>;

const FENCED = /^(`{3,})[^]*?^\1`*$/gm;
const INLINE_CODE = /`[^`\n]*`/g;
/** The target of `[words](target)` and of `![words](target)`. */
const TARGET = /\]\(([^()\s]+)\)/g;
const ELSEWHERE = /^[a-z][a-z\d+.-]*:/i;
/** A path in code font; those with a placeholder or in `dist/`, which a build makes, name no file of the repository. */
const NAMED_PATH = /`((?:src|test|tools|demo|docs)\/[\w./-]*\w\/?)`/g;

/**
 * The places of a page that a link can lead to, as GitHub names them.
 *
 * @example placesOf('# Pin the bytes') // Set { 'pin-the-bytes' }
 */
export function placesOf(page: string): ReadonlySet<string> {
  const places = new Set<string>();
  for (const [, heading] of withoutBlocks(page).matchAll(/^#{1,6} +(.+?) *$/gm)) {
    const place = heading!
      .replace(/\]\([^)]*\)/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    let numbered = place;
    for (let count = 1; places.has(numbered); count++) numbered = `${place}-${count}`;
    places.add(numbered);
  }
  return places;
}

const withoutBlocks = (page: string): string => page.replace(FENCED, '');

/** The targets of all links of a page that stay within the repository. */
const targetsOf = (page: string): string[] =>
  [...withoutBlocks(page).replace(INLINE_CODE, '').matchAll(TARGET)]
    .map(([, target]) => target!)
    .filter((target) => !ELSEWHERE.test(target));

function resolved(from: string, target: string): { readonly path: string; readonly place: string } {
  const [path = '', place = ''] = target.split('#');
  return { path: path === '' ? from : posix.join(posix.dirname(from), decodeURI(path)), place: decodeURI(place) };
}

/**
 * @param exists - whether there is a file or a folder of that path in the repository
 * @returns one sentence for each link, and for each path in code font, that leads nowhere
 */
export function brokenLinks(pages: Pages, exists: (path: string) => boolean): string[] {
  return Object.entries(pages).flatMap(([from, page]) => [
    ...targetsOf(page).flatMap((target) => {
      const { path, place } = resolved(from, target);
      if (target.startsWith('/') || path.startsWith('..')) return [`${from}: ${target} leads out of the repository`];
      if (!exists(path)) return [`${from}: there is no ${path}`];
      if (place === '') return [];
      const linked = pages[path];
      if (linked === undefined) return [`${from}: ${target} leads to a place in ${path}, which is no page`];
      return placesOf(linked).has(place) ? [] : [`${from}: ${path} has no place #${place}`];
    }),
    ...[...withoutBlocks(page).matchAll(NAMED_PATH)]
      .filter(([, path]) => !exists(path!))
      .map(([, path]) => `${from}: names ${path!}, which isn't there`),
  ]);
}

/** @returns the pages that no other page of these leads to, from the first on */
export function unreachable(pages: Pages, first: string): string[] {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    const page = pages[path];
    if (page === undefined || reached.has(path)) return;
    reached.add(path);
    for (const target of targetsOf(page)) visit(resolved(path, target).path);
  };
  visit(first);
  return Object.keys(pages).filter((path) => !reached.has(path));
}
