import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFragment } from '../../src/frame/fragment.js';

const KNOWN = ['lang', 'budget', 'leads', 'primary', 'currency', 'blank', 'norms', 'brand', '--funnel-accent'];
const read = (hash: string) => readFragment(hash, (name) => KNOWN.includes(name));
const given = (hash: string) => ({ ...read(hash).given });

describe('a fragment', () => {
  it.each([
    ['#lang=ru&budget=180000', { lang: 'ru', budget: '180000' }],
    ['lang=ru', { lang: 'ru' }],
    ['', {}],
    ['#', {}],
    ['#blank', { blank: '' }],
    ['#blank=false', { blank: 'false' }],
    ['#budget=', { budget: '' }],
    ['#&&lang=et&', { lang: 'et' }],
    ['#LANG=et', { lang: 'et' }],
    ['#norms={"primaryRate":"0.35"}', { norms: '{"primaryRate":"0.35"}' }],
    ['#norms=%7B%22primaryRate%22%3A%220.35%22%7D', { norms: '{"primaryRate":"0.35"}' }],
    ['#brand={"name":"A=B"}', { brand: '{"name":"A=B"}' }],
    ['#brand={"name":"A%26B"}', { brand: '{"name":"A&B"}' }],
    ['#brand={"phone":"+7 495"}', { brand: '{"phone":"+7 495"}' }],
    ['#--funnel-accent=#8a3b2a', { '--funnel-accent': '#8a3b2a' }],
    ['#lang=%D1%80%D1%83', { lang: 'ру' }],
  ])('%s gives %j', (hash, options) => {
    expect(given(hash)).toEqual(options);
  });

  it.each([
    ['a share', '#primary=25%&leads=600', { primary: '25%', leads: '600' }],
    ['half an escape', '#budget=1%2', { budget: '1%2' }],
    ['no hexadecimal digits', '#lang=%zz', { lang: '%zz' }],
    ['bytes that are no character', '#lang=%ff%fe', { lang: '%ff%fe' }],
    ['a good escape beside a broken one', '#lang=%41%ZZ', { lang: 'A%ZZ' }],
  ])('takes a percent sign that encodes nothing as itself: %s', (_case, hash, options) => {
    expect(given(hash)).toEqual(options);
  });

  it('lets the first of two equal names count, as HTML does', () => {
    expect(given('#budget=1&budget=2')).toEqual({ budget: '1' });
  });

  it('survives an editor that escapes an address once or twice', () => {
    expect(given('#lang=ru&amp;budget=1&amp;amp;leads=2')).toEqual({ lang: 'ru', budget: '1', leads: '2' });
  });

  it.each(['&#038;', '&#38;', '&#x26;', '&#X26;', '&amp;#038;', '&%23038;'])(
    'survives one that writes %s',
    (between) => {
      expect(read(`#lang=ru${between}budget=1${between}leads=2`)).toMatchObject({
        given: { lang: 'ru', budget: '1', leads: '2' },
        unknown: [],
      });
    },
  );

  it('names what it does not know, each name once', () => {
    expect(read('#budgte=1&lang=ru&budgte=2&onclick=x').unknown).toEqual(['budgte', 'onclick']);
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '%5F_proto__',
    'constructor.prototype',
    '__proto__[polluted]',
  ])('takes %s for a name that nobody knows', (name) => {
    const { given: options, unknown } = read(`#${name}=polluted`);
    expect(Object.keys(options)).toEqual([]);
    expect(unknown).toHaveLength(1);
  });

  it('inherits nothing', () => {
    const { given: options } = read('#lang=ru');
    expect(Object.getPrototypeOf(options)).toBeNull();
    expect('toString' in options).toBe(false);
  });
});

describe('a long fragment', () => {
  const filler = (length: number): string => `brand=${'x'.repeat(length - 6)}`;

  it('is read up to 8192 characters', () => {
    const hash = `${filler(8181)}&budget=42`;
    expect(hash).toHaveLength(8191);
    expect(read(`#${hash}`)).toMatchObject({ given: { budget: '42' }, cut: false });
    expect(read(`#${hash}0`)).toMatchObject({ given: { budget: '420' }, cut: false });
  });

  it('loses the pair that does not end there, and never half of a number', () => {
    const { given: options, cut } = read(`#${filler(8181)}&budget=4200`);
    expect(Object.keys(options)).toEqual(['brand']);
    expect(cut).toBe(true);
  });

  it('keeps the last pair that ends exactly there', () => {
    expect(read(`#${filler(8182)}&budget=4&leads=1`)).toMatchObject({ given: { budget: '4' }, cut: true });
  });

  it('of one endless pair gives nothing', () => {
    expect(read(`#budget=${'9'.repeat(1_000_000)}`)).toEqual({ given: {}, unknown: [], cut: true });
  });
});

describe('any fragment at all', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...KNOWN,
      '__proto__',
      'constructor',
      '&',
      '=',
      '%',
      '%f',
      '%ff',
      '%E2%82',
      '#',
      'amp;',
      '{',
      '"',
      '\0',
      '\ud800',
    ),
    fc.string({ unit: 'binary' }),
  );

  it('is read without a throw into known names alone, and pollutes nothing', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { given: options } = read(`#${pieces.join('')}`);
        expect(KNOWN).toEqual(expect.arrayContaining(Object.keys(options)));
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...KNOWN), fc.string({ unit: 'grapheme' })), (options) => {
        const hash = Object.entries(options)
          .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
          .join('&');
        expect(given(`#${hash}`)).toEqual({ ...options });
      }),
    );
  });
});
