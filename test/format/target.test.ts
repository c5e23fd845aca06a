import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTarget, formatTarget, nameTarget, readTarget, parseTarget } from '../../src/format/index.js';
import { LOCALES } from './locales.js';

const ru = { locale: 'ru', currency: 'RUB' };
const en = { locale: 'en', currency: 'USD' };
const et = { locale: 'et', currency: 'EUR' };

const value = (canonical: string): unknown => ({ ok: true, value: canonical });
const asked = (...readings: string[]): unknown => ({ ok: false, reason: 'ambiguous', readings });
const refused = (reason: string): unknown => ({ ok: false, reason });

describe('a target', () => {
  it.each([
    [ru, '16 500 000', value('16500000')],
    [ru, '16,5 млн ₽', value('16500000')],
    [en, '$16,500,000.50', value('16500000.5')],
    [et, '16 500 000 €', value('16500000')],
    [ru, '0', value('0')],
    [ru, '', value('')],
    [ru, '  ', value('')],
  ])('is a sum: %o %j', (context, text, expected) => {
    expect(readTarget(text, context)).toEqual(expected);
  });

  it.each([
    [en, '×2.5', value('×2.5')],
    [ru, '×2,5', value('×2.5')],
    [ru, 'x2,5', value('×2.5')],
    [ru, 'X 2,5', value('×2.5')],
    [ru, 'х2,5', value('×2.5')],
    [ru, 'Х2,5', value('×2.5')],
    [en, '*2.5', value('×2.5')],
    [en, '2.5x', value('×2.5')],
    [en, '2.5 times', value('×2.5')],
    [ru, '2,5 раза', value('×2.5')],
    [ru, '5 раз', value('×5')],
    [ru, 'в 2 раза', value('×2')],
    [et, '2,5 korda', value('×2.5')],
    [et, '1 kord', value('×1')],
    [en, '×１.５', value('×1.5')],
    [en, '×0', value('×0')],
  ])('is a multiple of now: %o %j', (context, text, expected) => {
    expect(readTarget(text, context)).toEqual(expected);
  });

  it.each([
    [ru, '+30 %', value('+30%')],
    [en, '+30%', value('+30%')],
    [en, '-20%', value('-20%')],
    [en, '−20 %', value('-20%')],
    [en, '+ 12.5 percent', value('+12.5%')],
    [ru, '+1 процент', value('+1%')],
    [ru, '+30 процентов', value('+30%')],
    [et, '+1 protsent', value('+1%')],
    [et, '+30 protsenti', value('+30%')],
    [en, '+0%', value('+0%')],
    [en, '-100%', value('-100%')],
    [{ locale: 'ar-EG' }, '+٣٠٪', value('+30%')],
  ])('is so much per cent more or less: %o %j', (context, text, expected) => {
    expect(readTarget(text, context)).toEqual(expected);
  });

  it.each([
    [ru, '+500 000 ₽', value('+500000')],
    [ru, '+500 тыс.', value('+500000')],
    [en, '-$500', value('-500')],
    [en, '+20000', value('+20000')],
    [en, '+30 $', value('+30')],
  ])('is so much more or less than now: %o %j', (context, text, expected) => {
    expect(readTarget(text, context)).toEqual(expected);
  });

  it.each([
    // 30 % more, or 30 % of now?
    [en, '30%', asked('+30%', '×0.3')],
    [ru, '130 %', asked('+130%', '×1.3')],
    // Per cent, or money?
    [en, '+30', asked('+30%', '+30')],
    [en, '-20', asked('-20%', '-20')],
    [en, '+1000', asked('+1000%', '+1000')],
    // A factor, or money?
    [en, '2.5', asked('×2.5', '2.5')],
    [ru, '100', asked('×100', '100')],
    // The number itself.
    [ru, '×1.234', asked('×1234', '×1.234')],
    [ru, '1.234', asked('1234', '×1.234', '1.234')],
  ])('that can be two is asked: %o %j', (context, text, expected) => {
    expect(readTarget(text, context)).toEqual(expected);
  });

  it.each([
    [en, '101', value('101')],
    [en, '50 $', value('50')],
    [ru, '50 тыс.', value('50000')],
    [en, '+1001', value('+1001')],
  ])('isn’t asked where it can be one alone: %o %j', (context, text, expected) => {
    expect(readTarget(text, context)).toEqual(expected);
  });

  it.each([
    [en, 'double', refused('not_a_number')],
    [en, '×', refused('not_a_number')],
    [en, '%', refused('not_a_number')],
    [en, '+', refused('not_a_number')],
    [en, '+%', refused('not_a_number')],
    [en, '×2.5%', refused('not_a_number')],
    [en, '×$2', refused('not_a_number')],
    [en, '××2', refused('not_a_number')],
    [en, '×-2', refused('negative')],
    [en, '+-2%', refused('negative')],
    [en, '-120%', refused('negative')],
    [en, '€100000', refused('other_currency')],
    [en, '2.5 apples', refused('not_a_number')],
    [en, '×12345678901234567', refused('too_many_digits')],
    [en, '+12345678901234567%', refused('too_many_digits')],
  ])('is refused with a reason: %o %j', (context, text, expected) => {
    expect(readTarget(text, context)).toEqual(expected);
  });
});

