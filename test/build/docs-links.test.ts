import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenLinks, placesOf, unreachable, type Pages } from './links.js';

const ROOT = join(import.meta.dirname, '../..');

const pagesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);

const pages: Pages = Object.fromEntries(
  ['README.md', 'CHANGELOG.md', 'test/README.md', 'demo/receivers/README.md', ...pagesBelow('docs')].map((path) => [
    path,
    readFileSync(join(ROOT, path), 'utf8'),
  ]),
);
const inRepository = (path: string): boolean => existsSync(join(ROOT, path));

describe('the links of the README and of the guide', () => {
  it('lead to files and places that are there', () => {
    expect(Object.keys(pages).length).toBeGreaterThan(25);
    expect(brokenLinks(pages, inRepository)).toEqual([]);
  });

  it('lead from the README to every page', () => {
    expect(unreachable(pages, 'README.md')).toEqual([]);
  });

  it('are followed from the sources of the core too', () => {
    const sources = readdirSync(join(ROOT, 'src/core')).filter((file) => file.endsWith('.ts'));
    const named = sources.flatMap((file) =>
      [...readFileSync(join(ROOT, 'src/core', file), 'utf8').matchAll(/(docs\/[\w/-]+\.md), "([^"]+)"/g)].map(
        ([, path, heading]) => ({ file, path: path!, heading: heading! }),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ path, heading }) => !pages[path]?.includes(`# ${heading}\n`))).toEqual([]);
  });
});

describe('a link is found broken', () => {
  const guide: Pages = {
    'README.md': '# Title\n\n[Install](docs/install.md#plain-html) ![A picture](demo/picture.png)\n',
    'docs/install.md': '# Install\n\n## Plain HTML\n\n[Back](../README.md) [there](#install) `src/index.ts`\n',
  };
  const files = [...Object.keys(guide), 'docs/page.md', 'demo/picture.png', 'src/index.ts', 'docs', 'src'];
  const faults = (page: string): string[] =>
    brokenLinks({ ...guide, 'docs/page.md': page }, (path) => files.includes(path.replace(/\/$/, '')));

  it('in no page of a guide in order', () => {
    expect(faults('')).toEqual([]);
  });

  it.each([
    ['to a page that is gone', '[x](gone.md)', 'docs/page.md: there is no docs/gone.md'],
    ['to a picture that is gone', '![x](../demo/gone.png)', 'docs/page.md: there is no demo/gone.png'],
    ['to a place that is gone', '[x](install.md#gone)', 'docs/page.md: docs/install.md has no place #gone'],
    ['to a place of its own that is gone', '[x](#gone)', 'docs/page.md: docs/page.md has no place #gone'],
    ['to a place in what is no page', '[x](../src/index.ts#L1)', 'which is no page'],
    ['out of the repository', '[x](../../other/README.md)', 'leads out of the repository'],
    ['from the root of some server', '[x](/docs/install.md)', 'leads out of the repository'],
    ['in a heading', '## [x](gone.md)', 'there is no docs/gone.md'],
    ['to a heading that stands in a block of code', '[x](#title)\n\n```md\n# Title\n```\n', 'has no place #title'],
    ['where a path in code font is gone', '`src/gone.ts`', 'docs/page.md: names src/gone.ts'],
  ])('%s', (_where, page, sentence) => {
    expect(faults(page)).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    ['to another site', '[x](https://lit.dev/gone) [y](mailto:a@b.example)'],
    ['within code', '`[x](gone.md)`\n\n```md\n[x](gone.md)\n```\n'],
    ['to a folder', '[x](../src/)'],
    ['with placeholders in code font', '`src/texts/<language>/` `demo/*.html`'],
  ])('in no case %s', (_where, page) => {
    expect(faults(page)).toEqual([]);
  });

  it('as soon as nothing leads to a page any more', () => {
    expect(unreachable(guide, 'README.md')).toEqual([]);
    expect(unreachable({ ...guide, 'docs/alone.md': '[Back](install.md)' }, 'README.md')).toEqual(['docs/alone.md']);
  });
});

it('a place is named as GitHub names it', () => {
  expect([...placesOf('# `dist/`, and what is in it\n\n## Formulas\n\n## Formulas\n\n### [Go](x.md) on!\n')]).toEqual([
    'dist-and-what-is-in-it',
    'formulas',
    'formulas-1',
    'go-on',
  ]);
});

describe('the README', () => {
  const readme = pages['README.md']!;

  it('is read in three minutes: at most 150 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it.each(['npm ci && npm start', 'npm ci && npm test'])('has the line to try: %s', (line) => {
    expect(readme).toMatch(new RegExp(`^${line}(?: |$)`, 'm'));
  });

  it('has the tag to paste and a picture', () => {
    expect(readme).toContain('<script type="module" src="https://your-site.example/funnel-calculator.js"></script>');
    expect(readme).toMatch(/^!\[.+\]\(demo\/pages\/calculator\.png\)$/m);
  });

  it('has nothing that a change of source changes: no generated table, no hash, no size', () => {
    expect(readme).not.toMatch(/generated:|sha384-|\d kB/);
  });
});
