import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/index.js';
import {
  formatMoney,
  formatMoneyParts,
  formatPoints,
  formatShares,
  type FormatContext,
} from '../../src/format/index.js';
import { roundToTotal } from '../../src/format/largest-remainder.js';

const en = { locale: 'en' };
const parts = (change: string, amounts: readonly string[], context: FormatContext = en): string[] =>
  formatMoneyParts(
    amounts.map((amount) => new Decimal(amount)),
    new Decimal(change),
    context,
  );

/** What is shown, in hundredths. */
const hundredths = (shown: string): bigint => {
  const [, sign, whole, fraction = ''] = /^([+−]?)([\d,]+)(?:\.(\d\d))?$/.exec(shown)!;
  return BigInt(`${whole!.replaceAll(',', '')}${fraction.padEnd(2, '0')}`) * (sign === '−' ? -1n : 1n);
};
const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, each) => all.plus(each), new Decimal(0));
const amount = fc
  .tuple(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.nat({ max: 6 }))
  .map(([digits, places]) => `${digits}e-${places}`);
const total = (shown: readonly string[]): bigint => shown.reduce((all, part) => all + hundredths(part), 0n);

describe('the parts of a change in money', () => {
  it('are shown with their signs, to the place to which the change is', () => {
    expect(
      parts('5287500', [
        '2578821.180556',
        '-588505.208333',
        '1642744.791667',
        '1527805.555556',
        '-93411.458333',
        '220045.138887',
      ]),
    ).toEqual(['+2,578,821', '−588,505', '+1,642,745', '+1,527,806', '−93,412', '+220,045']);
    expect(parts('12.5', ['1000.25', '-987.75'])).toEqual(['+1,000.25', '−987.75']);
  });

  it('get the missing units where most was lost, the first of equals first', () => {
    expect(parts('1000', ['333.333', '333.333', '333.334'])).toEqual(['+333', '+333', '+334']);
    expect(parts('1001', ['500.5', '500.5'])).toEqual(['+501', '+500']);
    // Cut down, a fall gets larger: −501 and −501 would be one too many.
    expect(parts('-1001', ['-500.5', '-500.5'])).toEqual(['−500', '−501']);
  });

  it('never go to one that moved nothing', () => {
    expect(parts('1000', ['0', '999.7', '0.3'])).toEqual(['0', '+1,000', '0']);
  });

  it('that cancel out are shown to the place of the largest', () => {
    expect(parts('0', ['7.25', '-7.25'])).toEqual(['+7.25', '−7.25']);
    expect(parts('0', ['1500.4', '-1000.2', '-500.2'])).toEqual(['+1,500', '−1,000', '−500']);
    expect(parts('0', ['0', '0'])).toEqual(['0', '0']);
    expect(parts('0', [])).toEqual([]);
  });

  it('have no decimals where the currency has none, and the sign that the locale writes', () => {
    expect(parts('7', ['10.4', '-3.4'], { locale: 'en', currency: 'JPY' })).toEqual(['+¥10', '−¥3']);
    expect(parts('7', ['10.4', '-3.4'], { locale: 'ru', currency: 'RUB' })).toEqual(['+10,40\u00a0₽', '−3,40\u00a0₽']);
  });

  it('add up to the change that is shown, whatever their signs', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 9 }), (amounts) => {
        const exact = amounts.map((each) => new Decimal(each));
        const change = sum(exact);
        const size = formatMoney(change.abs(), en);
        expect(total(formatMoneyParts(exact, change, en))).toBe(hundredths(size) * (change.isNegative() ? -1n : 1n));
      }),
    );
  });
});

describe('what is left over by the rounding', () => {
  it('is spread so that 10,000 random changes are whole, each part less than a unit off', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 9 }),
        fc.constantFrom('1', '0.01', '0.001'),
        (amounts, unit) => {
          const exact = amounts.map((each) => new Decimal(each));
          const change = sum(exact);
          const inUnits = exact.map((each) => each.div(unit));
          const units = roundToTotal(inUnits, change.div(unit));
          expect(String(sum(units))).toBe(String(change.div(unit).toDecimalPlaces(0)));
          units.forEach((each, index) => expect(each.minus(inUnits[index]!).abs().lt(1)).toBe(true));
        },
      ),
      { numRuns: 10_000 },
    );
    // Much arithmetic for a busy machine.
  }, 120_000);
});

describe('shares of a change', () => {
  const shares = (...amounts: string[]): string[] =>
    formatShares(
      amounts.map((amount) => new Decimal(amount)),
      en,
    );

  it('may be below nothing and above all, and total 100 %', () => {
    expect(shares('150', '-50')).toEqual(['150%', '-50%']);
    expect(shares('-2', '1')).toEqual(['200%', '-100%']);
    expect(shares('2578821.18', '-588505.21', '1642744.79', '1527805.56', '-93411.46', '220045.14')).toEqual([
      '48.8%',
      '-11.1%',
      '31.1%',
      '28.9%',
      '-1.8%',
      '4.1%',
    ]);
  });
});

describe('a difference of rates', () => {
  it.each([
    ['0.05', '5'],
    ['0.0666', '6.7'],
    ['0', '0'],
    ['0.00049', '0'],
    ['1.2', '120'],
  ])('of %s is %s percentage points', (difference, shown) => {
    expect(formatPoints(difference, en)).toBe(shown);
  });
});
