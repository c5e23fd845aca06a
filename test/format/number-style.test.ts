import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Decimal } from '../../src/core/index.js';
import {
  currencyLeads,
  currencySymbol,
  formatCount,
  formatEditable,
  formatFinePercent,
  formatList,
  formatMoney,
  formatPercent,
  readNumber,
  textDirection,
} from '../../src/format/index.js';
import { write } from '../../src/format/formatters.js';

const LOCALES = ['en', 'en-US', 'ru', 'ru-RU', 'et', 'et-EE'];
const UNITS = ['', '%', 'RUB', 'EUR', 'USD'];
const VALUES = [
  '0',
  '7',
  '12',
  '999',
  '1000',
  '9999',
  '10000',
  '123456',
  '1234567',
  '999999999999999',
  '123456789012345678901234567890',
  '-1',
  '-1234567',
  '-0.5',
  '0.5',
  '0.05',
  '1234.5',
  '1234567.25',
  '0.0000125',
  '-98765.4321',
];

describe('a language that the calculator speaks', () => {
  it.each(LOCALES.flatMap((locale) => UNITS.map((unit) => [locale, unit] as const)))(
    'writes as Intl does: %s %s',
    (locale, unit) => {
      for (const value of VALUES) {
        const scale = unit === '%' ? 2 : 0;
        const least = Math.max(0, new Decimal(value).decimalPlaces() - scale);
        for (const decimals of [least, least + 1, least + 3]) {
          const style: Intl.NumberFormatOptions =
            unit === '%'
              ? { style: 'percent' }
              : unit
                ? { style: 'currency', currency: unit, currencyDisplay: 'narrowSymbol' }
                : {};
          const intl = new Intl.NumberFormat(locale, {
            ...style,
            useGrouping: 'always',
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          });
          expect(write(new Decimal(value), locale, unit, decimals), `${value} to ${decimals}`).toBe(
            intl.format(value as unknown as number),
          );
        }
      }
    },
  );

  it.each(LOCALES)('lists as Intl does: %s', (locale) => {
    for (const names of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a, b', 'c', '', 'd']]) {
      expect(formatList(names, { locale })).toBe(new Intl.ListFormat(locale).format(names));
    }
  });

  describe('makes nothing of Intl that takes a slow phone long', () => {
    beforeEach(() => {
      function Slow(): never {
        throw new Error('slow');
      }
      const { getCanonicalLocales, PluralRules, supportedValuesOf } = Intl;
      class Locale extends Intl.Locale {
        override maximize = (): never => {
          throw new Error('slow');
        };
      }
      vi.stubGlobal('Intl', {
        getCanonicalLocales,
        PluralRules,
        supportedValuesOf,
        Locale,
        NumberFormat: Slow,
        ListFormat: Slow,
      });
    });
    afterEach(() => vi.unstubAllGlobals());

    it.each(LOCALES)('%s', (locale) => {
      for (const currency of [undefined, 'RUB', 'EUR', 'USD']) {
        const context = { locale, currency };
        const money = formatMoney('1234567', context);
        expect(money.replace(/\D/g, '')).toBe('1234567');
        expect(money.includes(currencySymbol(context))).toBe(true);
        expect(currencyLeads(context)).toBe(currency !== undefined && locale.startsWith('en'));
        expect(
          [formatPercent('0.5', context), formatFinePercent('0.5', context)].map((text) => text.replace(/\D/g, '')),
        ).toEqual(['50', '50']);
        expect(readNumber(formatEditable('1234.5', 'money', context), 'money', context)).toMatchObject({
          ok: true,
          value: '1234.5',
        });
        expect(readNumber(formatCount('1234567', context), 'count', context)).toMatchObject({
          ok: true,
          value: '1234567',
        });
        expect(formatList(['a', 'b', 'c'], context)).toMatch(/^a, b.* c$/);
        expect(textDirection(locale)).toBe('ltr');
      }
    });

    it('but asks it about all others', () => {
      for (const [locale, currency] of [
        ['en-IN', 'RUB'],
        ['et-FI', 'EUR'],
        ['de', 'EUR'],
        ['ru', 'CHF'],
      ] as const) {
        expect(() => write(new Decimal(1), locale, currency), locale).toThrow('slow');
      }
      expect(() => textDirection('ar-EG')).toThrow('slow');
    });
  });
});
