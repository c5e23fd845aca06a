import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatEditable, formatMoney, readNumber, type NumberKind } from '../../src/format/index.js';
import { LOCALES } from './locales.js';

/** Canonical decimals of at most fifteen digits. */
const canonical = fc
  .tuple(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.nat({ max: 6 }))
  .map(([digits, scale]) => {
    const text = String(digits).padStart(scale + 1, '0');
    const whole = text.slice(0, text.length - scale);
    const fraction = text.slice(text.length - scale).replace(/0+$/, '');
    return fraction ? `${whole}.${fraction}` : whole;
  });

/** Ratios from 0 to 1 that are at most thirteen digits of percents. */
const ratio = fc
  .nat({ max: 1_000_000 })
  .map((millionth) =>
    millionth === 1_000_000 ? '1' : `0.${String(millionth).padStart(6, '0')}`.replace(/\.?0+$/, ''),
  );

const CURRENCIES = ['RUB', 'EUR', 'USD', 'JPY', 'BHD', 'CHF', 'INR', 'EGP', 'PLN'];
const AWKWARD: readonly (readonly [NumberKind, string])[] = [
  ['count', '1.234'],
  ['count', '999.999'],
  ['count', '0.125'],
  ['count', '1234.567'],
  ['money', '1.234'],
  ['money', '0.001'],
  ['money', '1000'],
  ['money', '999999999999999'],
  ['money', '99999999999.9999'],
  ['percent', '0.01'],
  ['percent', '0.003'],
  ['percent', '0.0101'],
  ['percent', '0.12345'],
  ['percent', '1'],
  ['percent', '0'],
];

describe.each(LOCALES)('in %s a field reads its own writing:', (locale) => {
  it.each(['money', 'count'] as const)('any %s', (kind) => {
    fc.assert(
      fc.property(canonical, fc.constantFrom(undefined, ...CURRENCIES), (value, currency) => {
        const context = { locale, currency };
        expect(readNumber(formatEditable(value, kind, context), kind, context)).toEqual({ ok: true, value });
      }),
      { numRuns: 40 },
    );
  });

  it('any percent', () => {
    fc.assert(
      fc.property(ratio, (value) => {
        expect(readNumber(formatEditable(value, 'percent', { locale }), 'percent', { locale })).toEqual({
          ok: true,
          value,
        });
      }),
      { numRuns: 40 },
    );
  });

  it.each(AWKWARD)('%s %s', (kind, value) => {
    const context = { locale, currency: 'RUB' };
    expect(readNumber(formatEditable(value, kind, context), kind, context)).toEqual({ ok: true, value });
  });

  it('an empty field', () => {
    expect(formatEditable('', 'money', { locale })).toBe('');
  });

  it('whole money and counts as they are shown elsewhere', () => {
    for (const value of ['0', '10', '1200', '1234567', '123456789012345']) {
      expect(readNumber(formatCount(value, { locale }), 'count', { locale })).toEqual({ ok: true, value });
      for (const currency of CURRENCIES) {
        const shown = formatMoney(value, { locale, currency });
        expect(readNumber(shown, 'money', { locale, currency }), shown).toEqual({ ok: true, value });
      }
    }
  });
});
