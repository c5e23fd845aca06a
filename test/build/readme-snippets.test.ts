import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { snippet, type SnippetChoices } from '../../demo/pages/snippet.js';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

const CHOICES: SnippetChoices = {
  lang: 'en',
  currency: 'USD',
  start: 'example',
  numbers: {},
  accent: '',
  scheme: '',
  delivery: 'file',
  markup: 'div',
  optimizers: 'spare',
  fallback: 'Questions? Call us: +00 000 000 000',
};

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
    expect(snippet({ ...CHOICES, delivery: 'tag', markup: 'element', optimizers: 'let' })).toBe(
      `<script type="module" src="https://your-site.example/funnel-calculator.js"></script>
<funnel-calculator lang="en" currency="USD">
  <p>Questions? Call us: +00 000 000 000</p>
</funnel-calculator>`,
    );
  });

  it('is the same in the README as from the builder', () => {
    expect(readme).toContain(`\`\`\`html\n${snippet(CHOICES)}\n\`\`\``);
  });

  it('keeps what an owner writes from becoming markup', () => {
    expect(snippet({ ...CHOICES, fallback: '<img src=x> "Smile" & Co' })).toContain(
      '<p>&lt;img src=x> &quot;Smile&quot; &amp; Co</p>',
    );
  });
});

it('every file that the README shows or links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path!);
  expect(links).toContain('demo/pages/theming-dark.webp');
  expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

it('every place in the README that it links to is there', () => {
  const places = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, place]) => place!);
  expect(links).toContain('your-own-layout');
  expect(links.filter((place) => !places.includes(place))).toEqual([]);
});
