import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../src/share/checksum.js';
import { findLink, readFragment, writeFragment } from '../../src/share/fragment.js';

const PAIRS = [
  ['lang', 'ru'],
  ['budget', '180000'],
  ['primary.share', '0.25'],
  ['primaryRate.norm', '0.35'],
] as const;
/** As version 2 has always written these pairs: links live for years. */
const WRITTEN = 'funnel-v2_lang_ru_budget_180000_primary-share_0-25_primaryRate-norm_0-35_o3vh32';
/** As version 1 wrote them. */
const FIRST = 'funnel=v1;lang=ru;budget=180000;primary.share=0.25;primaryRate.norm=0.35;sum=rmiis7';
const part = writeFragment(PAIRS);
const sealed = (text: string): string => `funnel-${text}_${checksum(text)}`;
const read = (fragment: string): unknown => {
  const reading = readFragment(fragment);
  return reading?.ok ? [...reading.pairs] : reading && reading.problem;
};

describe('the checksum', () => {
  // Published with the algorithm.
  it.each([
    ['', 0x811c9dc5n],
    ['a', 0xe40c292cn],
    ['foobar', 0xbf9cf968n],
  ])('of %j is FNV-1a of 32 bits', (text, published) => {
    expect(checksum(text)).toBe(published.toString(36));
  });
});

