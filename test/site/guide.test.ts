import MiniSearch from 'minisearch';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIn, SEARCH_OPTIONS, type Found } from '../../demo/site/search-options.js';
import { destinationOf, targetOf } from '../../tools/site/addresses.js';
import { brokenSiteLinks } from '../../tools/site/check-links.js';
import { guidePages } from '../../tools/site/guide-pages.js';
import { linkBetween, shortened } from '../../tools/site/markup.js';
import { pictureSize } from '../../tools/site/picture-size.js';
import { placeOf, renderMarkdown } from '../../tools/site/markdown.js';
import { searchIndex } from '../../tools/site/search-index.js';
import { placesOf } from '../build/links.js';

const render = (source: string) => renderMarkdown(source, (link) => (link === 'gone' ? null : link));

describe('a page of the guide', () => {
  it.each([
    ['docs/README.md', 'guide/index.html'],
    ['docs/plan.md', 'guide/plan.html'],
    ['docs/reference/elements.md', 'guide/reference/elements.html'],
    ['CHANGELOG.md', 'guide/changelog.html'],
    ['README.md', 'index.html'],
    ['demo/pages/calculator.png', 'pictures/calculator.png'],
    ['src/leads/delivery.ts', 'source/src/leads/delivery.ts.html'],
  ])('%s is found at %s', (file, address) => {
    expect(destinationOf(file).path).toBe(address);
  });

  it.each([
    ['docs/plan.md', 'norms.md#what', { path: 'docs/norms.md', place: 'what' }],
    ['docs/reference/sizes.md', '../../tools/size.js', { path: 'tools/size.js', place: '' }],
    ['docs/plan.md', '#target', { path: 'docs/plan.md', place: 'target' }],
    ['docs/plan.md', 'https://lit.dev', null],
    ['docs/plan.md', '../../secret.md', null],
  ])('leads from %s by %s to the file that is meant', (from, link, target) => {
    expect(targetOf(from, link)).toEqual(target);
  });

  it.each([
    ['guide/plan.html', 'index.html', '../index.html'],
    ['guide/plan.html', 'guide/norms.html#what', 'norms.html#what'],
    ['guide/plan.html', 'guide/plan.html#what', '#what'],
    ['index.html', 'index.html', 'index.html'],
    ['ru/index.html', 'et/index.html', '../et/index.html'],
  ])('links from %s to %s by %s, from whatever folder of a host', (from, to, link) => {
    expect(linkBetween(from, to)).toBe(link);
  });

  it('calls its headings as GitHub does', () => {
    for (const file of ['docs/clinic.md', 'docs/formulas.md', 'docs/hosting.md', 'CHANGELOG.md', 'test/README.md']) {
      const source = readFileSync(file, 'utf8');
      expect(render(source).sections.map(({ place }) => place)).toEqual([...placesOf(source)]);
    }
    expect(placeOf('`dist/`, and [what](x.md) is in it', new Set())).toBe('dist-and-what-is-in-it');
  });

  it('keeps the words of a link that leads nowhere, and no link', () => {
    expect(render('[words](gone)').html).toBe('<p>words</p>\n');
  });

  it('shows markup as text, and drops comments alone', () => {
    const { html } = render('<!-- generated:x -->\n\nA <b>word</b>.\n\n<script>alert(1)</script>\n');
    expect(html).not.toMatch(/<script|<b>|generated/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('is described by its first sentence, cut between words', () => {
    expect(render('# Plan\n\nWhat **if**?\n').description).toBe('What if?');
    expect(shortened('one two, three', 10)).toBe('one two…');
  });

  it('has no head of a table that says nothing', () => {
    expect(render('| | b |\n|---|---|\n| c | d |\n').html).toMatch(/<tr>\s*<td><\/td>\s*<th>b<\/th>/);
  });

  it('scrolls what is wider than a phone by itself, with the keys too', () => {
    const { html } = render('| a |\n|---|\n| b |\n\n```js\nlet a;\n```\n');
    expect(html.match(/class="scroll" tabindex="0"/g)).toHaveLength(2);
  });
});

describe('a picture', () => {
  it.each([
    ['calculator.png', 'png'],
    ['theming-light.webp', 'webp'],
  ])('has its size in the page, so that nothing moves when it comes: %s', (name) => {
    const size = pictureSize(readFileSync(`demo/pages/${name}`))!;
    expect(size.width).toBeGreaterThan(300);
    expect(size.height).toBeGreaterThan(200);
    expect(
      renderMarkdown(
        `![x](${name})`,
        () => name,
        () => size,
      ).html,
    ).toContain(`width="${size.width}" height="${size.height}"`);
  });

  it.each([
    ['PNG', '89504e470d0a1a0a0000000d4948445200000280000001e0', 640, 480],
    ['WebP that loses', '524946460000000057454250565038200000000000000090012a8002e001', 640, 480],
    ['WebP that loses nothing', '5249464600000000574542505650384c000000002f7fc27700', 640, 480],
    ['WebP with extras', '524946460000000057454250565038580a000000000000007f0200df0100', 640, 480],
  ])('is measured in %s', (_kind, bytes, width, height) => {
    expect(pictureSize(Buffer.from(bytes, 'hex'))).toEqual({ width, height });
  });

  it('is measured where it is drawn', () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="360" height="576" viewBox="0 0 360 576"></svg>';
    expect(pictureSize(Buffer.from(drawing))).toEqual({ width: 360, height: 576 });
  });

  it('has words for those who don’t see it, and a size, on every page of the guide', () => {
    const pictures = guidePages().pages.flatMap(({ path, body }) =>
      [...body.matchAll(/<img\b[^>]*>/g)].map(([picture]) => [path, picture] as const),
    );
    expect(pictures.map(([path]) => path)).toContain('guide/architecture.html');
    for (const [path, picture] of pictures)
      expect([path, picture]).toEqual([path, expect.stringMatching(/ alt="[^"]{20,}" width="\d+" height="\d+"/)]);
  });

  it('that is drawn comes with its page, and asks for nothing', () => {
    const { body } = guidePages().pages.find(({ path }) => path === 'guide/architecture.html')!;
    const [drawing] = [...body.matchAll(/<img src="data:image\/svg\+xml,([^"]*)"/g)].map(([, text]) =>
      decodeURIComponent(
        text!
          .replace(/&quot;/g, '"')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>'),
      ),
    );
    const flat = (text: string): string => text.replace(/\s+/g, ' ');
    expect(flat(drawing!.replace(/&#39;/g, "'"))).toBe(flat(readFileSync('docs/pictures/way-of-a-number.svg', 'utf8')));
  });

  it('is never its own source: neither browsers nor the site draw it from that', () => {
    const drawn = guidePages().pages.filter(({ body }) => /data-language="(?:mermaid|dot|plantuml)"/.test(body));
    expect(drawn.map(({ path }) => path)).toEqual([]);
  });

  it('of another kind has no size', () => {
    expect(pictureSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))).toBeNull();
  });
});

describe('the search', () => {
  const pages = guidePages().pages;
  const index = MiniSearch.loadJSON<Found>(JSON.stringify(searchIndex(pages)), SEARCH_OPTIONS);
  const first = (asked: string): string => String(findIn(index, asked)[0]?.id);

  it.each([
    ['policy', 'guide/hosting.html'],
    ['wordpress', 'guide/wordpress.html'],
    ['wordpres', 'guide/wordpress.html'],
    ['keep the place free', 'guide/layout.html#keep-the-place-free'],
    ['csp', 'guide/hosting.html'],
    ['metrika', 'guide/statistics.html'],
  ])('finds for “%s” %s', (asked, found) => {
    expect(first(asked).split('#')[0]).toBe(found.split('#')[0]);
  });

  it('finds while a word is typed, with a letter wrong, and nothing for a word that nobody wrote', () => {
    expect(findIn(index, 'capac').length).toBeGreaterThan(0);
    expect(findIn(index, 'prerendr').length).toBeGreaterThan(0);
    expect(String(findIn(index, 'leed form')[0]?.id)).toMatch(/^guide\/lead-form/);
    expect(first('wrodpress')).toBe('guide/wordpress.html');
    expect(findIn(index, 'xyzzyqux')).toEqual([]);
  });

  it('waits for the third letter of a word, and goes on with the words before it', () => {
    const found = (asked: string): string[] => findIn(index, asked).map(({ id }) => String(id));
    expect([found('p'), found('po')]).toEqual([[], []]);
    expect(found('pol').length).toBeGreaterThan(0);
    expect(found('policy h')).toEqual(found('policy'));
    expect(found('policy ho')).toEqual(found('policy'));
  });

  it('takes two letters for a word where they are one', () => {
    expect(findIn(index, 'js').length).toBeGreaterThan(0);
  });

  it('leads to sections, each by its place', () => {
    expect(findIn(index, 'scenario').map(({ id }) => String(id))).toContain('guide/plan.html#scenarios');
  });
});

describe('a link of the site is found broken', () => {
  const files = (page: string) =>
    new Map([
      ['guide/page.html', page],
      ['guide/other.html', '<h2 id="here">x</h2>'],
      ['assets/site.css', ''],
    ]);

  it.each([
    ['to a page that isn’t there', '<a href="gone.html">x</a>', 'there is no guide/gone.html'],
    ['to a place that isn’t there', '<a href="other.html#gone">x</a>', 'guide/other.html has no place #gone'],
    ['from the root of a host', '<link href="/assets/site.css">', 'leads from the root of a host'],
    ['to a script that isn’t there', '<script type="module" src="../gone.js"></script>', 'there is no gone.js'],
  ])('%s', (_where, page, sentence) => {
    expect(brokenSiteLinks(files(page))).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    '<a href="other.html#here">x</a>',
    '<a href="other.html?lang=ru">x</a>',
    '<link href="../assets/site.css">',
    '<a href="https://lit.dev">x</a>',
    '<pre><code>&lt;a href="gone.html"&gt;</code></pre>',
    '<template><a href="gone.html">x</a></template>',
  ])('in no case: %s', (page) => {
    expect(brokenSiteLinks(files(page))).toEqual([]);
  });
});
