import { describe, expect, it } from 'vitest';
import { checksum } from '../../src/share/checksum.js';
import { readFragment, writeFragment } from '../../src/share/fragment.js';

const PAIRS = [
  ['lang', 'ru'],
  ['budget', '180000'],
  ['primary.share', '0.25'],
  ['primaryRate.norm', '0.35'],
] as const;
/** As version 1 has always written these pairs: links live for years. */
const WRITTEN = 'funnel=v1;lang=ru;budget=180000;primary.share=0.25;primaryRate.norm=0.35;sum=SUM';
const part = writeFragment(PAIRS);
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
    expect(part.replace(/sum=.*/, 'sum=SUM')).toBe(WRITTEN);
  });

  it('has nothing in it that an address would encode or a chat would format', () => {
    expect(part).toMatch(/^[A-Za-z0-9=;.]+$/);
    expect(new URL(`https://a.example/#${part}`).hash).toBe(`#${part}`);
  });

  it.each([
    ['alone', `#${part}`],
    ['without the hash sign', part],
    ['behind a route', `#/prices?${part}`],
    ['beside other parts', `#menu=open&${part}&x=1`],
    ['encoded by a chat', `#${encodeURIComponent(part)}`],
    ['encoded twice', `#${encodeURIComponent(encodeURIComponent(part))}`],
    ['with small escapes', `#${part.replaceAll(';', '%3b')}`],
    ['before a full stop', `#${part}.`],
    ['in brackets', `#${part}),`],
  ])('is found %s', (_where, fragment) => {
    expect(read(fragment)).toEqual(PAIRS.map((pair) => [...pair]));
  });

  it.each(['', '#', '#top', '#/funnel', '#funnels=v1;sum=1', '#my-funnel=v1', '#a=funnel'])(
    "isn't found in %j",
    (fragment) => {
      expect(readFragment(fragment)).toBe(null);
    },
  );

  it.each([
    ['a changed number', part.replace('180000', '180001')],
    ['a number taken out', part.replace('budget=180000;', '')],
    ['the end cut off', part.slice(0, -2)],
    ['all cut off behind a number', part.slice(0, 40)],
    ['the sum alone cut off', part.replace(/;sum=.*/, '')],
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

  it.each(['funnel=v2;lang=ru;sum=1', 'funnel=v17;x:1', 'funnel=v10;'])(
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
  ])('a megabyte %s', (_what, fragment, answer) => {
    expect(read(fragment)).toEqual(answer);
  });

  it('hands on what nobody can have put into every object', () => {
    const reading = readFragment(`#${writeFragment([['constructor', '1']])}`);
    expect(reading?.ok && reading.pairs.get('toString')).toBe(undefined);
  });
});