describe("a link's part of an address", () => {
  it('is readable, versioned and checked', () => {
    expect(part).toBe(WRITTEN);
  });

  it('has nothing in it that an address would encode or a chat would format', () => {
    expect(part).toMatch(/^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*$/);
    expect(new URL(`https://a.example/#${part}`).hash).toBe(`#${part}`);
    const empty = writeFragment([
      ['E', ''],
      ['O', ',0.9'],
      ['id', '-my__calc--1_'],
      ['lang', 'zh-Hant-TW'],
      ['a', '.5.'],
    ]);
    expect(empty).not.toMatch(/__|--|[^\w-]|[_-]$/);
    expect(read(empty)).toEqual([
      ['E', ''],
      ['O', ',0.9'],
      ['id', '-my__calc--1_'],
      ['lang', 'zh-Hant-TW'],
      ['a', '.5.'],
    ]);
  });

  it('is a selector with its #: of jQuery since 1.0, and of CSS', () => {
    // What jQuery 1 to 3 take for the name of an element, so that they look for it and find nothing.
    expect(`#${part}`).toMatch(/^#([\w-]+)$/);
    // A name in CSS.
    expect(part).toMatch(/^-?[a-z_][\w-]*$/i);
  });

  it('brings back any pairs that a link may hold', () => {
    const name = fc.stringMatching(/^[a-zA-Z]\w{0,20}(?:\.(?:norm|share|value))?$/);
    const pairs = fc.uniqueArray(fc.tuple(name, fc.stringMatching(/^[\w.,-]{0,20}$/)), {
      selector: ([key]) => key,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const fragment = writeFragment(given);
        expect(fragment).toMatch(/^[\w-]+$/);
        expect(read(`#${fragment}`)).toEqual(given);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['alone', `#${part}`],
    ['without the hash sign', part],
    ['behind a route', `#/prices?${part}`],
    ['beside other parts', `#menu=open&${part}&x=1`],
    ['encoded by a chat', `#${encodeURIComponent(part)}`],
    ['encoded twice', `#${encodeURIComponent(encodeURIComponent(part))}`],
    ['before a full stop', `#${part}.`],
    ['in brackets', `#${part}),`],
    ['in italics', `#${part}_`],
    ['behind options that an editor has escaped', `#lang=ru&#038;${part}`],
    ['behind a # that was encoded', `#%23${part}`],
    ['of version 1 alone', `#${FIRST}`],
    ['of version 1 behind a route', `#/prices?${FIRST}`],
    ['of version 1 beside other parts', `#menu=open&${FIRST}&x=1`],
    ['of version 1 encoded by a chat', `#${encodeURIComponent(FIRST)}`],
    ['of version 1 encoded twice', `#${encodeURIComponent(encodeURIComponent(FIRST))}`],
    ['of version 1 with small escapes', `#${FIRST.replaceAll(';', '%3b')}`],
    ['of version 1 before a full stop', `#${FIRST}.`],
    ['of version 1 in brackets', `#${FIRST}),`],
  ])('is found %s', (_where, fragment) => {
    expect(read(fragment)).toEqual(PAIRS.map((pair) => [...pair]));
  });

  it.each([
    '',
    '#',
    '#top',
    '#/funnel',
    '#funnels=v1;sum=1',
    '#my-funnel=v1',
    '#a=funnel',
    '#funnel',
    '#funnel-prices',
    '#funnel-v2',
    '#funnel-v2-prices',
    '#my-funnel-v2_lang_ru_1',
  ])("isn't found in %j", (fragment) => {
    expect(readFragment(fragment)).toBe(null);
  });

  it.each([
    ['a changed number', part.replace('180000', '180001')],
    ['a number taken out', part.replace('budget_180000_', '')],
    ['the end cut off', part.slice(0, -2)],
    ['all cut off behind a number', part.slice(0, 40)],
    ['the sum alone cut off', part.replace(/_[^_]+$/, '')],
    ['capital letters', part.toUpperCase()],
    ['capital letters in version 1', FIRST.toUpperCase()],
    ['a changed number in version 1', FIRST.replace('180000', '180001')],
    ['a number taken out of version 1', FIRST.replace('budget=180000;', '')],
    ['the sum of version 1 cut off', FIRST.replace(/;sum=.*/, '')],
    ['a letter behind the sum of version 1', `${FIRST}x`],
    ['a value without a name', sealed('v2_lang_ru_budget')],
    ['a letter behind the sum', `${part}x`],
    ['nothing in it', 'funnel='],
    ["another program's", 'funnel=step-2'],
    ['a script', 'funnel=<script>alert(1)</script>'],
    [
      'a name twice',
      writeFragment([
        ['leads', '1'],
        ['leads', '2'],
      ]),
    ],
    ['a name that no number has', writeFragment([['__proto__', '1']])],
    ['a value of other signs', writeFragment([['leads', '1/0']])],
    [
      'more than any link holds',
      writeFragment(Array.from({ length: 300 }, (_, index) => [`stage${String(index)}`, '1'] as const)),
    ],
  ])('is damaged by %s', (_what, fragment) => {
    expect(read(`#${fragment}`)).toBe('damaged');
  });

  it.each(['funnel-v3_lang_ru_1', 'funnel-v20_x', 'funnel=v2;lang=ru;sum=1', 'funnel=v17;x:1', 'funnel=v10;'])(
    'of a newer version is known as such: %s',
    (fragment) => {
      expect(read(`#${fragment}`)).toBe('newer');
    },
  );

  it.each([
    ['behind it is not looked at', `#${part}&${'x'.repeat(1_000_000)}`, PAIRS.map((pair) => [...pair])],
    ['before it hides it', `#${'x&'.repeat(500_000)}${part}`, null],
    ['of beginnings is none', '#funnel'.repeat(150_000), null],
    ['of half an escape is none', `#funnel%${'25'.repeat(500_000)}`, null],
    ['of escapes is damaged', `#funnel=${'%2525'.repeat(200_000)}`, 'damaged'],
    ['of pairs is damaged', `#funnel=v1${';a=1'.repeat(250_000)};sum=1`, 'damaged'],
    ['of separators is damaged', `#funnel=v1${';'.repeat(1_000_000)}`, 'damaged'],
    ['of new pairs is damaged', `#funnel-v2_${'a_1_'.repeat(250_000)}1`, 'damaged'],
    ['of hyphens is damaged', `#funnel-v2_${'_-'.repeat(1_000_000)}`, 'damaged'],
    ['of ends is damaged', `#funnel-v2_${'_a-'.repeat(300_000)}.x`, 'damaged'],
    ['of more hyphens is damaged', `#funnel-v2_a_a${'-'.repeat(1_000_000)}x`, 'damaged'],
  ])('a megabyte %s', (_what, fragment, answer) => {
    expect(read(fragment)).toEqual(answer);
  });

  it('hands on what nobody can have put into every object', () => {
    const reading = readFragment(`#${writeFragment([['constructor', '1']])}`);
    expect(reading?.ok && reading.pairs.get('toString')).toBe(undefined);
  });
});

describe("a page's own fragment", () => {
  it.each([
    [`#${part}`, ''],
    [`#${FIRST}`, ''],
    [`#menu=open&${part}`, '#menu=open'],
    [`#${part}&menu=open`, '#menu=open'],
    [`#menu=open&${part}).&x=1`, '#menu=open&x=1'],
    [`#/prices?${part}`, '#/prices'],
    [`#/prices?${FIRST}&x=1`, '#/prices?x=1'],
    [`#/prices?x=1&${encodeURIComponent(FIRST)}`, '#/prices?x=1'],
    [`#%23${part}`, ''],
    [`#${part.toUpperCase()}`, ''],
  ])('is what stands beside a link: %s', (fragment, rest) => {
    expect(findLink(fragment)?.rest).toBe(rest);
  });
});
