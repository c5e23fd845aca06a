import { Decimal as Library } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/index.js';
import { exponentialOf, logarithmOf, powerOf } from '../../src/core/power.js';
import { Fraction } from './fraction.js';
import { apart, sequence } from './nearness.js';

/** The library's own methods, in more digits than ours: another way to the same numbers. */
const Wide = Library.clone({ defaults: true, precision: 90, toExpNeg: -9e15, toExpPos: 9e15 });
const exactly = (value: Library): Fraction => Fraction.of(String(value.toSignificantDigits(80)));

describe('logarithmOf', () => {
  it('has 0 for 1 and the known digits for 2 and 10', () => {
    expect(String(logarithmOf(new Decimal('1')))).toBe('0');
    expect(String(logarithmOf(new Decimal('2'))).slice(0, 42)).toBe('0.6931471805599453094172321214581765680755');
    expect(String(logarithmOf(new Decimal('10'))).slice(0, 42)).toBe('2.3025850929940456840179914546843642076011');
  });

  it('agrees with the library’s from tiny to huge, and close to 1', () => {
    for (const text of [
      '0.000000000000000000000000000003',
      '0.5',
      '0.999',
      '1.000000000001',
      '3',
      '9.99',
      '16500000',
      '123456789012345678901234567890.5',
    ]) {
      expect([text, apart(logarithmOf(new Decimal(text)), exactly(new Wide(text).ln()), 60)]).toEqual([text, '']);
    }
  });
});

describe('exponentialOf', () => {
  it('has 1 for 0 and the known digits for 1 and −1', () => {
    expect(String(exponentialOf(new Decimal('0')))).toBe('1');
    expect(String(exponentialOf(new Decimal('1')))).toBe('2.718281828459045235360287471352662497757');
    expect(String(exponentialOf(new Decimal('-1')))).toBe('0.3678794411714423215955237701614608674458');
  });

  it('agrees with the library’s on either side of nought', () => {
    for (const text of ['0.000000000001', '2.3', '-2.31', '40.25', '-40.25', '700', '-700']) {
      expect([text, apart(exponentialOf(new Decimal(text)), exactly(new Wide(text).exp()), 39)]).toEqual([text, '']);
    }
  });

  it('lets what is next to nothing be nothing, before it fills the memory with zeros', () => {
    expect(String(exponentialOf(new Decimal('-3000')))).toBe('0');
    expect(exponentialOf(new Decimal('-2300')).isZero()).toBe(false);
  });
});

describe('powerOf', () => {
  it('is exact where the result is', () => {
    expect(String(powerOf(new Decimal('4'), new Decimal('1'), new Decimal('0.5')))).toBe('16');
    expect(String(powerOf(new Decimal('1.728'), new Decimal('1'), new Decimal('3')))).toBe('1.2');
    expect(String(powerOf(new Decimal('0'), new Decimal('1'), new Decimal('0.7')))).toBe('0');
  });

  it('of 2.5 ^ (1 ÷ 0.7), taken to the seventh, is 2.5 to the tenth', () => {
    const root = powerOf(new Decimal('2.5'), new Decimal('1'), new Decimal('0.7'));
    expect(
      apart({ toString: () => Fraction.of(String(root)).power(7).toSignificant(60) }, Fraction.of('2.5').power(10)),
    ).toBe('');
  });

  it('agrees with the library’s on random numbers', () => {
    const random = sequence(13n);
    for (let run = 0; run < 40; run++) {
      const base = `${String(random(100_000n))}.${String(random(1000n) + 1n)}`;
      const under = `0.${String(random(9n) + 1n)}`;
      expect([
        base,
        under,
        apart(
          powerOf(new Decimal(base), new Decimal('1'), new Decimal(under)),
          exactly(new Wide(base).pow(new Wide(1).div(under))),
        ),
      ]).toEqual([base, under, '']);
    }
  });
});
