import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, type NumberKind } from '../../src/format/index.js';

const pieces = [
  '1',
  '12',
  '200',
  '000',
  '0',
  '9',
  '.',
  ',',
  ' ',
  '\u00a0',
  '’',
  '٫',
  '٬',
  '-',
  '−',
  '%',
  '₽',
  '$',
  'k',
  'M',
  'млн',
  'тыс.',
  'т.',
  'р.',
  'e',
  '٣',
  '５',
  '²',
  '½',
  '\t',
];
const numberish = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join(''));
const anything = fc.oneof(numberish, fc.string({ maxLength: 64 }), fc.string({ unit: 'binary', maxLength: 64 }));
const kinds = fc.constantFrom<NumberKind>('money', 'count', 'percent');
const contexts = fc.constantFrom(
  { locale: 'en', currency: 'USD' },
  { locale: 'ru', currency: 'RUB' },
  { locale: 'de' },
  { locale: 'hi-IN' },
  { locale: 'ar-EG' },
  { locale: 'de-CH' },
);

/** The significant digits that are written, by a table of their own: Unicode names them in these scripts. */
const DIGITS: Readonly<Record<string, string>> = { '٣': '3', '５': '5' };
const written = (text: string): string =>
  [...text]
    .map((sign) => DIGITS[sign] ?? sign)
    .join('')
    .replace(/[^0-9]/g, '')
    .replace(/^0+|0+$/g, '');
const significant = (value: string): string => value.replace('.', '').replace(/^0+|0+$/g, '');

describe('whatever is typed', () => {
  it('never throws, and gives plain decimals or a reason', () => {
    fc.assert(
      fc.property(anything, kinds, contexts, (text, kind, context) => {
        const reading = readNumber(text, kind, context);
        const values = reading.ok ? [reading.value] : (reading.readings ?? ['0']);
        for (const value of values) expect(value).toMatch(/^$|^(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(new Set(values).size).toBe(values.length);
        if (!reading.ok) expect(reading.readings?.length ?? 0).toBe(reading.reason === 'ambiguous' ? 2 : 0);
      }),
      { numRuns: 3000 },
    );
  });

  it('never yields digits that are not written there, or leaves one out', () => {
    fc.assert(
      fc.property(numberish, kinds, contexts, (text, kind, context) => {
        const reading = readNumber(text, kind, context);
        for (const value of reading.ok ? [reading.value] : (reading.readings ?? []))
          expect(significant(value)).toBe(written(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads at most fifteen digits, so that the core takes every value', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.nat({ max: 17 }),
        fc.constantFrom('', ' k', ' mln', '%'),
        kinds,
        (digits, scale, word, kind) => {
          const text = String(digits).padStart(scale + 1, '0');
          const typed = `${text.slice(0, text.length - scale)}.${text.slice(text.length - scale)}${word}`;
          const reading = readNumber(typed, kind, { locale: 'en' });
          if (reading.ok) expect(reading.value.replace(/^0+|\./g, '').length).toBeLessThanOrEqual(15);
        },
      ),
    );
  });
});
