import { posix } from 'node:path';

/** Pages of the guide that aren't called after their file. */
const NAMED: Readonly<Record<string, string>> = {
  'README.md': 'index.html',
  'CHANGELOG.md': 'guide/changelog.html',
  'docs/README.md': 'guide/index.html',
  'test/README.md': 'guide/tests.html',
  'demo/receivers/README.md': 'guide/example-receivers.html',
};

const PICTURE = /\.(?:png|webp|svg|jpg)$/;

/** What a file of the repository becomes on the site. */
export interface Destination {
  readonly kind: 'page' | 'picture' | 'source';
  /** From the site's root. */
  readonly path: string;
}

/**
 * Where a file of the repository is found on the site: a page of the guide, a picture, or a source to be read.
 *
 * @param path from the repository's root
 * @example destinationOf('docs/plan.md').path // 'guide/plan.html'
 */
export function destinationOf(path: string): Destination {
  const named = NAMED[path];
  if (named) return { kind: 'page', path: named };
  const guide = /^docs\/(.+)\.md$/.exec(path);
  if (guide) return { kind: 'page', path: `guide/${guide[1]!}.html` };
  if (PICTURE.test(path)) return { kind: 'picture', path: `pictures/${posix.basename(path)}` };
  return { kind: 'source', path: `source/${path}.html` };
}

/** The file that a link of a page of the repository means; null for links to other sites and out of the repository. */
export function targetOf(from: string, link: string): { readonly path: string; readonly place: string } | null {
  if (/^[a-z][a-z\d+.-]*:|^\//i.test(link)) return null;
  const [path = '', place = ''] = link.split('#');
  const target = path === '' ? from : posix.join(posix.dirname(from), decodeURI(path));
  return target.startsWith('..') ? null : { path: target.replace(/\/$/, ''), place };
}
