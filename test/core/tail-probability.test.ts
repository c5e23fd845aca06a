import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/decimal.js';
import { binomialTail, poissonTail } from '../../src/core/tail-probability.js';
import { digits } from './figures.js';
import { Fraction } from './fraction.js';

const d = (value: string | number): Decimal => new Decimal(value);

/** Σ n-choose-j · p^j · (1 − p)^(n − j), term by term, in fractions. */
function exactTail(k: number, n: number, p: Fraction): Fraction {
  const rest = new Fraction(1n).minus(p);
  let choose = 1n;
  let total = new Fraction(0n);
  for (let j = 0; j <= k; j++) {
    total = total.plus(
      p
        .power(j)
        .times(rest.power(n - j))
        .times(new Fraction(choose)),
    );
    choose = (choose * BigInt(n - j)) / BigInt(j + 1);
  }
  return total;
}

describe('the binomial tail', () => {
  it.each([
    ['2 of 5 at 60 %', 2, 5, '0.6', '0.31744'],
    ['1 of 2 at 40 %', 1, 2, '0.4', '0.84'],
    ['0 of 1 at 95 %, exactly 0.05', 0, 1, '0.95', '0.05'],
    ['0 of 1 at 70 %, exactly 0.3', 0, 1, '0.7', '0.3'],
    ['nobody of nobody', 0, 0, '0.5', '1'],
    ['all of all', 7, 7, '0.9', '1'],
    ['one missing where all are to come', 4, 5, '1', '0'],
    ['all where all are to come', 5, 5, '1', '1'],
  ])('of %s', (_what, k, n, norm, tail) => {
    expect(String(binomialTail(d(k), d(n), d(norm)))).toBe(tail);
  });

  it('agrees with fractions to 30 digits', () => {
    const shares = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.nat(), shares, (n, seed, percent) => {
        const k = seed % (n + 1);
        const norm = String(percent / 100);
        const tail = exactTail(k, n, Fraction.of(norm));
        if (tail.compare('1/1000000') < 0) return;
        expect(digits(binomialTail(d(k), d(n), d(norm)))).toBe(tail.toSignificant(30));
      }),
      { numRuns: 150 },
    );
  });

  it('takes norms with more decimal places than it keeps', () => {
    expect(digits(binomialTail(d(0), d(5), d('1e-25').div(3)), 20)).toBe('1');
  });

  it('ends at a thousand people, on either side', () => {
    // Summed up in fractions once; they have five thousand digits.
    expect(digits(binomialTail(d(3), d(900), d('0.005')), 12)).toBe('0.341661603302');
    expect(digits(binomialTail(d(993), d(1000), d('0.996')), 12)).toBe('0.110256081799');
    expect(String(binomialTail(d(500), d(1000), d('0.996')))).toBe('0');
  });
});

// e^−μ·Σ μ^j/j! from tables of the Poisson distribution.
describe('the Poisson tail', () => {
  it.each([
    [0, '1', '1', '0.367879441171'],
    [1, '4', '1', '0.0915781944437'],
    [3, '14000', '3500', '0.433470120367'],
    [2, '0.5', '1', '0.985612322033'],
  ])('of %i where %s ÷ %s are expected', (k, over, under, tail) => {
    expect(digits(poissonTail(d(k), d(over), d(under)), 12)).toBe(tail);
  });
  it('ends for a count far above what is expected', () => {
    expect(String(poissonTail(d('1000000'), d('3'), d('1')))).toBe('1');
  });
});
