import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEW_CONFIG, type StudioConfig } from '../../demo/studio/config/config.js';
import { snippetOf } from '../../demo/studio/output/snippet.js';
import { manifest } from '../../tools/manifest.js';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const install = read('docs/install.md');

const CHOICES: StudioConfig = {
  ...NEW_CONFIG,
  lang: 'en',
  currency: 'USD',
  delivery: 'file',
  markup: 'div',
  fallback: 'Questions? Call us: +00 000 000 000',
};
const snippet = (config: StudioConfig): string => snippetOf(config, []).parts[0]!.text;

describe('the snippet to paste', () => {
  it('asks optimisers to leave the script alone, Cloudflare before src', () => {
    expect(snippet(CHOICES)).toBe(
      `<script data-cfasync="false" nowprocket data-no-optimize="1" data-no-defer="1" defer src="https://your-site.example/funnel-calculator.all.js"></script>
<div data-funnel-calculator data-lang="en" data-currency="USD">
  <p>Questions? Call us: +00 000 000 000</p>
</div>`,
    );
  });

  it('is as short as two lines and a fallback where nothing has to be asked', () => {
    expect(snippet({ ...CHOICES, delivery: 'module', markup: 'element', spare: false })).toBe(
      `<script type="module" src="https://your-site.example/funnel-calculator.js"></script>
<funnel-calculator lang="en" currency="USD">
  <p>Questions? Call us: +00 000 000 000</p>
</funnel-calculator>`,
    );
  });

  it('is the same in the guide as from the studio, the small script before the single file', () => {
    const block = (choices: StudioConfig): string => `\`\`\`html\n${snippet(choices)}\n\`\`\``;
    expect(install).toContain(block(CHOICES));
    expect(install).toContain(block({ ...CHOICES, delivery: 'module' }));
    expect(install).toContain(block({ ...CHOICES, delivery: 'module', markup: 'element', spare: false }));
    expect(install.indexOf(block({ ...CHOICES, delivery: 'module' }))).toBeLessThan(install.indexOf(block(CHOICES)));
  });

  it('keeps what an owner writes from becoming markup', () => {
    expect(snippet({ ...CHOICES, fallback: '<img src=x> "Smile" & Co' })).toContain(
      '<p>&lt;img src=x> &quot;Smile&quot; &amp; Co</p>',
    );
  });
});

interface Sample {
  readonly page: string;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of ours in the HTML that a page shows to be copied. */
function samplesIn(page: string, text: string): Sample[] {
  const blocks = [...text.matchAll(/^```html\n([^]*?)^```$/gm)].map(([, html]) => html!.replace(/<!--[^]*?-->/g, ''));
  return blocks.flatMap((html) =>
    [...html.matchAll(/<(funnel-[\w-]+)((?:\s+[\w-]+(?:="[^"]*"|='[^']*')?)*)\s*>/g)].map(([, tag, attributes]) => ({
      page,
      tag: tag!,
      attributes: Object.fromEntries(
        [...attributes!.matchAll(/([\w-]+)(?:="([^"]*)"|='([^']*)')?/g)].map(([, name, double, single]) => [
          name!,
          double ?? single ?? '',
        ]),
      ),
    })),
  );
}

const KNOWN = new Map(
  manifest()
    .modules.flatMap(({ declarations }) => declarations)
    .flatMap(({ tagName, attributes = [] }) =>
      tagName === undefined ? [] : [[tagName, new Set(attributes.map(({ name }) => name))] as const],
    ),
);
/** Of every element of HTML. */
const GLOBAL = new Set(['slot', 'id', 'class', 'style', 'lang']);

/** What an element in a sample has that doesn't exist, or that isn't JSON though it looks so. */
const faultsOf = ({ page, tag, attributes }: Sample): string[] => [
  ...(KNOWN.has(tag) ? [] : [`${page}: there is no <${tag}>`]),
  ...Object.entries(attributes).flatMap(([name, value]) => [
    ...(GLOBAL.has(name) || KNOWN.get(tag)?.has(name) ? [] : [`${page}: <${tag}> has no ${name}`]),
    ...(/^[[{]/.test(value) && !isJson(value) ? [`${page}: ${name} of <${tag}> is no JSON`] : []),
  ]),
];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the samples of the README and of the guide', () => {
  const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((file) => `docs/${file}`)].filter((path) =>
    path.endsWith('.md'),
  );

  it('use elements and attributes that are there, and JSON that can be read', () => {
    const samples = pages.flatMap((page) => samplesIn(page, read(page)));
    expect(samples.length).toBeGreaterThan(12);
    expect(samples.flatMap(faultsOf)).toEqual([]);
  });

  it.each([
    ['an element', '<funnel-prices></funnel-prices>', ['page: there is no <funnel-prices>']],
    ['an attribute', '<funnel-calculator lang="ru" price="1">', ['page: <funnel-calculator> has no price']],
    ['a flag', '<funnel-calculator empty></funnel-calculator>', ['page: <funnel-calculator> has no empty']],
    ['JSON', `<funnel-calculator norms='{"a":}'>`, ['page: norms of <funnel-calculator> is no JSON']],
  ])('are found wrong by %s', (_what, html, faults) => {
    expect(samplesIn('page', `Text.\n\n\`\`\`html\n${html}\n\`\`\`\n`).flatMap(faultsOf)).toEqual(faults);
  });
});