describe('what stands around a target', () => {
  it.each(['2 times more', '2 times 3', '5 x 2', 'about x2', '+30 % more', '+3 % 30', '5+3', '5+30%', '+5 and 6'])(
    'is not passed over: %s',
    (text) => {
      expect(readTarget(text, en)).toEqual(refused('not_a_number'));
    },
  );

  it('is not passed over in Russian either', () => {
    expect(readTarget('5 в 2 раза', ru)).toEqual(refused('not_a_number'));
  });
});

describe('a target that was understood', () => {
  it.each([
    ['16500000', 'amount', '16500000'],
    ['+500000', 'added', '500000'],
    ['-500000', 'added', '-500000'],
    ['×2.5', 'times', '2.5'],
    ['+30%', 'percent', '30'],
    ['-12.5%', 'percent', '-12.5'],
  ] as const)('can be written again: %s', (canonical, kind, size) => {
    const target = parseTarget(canonical)!;
    expect([target.kind, String(target.value)]).toEqual([kind, size]);
    expect(canonicalTarget(target)).toBe(canonical);
  });
});

describe('a target of any length', () => {
  it.each([
    ['digits', '9'.repeat(1_000_000)],
    ['a factor sign, blanks and a digit', `x${' '.repeat(1_000_000)}2`],
    ['signs', '+'.repeat(1_000_000)],
  ])('a megabyte of %s is none', (_, text) => {
    expect(readTarget(text, en)).toEqual({ ok: false, reason: 'not_a_number' });
  });

  it('between a megabyte of blanks is that target', () => {
    const blanks = ' '.repeat(1_000_000);
    expect(readTarget(`${blanks}×2.5${blanks}`, en)).toEqual({ ok: true, value: '×2.5' });
  });
});

describe('a target is shown', () => {
  it.each([
    ['16500000', '16 500 000'],
    ['×2.5', '×2,5'],
    ['+30%', '+30 %'],
    ['-12.5%', '−12,5 %'],
    ['+500000', '+500 000'],
    ['-500000', '−500 000'],
    ['+0%', '+0 %'],
    ['', ''],
  ])('%s', (canonical, shown) => {
    expect(formatTarget(canonical, ru).replace(/\s/g, ' ')).toBe(shown);
  });

  it.each([
    ['2.5', '$2.50'],
    ['+30', '+$30'],
    ['-30', '−$30'],
    ['+30%', '+30%'],
    ['×0.3', '0.3×'],
    ['', ''],
  ])('with its currency where it is one of two: %s', (canonical, shown) => {
    expect(nameTarget(canonical, en)).toBe(shown);
  });
});

describe.each(LOCALES)('in %s a field reads its own writing:', (locale) => {
  const digits = fc
    .tuple(fc.integer({ min: 1001, max: 99_999_999 }), fc.nat({ max: 99 }))
    .map(([whole, part]) => `${whole}${part ? `.${String(part).padStart(2, '0')}`.replace(/0$/, '') : ''}`);
  it('any target', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom('', '+', '-', '×', '%'), (number, kind) => {
        const canonical = kind === '%' ? `+${number}%` : kind + number;
        expect(readTarget(formatTarget(canonical, { locale, currency: 'EUR' }), { locale, currency: 'EUR' })).toEqual({
          ok: true,
          value: canonical,
        });
      }),
      { numRuns: 60 },
    );
  });
});
