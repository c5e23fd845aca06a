import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Colour } from '../../src/frame/contrast.js';
import { chooseTokens, plainColour } from '../../src/frame/tokens.js';

/** Of the colours in these tests, as a browser would resolve them. */
const resolve = (value: string): Colour | null => {
  const named: Record<string, string> = { black: '#000', white: '#fff', transparent: '#0000', grey: '#808080' };
  const [, hex] = /^#([\da-f]{3,8})$/i.exec(named[value] ?? value) ?? [];
  if (hex === undefined) return value === 'nocolour' ? null : { red: 0, green: 0, blue: 0, alpha: 1 };
  const parts = hex.length < 6 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!;
  const [red, green, blue, alpha = 1] = parts.map((part) => Number.parseInt(part, 16) / 255);
  return { red: red!, green: green!, blue: blue!, alpha };
};
const choose = (given: Record<string, string>, scheme?: string) => {
  const { taken, ...rest } = chooseTokens(given, scheme, resolve);
  return { taken: { ...taken }, ...rest };
};

describe("a colour in a frame's address", () => {
  it.each([
    'red',
    'RebeccaPurple',
    'transparent',
    '#abc',
    '#abcd',
    '#8a3b2a',
    '#8A3B2A80',
    'rgb(1,2,3)',
    'rgba(1, 2, 3, .5)',
    'rgb(1 2 3 / 50%)',
    'hsl(120deg 50% 50%)',
    'hsla(120, 50%, 50%, 0.5)',
    'hwb(0.5turn 10% 20%)',
    'oklch(0.7 0.1 200 / none)',
    'lab(50% -20 30)',
    'color(display-p3 1 0 0)',
    'color(srgb 1 0 0 / 0.5)',
    'light-dark(#fff, black)',
    'light-dark( rgb(1 2 3) , hsl(1 2% 3%) )',
  ])('may be %s', (value) => {
    expect(plainColour(value, 'light')).not.toBeNull();
  });

  it.each([
    '',
    ' red',
    'red;background:url(x)',
    'url(x)',
    'url("x")',
    'src("x")',
    'image(red)',
    'image-set("x" 1x)',
    'cross-fade(red, blue)',
    'element(#x)',
    'paint(x)',
    'linear-gradient(red, blue)',
    'var(--x)',
    'var(--x,url(x))',
    'env(x, red)',
    'attr(data-x)',
    'attr(data-x type(<color>), red)',
    'if(style(--x: 1): red; else: blue)',
    'calc(1)',
    'rgb(calc(1) 2 3)',
    'rgb(var(--x))',
    'rgb(from red r g b)',
    'color-mix(in srgb, red, blue)',
    'color(--custom 1 2 3)',
    'contrast-color(red)',
    'device-cmyk(0 0 0 1)',
    'light-dark(red, url(x))',
    'light-dark(red, var(--x))',
    'light-dark(light-dark(red, blue), red)',
    'red url(x)',
    'red/**/',
    'r\\65 d',
    '\\75rl(x)',
    'currentcolor',
    'inherit',
    'initial',
    'unset',
    'revert-layer',
    '@import "x"',
    'red !important',
    'expression(alert(1))',
    '#ggg',
    '#12',
    '#12345',
    '#123456789',
    `rgb(1, 2, ${'3'.repeat(300)})`,
    'red\nurl(x)',
  ])('may not be %j', (value) => {
    expect(plainColour(value, 'light')).toBeNull();
    expect(plainColour(value, 'dark')).toBeNull();
  });

  it('is by its scheme one of two', () => {
    expect(plainColour('light-dark(#fff, black)', 'light')).toBe('#fff');
    expect(plainColour('light-dark(#fff, black)', 'dark')).toBe('black');
  });

  it('holds no function but one of numbers, whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'url( var( env( if( attr( rgb( color( light-dark( image-set( --x red 1 2% none from calc( ) , / # " \' \\ ; : ! @ { } /* */ http://127.0.0.1:9/x'.split(
          ' ',
        ),
        ' ',
        '\n',
        '\0',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const colour = plainColour(pieces.join(''), 'light');
        if (colour !== null) expect(colour).toMatch(/^(?:#[\da-f]+|[a-z]+(?:\([\d\s.,%/a-z+-]*\))?)$/i);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("the tokens of a frame's address", () => {
  it('are plain colours and lengths, and the others are named', () => {
    expect(
      choose({
        '--funnel-accent': '#8a3b2a',
        '--funnel-border': 'var(--x)',
        '--funnel-radius': '0px',
        '--funnel-space': '100px',
        '--funnel-good': '',
        '--funnel-weak': 'nocolour',
      }),
    ).toEqual({
      taken: { '--funnel-accent': '#8a3b2a', '--funnel-radius': '0px' },
      refused: ['--funnel-border', '--funnel-weak', '--funnel-space'],
      unreadable: [],
    });
  });

  it.each(['1', '-1px', '1.5px', '1e1px', 'calc(1px)', 'var(--x)', '1px ', '1px;', '10vw', '2rem', '100%'])(
    'have no length of %j',
    (value) => {
      expect(choose({ '--funnel-space': value })).toEqual({ taken: {}, refused: ['--funnel-space'], unreadable: [] });
    },
  );

  it.each([
    ['white words on white', { '--funnel-text': '#fff' }, undefined],
    ['words that are not seen', { '--funnel-text': 'transparent', '--funnel-surface': '#fff' }, undefined],
    ['words that are hardly seen', { '--funnel-text': '#00000040' }, undefined],
    ['grey on grey', { '--funnel-text': '#777', '--funnel-surface': '#888' }, undefined],
    ['a surface like the words', { '--funnel-surface': '#14181f' }, undefined],
    ['dark words in the dark', { '--funnel-text': '#000' }, 'dark'],
    ['what is dark in one of two schemes', { '--funnel-text': '#000' }, 'auto'],
    ['half of a pair', { '--funnel-text': 'light-dark(black, #333)' }, 'auto'],
    ['a surface through which dark is seen', { '--funnel-text': '#000', '--funnel-surface': '#ffffff20' }, 'dark'],
    // 4.48
    ['a little too little', { '--funnel-text': '#777', '--funnel-surface': '#fff' }, undefined],
  ])('leave words and surface as they were for %s', (_what, given, scheme) => {
    const { taken, unreadable } = choose(given, scheme);
    expect(taken).toEqual({});
    expect(unreadable).toEqual(Object.keys(given));
  });

  it.each([
    ['just enough', { '--funnel-text': '#767676' }, undefined],
    ['a dark look', { '--funnel-text': '#fff', '--funnel-surface': '#222' }, undefined],
    ['a look for each scheme', { '--funnel-text': 'light-dark(black, white)' }, 'auto'],
    ['a surface that lets the page through', { '--funnel-surface': 'transparent' }, undefined],
    ['light words in the dark', { '--funnel-text': '#fff' }, 'dark'],
  ])('may be %s', (_what, given, scheme) => {
    expect(choose(given, scheme).taken).toEqual(given);
  });

  it('leave one colour of words out where it alone could not be read', () => {
    const given = {
      '--funnel-muted': '#eee',
      '--funnel-weak': '#fff',
      '--funnel-good': 'black',
      '--funnel-text': 'black',
    };
    expect(choose(given)).toEqual({
      taken: { '--funnel-good': 'black', '--funnel-text': 'black' },
      refused: [],
      unreadable: ['--funnel-muted', '--funnel-weak'],
    });
  });

  it("are measured against the theme's own colours", () => {
    const theme = readFileSync(join(import.meta.dirname, '../../src/components/base/theme.styles.ts'), 'utf8');
    expect(theme).toContain('--_text: var(--funnel-text, light-dark(#14181f, #eef1f5));');
    expect(theme).toContain('--_surface: var(--funnel-surface, light-dark(#fff, #15181d));');
  });
});
