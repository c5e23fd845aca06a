import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engines, launch, type Page } from './engines.js';
import { frame, frameHost } from './frame-host.js';

/** What an address may try, with `URL` for a picture on the site's own server. */
const ATTEMPTS = [
  ['--funnel-surface=var(--x,url(URL) 0 0/100% auto no-repeat #fff)', '--funnel-text=transparent'],
  ['--funnel-surface=env(x,url(URL) 0 0 / cover #fff)'],
  ['--funnel-surface=if(style(--x: 1): red; else: url(URL))', '--funnel-surface=if(else:url(URL))'],
  ['--funnel-surface=attr(data-x type(<url>), url(URL))'],
  ['--funnel-surface=image-set("URL" 1x)'],
  ['--funnel-surface=light-dark(url(URL),url(URL))', '--funnel-text=light-dark(#000,var(--x,url(URL)))'],
  ['--funnel-accent=red url(URL)', '--funnel-border=url(URL)'],
  ['--funnel-muted=transparent', '--funnel-weak=#ffffff', '--funnel-good=#fff0'],
  ['--funnel-text=#fff', '--funnel-surface=#fff'],
  ['--funnel-text=canvas', '--funnel-surface=Canvas'],
  ['--funnel-text=currentcolor', '--funnel-surface=inherit'],
  ['--funnel-radius=max(1px,2px)', '--funnel-space=var(--x,9px)'],
  ['--funnel-space=url(URL)', '--funnel-radius=50vmax'],
];

const NAMES = ['accent', 'text', 'muted', 'surface', 'border', 'weak', 'good', 'radius', 'space'].map(
  (token) => `--funnel-${token}`,
);
const FUNCTIONS = 'url src var env if attr image-set image cross-fade light-dark color-mix rgb hsl oklch color calc';

/** Values as CSS has them, and as nobody has, with pictures of the site's in them. */
const value: fc.Arbitrary<string> = fc.letrec<{ value: string; function: string; plain: string }>((tie) => ({
  plain: fc.oneof(
    fc.constantFrom(...'red black white transparent #fff #000 #abc8 1px 99px 1 50% none inherit initial'.split(' ')),
    fc.constantFrom('URL', '"URL"', '--x', 'in srgb', 'from red', 'style(--x)', 'type(*)', 'u\\72l(URL)', ';', '}'),
    fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => `rgb(${parts.join(' ')})`),
  ),
  function: fc
    .tuple(
      fc.constantFrom(...FUNCTIONS.split(' ')),
      fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(',', ' ', ', ', ':', ' / '),
    )
    .map(([name, parts, separator]) => `${name}(${parts.join(separator)})`),
  value: fc.oneof({ depthSize: 'small' }, tie('plain'), tie('plain'), tie('function')),
})).value;
const fragments = fc.sample(
  fc
    .array(fc.tuple(fc.constantFrom(...NAMES), fc.array(value, { minLength: 1, maxLength: 2 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pairs) => pairs.map(([name, parts]) => `${name}=${parts.join(' ')}`)),
  { numRuns: 250, seed: 15 },
);

/** Sets one fragment after the other, and says what came of it that nobody may bring about. */
const faultsOf = (page: Pick<Page, 'run'>, hashes: readonly string[]): Promise<string[]> =>
  page.run(async (given) => {
    const calculator = document.querySelector('funnel-calculator')!;
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    /** Luminance of colours that are painted over each other on white. */
    const luminance = (...colours: string[]): number => {
      context.reset();
      for (const colour of ['#fff', ...colours]) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05;
    };
    const faults: string[] = [];
    for (const hash of given) {
      const before = location.hash;
      const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = hash;
      if (location.hash !== before) await changed;
      const { style } = calculator;
      const token = (name: string): string => style.getPropertyValue(`--funnel-${name}`);
      for (const name of style) {
        const text = style.getPropertyValue(name).trim();
        const plain = text.replace(/^light-dark\((.*)\)$/, '$1');
        if (
          !/^(?:#[\da-f]+|\d+px|[a-z]+|(?:rgb|hsl|oklch|color)\([^()]*\)|, )+$/i.test(plain) ||
          /url|var|env|if\(/.test(text)
        )
          faults.push(`${hash}: ${name} is ${text}`);
      }
      const behind = luminance(token('surface') || '#fff');
      for (const words of ['text', 'muted', 'weak', 'good']) {
        if (!token(words) && words !== 'text') continue;
        const front = luminance(token('surface') || '#fff', token(words) || '#14181f');
        const contrast = Math.max(front, behind) / Math.min(front, behind);
        if (contrast < 4.4) faults.push(`${hash}: ${words} has a contrast of ${contrast}`);
      }
    }
    // A picture is asked for when what it belongs to is painted.
    for (let round = 0; round < 5; round++) await new Promise(requestAnimationFrame);
    // Browsers ask for it by themselves.
    const asked = performance.getEntriesByType('resource').filter(({ name }) => !name.endsWith('/favicon.ico'));
    return [...faults, ...asked.map(({ name }) => `asked for ${name}`)];
  }, hashes);

describe.each(engines)("the colours of a frame's address in %s", (engine) => {
  const { site, visit } = frameHost(engine);
  const hashesFor = (url: string): string[] =>
    [...ATTEMPTS, ...fragments].map((parts) =>
      parts
        .map((part) => part.replaceAll('URL', `${url}spoof.svg`).split('='))
        .map(([name, ...rest]) => `${name!}=${encodeURIComponent(rest.join('='))}`)
        .join('&'),
    );
  const pages = {
    '/spoof.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>Call 8 999</text></svg>',
  };

  it('load nothing, refer to nothing and hide no words, whatever is tried, in a frame', async () => {
    const { page: address, url, requests } = site(pages);
    const { page } = await visit(frame(`${address}#lang=ru`));
    await page.run(() => wire.ask(0, 'complete'));
    expect(await faultsOf(page.frame(0), hashesFor(url))).toEqual([]);
    expect(requests).toEqual(['/funnel-calculator.frame.html']);
  });

  it('load nothing, refer to nothing and hide no words, whatever is tried, standing alone', async () => {
    const { page: address, url, requests } = site(pages);
    const browser = await launch(engine);
    try {
      const page = await browser.open(`${address}#${hashesFor(url)[0]!}`);
      await page.run(() => probe.shown('revenue'));
      expect(await faultsOf(page, hashesFor(url))).toEqual([]);
      expect(requests.filter((path) => path !== '/favicon.ico')).toEqual(['/funnel-calculator.frame.html']);
    } finally {
      await browser.close();
    }
  });

  it('are taken where they are plain, and what is left out is said once', async () => {
    const { page } = await visit(
      frame(
        `${site().page}#lang=ru&--funnel-surface=rgb(20 20 30)&--funnel-text=oklch(0.95 0 0)&--funnel-accent=var(--x)&--funnel-muted=%23222&--funnel-space=12px`,
      ),
    );
    await page.run(() => wire.ask(0, 'complete'));
    expect((await page.run(() => wire.ask(0, 'look'))).attributes['style']?.replaceAll(': ', ':')).toBe(
      '--funnel-text:oklch(0.95 0 0); --funnel-surface:rgb(20 20 30); --funnel-space:12px;',
    );
    expect(await page.run(() => wire.ask(0, 'heard'))).toEqual([
      'warn: [funnel-calculator] of the frame\'s address only plain colours, and lengths such as 8px, are taken: ["--funnel-accent"]',
      'warn: [funnel-calculator] with these colours of the frame\'s address words could not be read, so they are left out: ["--funnel-muted"]',
    ]);
  });
});
