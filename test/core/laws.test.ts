import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateFunnel } from '../../src/core/index.js';
import { everyObjectIn, figuresOf, type Figure } from './figures.js';
import { Fraction } from './fraction.js';

/** Canonical decimals of up to fifteen digits, small and round ones often. */
const amount = fc
  .oneof(
    fc.constantFrom('0', '1', '600', '0.5'),
    fc
      .tuple(fc.bigInt(0n, 999_999_999_999_999n), fc.integer({ min: 0, max: 14 }))
      .map(([whole, places]) => new Fraction(whole, 10n ** BigInt(places)).toSignificant(15)),
  )
  .filter((text) => text.replace(/^0+|\./g, '').length <= 15);
const margin = fc
  .integer({ min: 0, max: 1000 })
  .map((thousandths) => Fraction.of(thousandths).over(1000).toSignificant(4));
const funnels = fc.record({
  budget: amount,
  leads: amount,
  primary: amount,
  secondary: amount,
  primaryCheck: amount,
  secondaryCheck: amount,
  margin,
});

/** An average check that lies halfway between two numbers of thirty digits. */
const HALFWAY = {
  budget: '0',
  leads: '0',
  primary: '999999999999894',
  secondary: '1',
  primaryCheck: '1',
  secondaryCheck: '0.5',
  margin: '1',
};

/** Every figure of the dental funnel by its definition, in fractions; null where it divides by 0. */
function oracle(values: Readonly<Record<string, string>>): Record<string, Fraction | null> {
  const of = (name: string): Fraction => Fraction.of(values[name] ?? '0');
  const [budget, leads, primary, secondary, share] = [
    of('budget'),
    of('leads'),
    of('primary'),
    of('secondary'),
    of('margin'),
  ];
  const over = (a: Fraction, b: Fraction): Fraction | null => (b.isZero ? null : a.over(b));
  const [first, second] = [primary.times(of('primaryCheck')), secondary.times(of('secondaryCheck'))];
  const revenue = first.plus(second);
  const earned = revenue.times(share);
  const unpaid = budget.minus(first.times(share));
  const perRound = primary.times(share).times(of('secondaryCheck'));
  return {
    leadsCost: over(budget, leads),
    primaryCost: over(budget, primary),
    secondaryCost: over(budget, secondary),
    primaryRate: over(primary, leads),
    secondaryRate: over(secondary, primary),
    secondaryTotalRate: over(secondary, leads),
    primaryLost: leads.minus(primary),
    secondaryLost: primary.minus(secondary),
    primaryRevenue: first,
    secondaryRevenue: second,
    revenue,
    primaryRevenueShare: over(first, revenue),
    secondaryRevenueShare: over(second, revenue),
    averageCheck: over(revenue, primary.plus(secondary)),
    roas: over(revenue, budget),
    romiByRevenue: over(revenue.minus(budget), budget),
    romi: over(earned.minus(budget), budget),
    adShare: over(budget, revenue),
    netOfAds: earned.minus(budget),
    payback: over(budget, earned),
    leadsRevenuePerPerson: over(revenue, leads),
    secondaryRevenuePerPerson: over(revenue, secondary),
    leadsBreakEvenCost: over(earned, leads),
    primaryBreakEvenCost: over(earned, primary),
    repeatVisitsToPayback: unpaid.compare(0) < 0 ? new Fraction(0n) : over(unpaid, perRound),
  };
}

/** 10³⁸: a figure of forty digits lies beside what it stands for by less than one part in so many. */
const PARTS = 10n ** 38n;

/** Nothing where a figure is what a fraction says; else both, for the reader. Comparing roundings would trip over halves. */
function differs(figure: Figure | null | undefined, exact: Fraction | null): string {
  if (!figure || !exact)
    return Boolean(figure) === Boolean(exact)
      ? ''
      : `${String(figure)} instead of ${exact ? exact.toSignificant(40) : 'null'}`;
  const { numerator, denominator } = Fraction.of(String(figure));
  const apart = magnitude(numerator * exact.denominator - exact.numerator * denominator);
  return apart * PARTS <= magnitude(exact.numerator) * denominator
    ? ''
    : `${String(figure)} instead of ${exact.toSignificant(45)}`;
}

const magnitude = (whole: bigint): bigint => (whole < 0n ? -whole : whole);

/** The same funnels in every run: a law that fails once must fail again. */
const SEED = 20_240_601;

describe('any funnel', () => {
  it('has the figures that fractions give, to 38 digits', () => {
    fc.assert(
      fc.property(funnels, (values) => {
        const figures = figuresOf(calculateFunnel(values));
        for (const [name, exact] of Object.entries(oracle(values))) {
          expect([name, differs(figures[name], exact)]).toEqual([name, '']);
        }
      }),
      { numRuns: 250, seed: SEED, examples: [[HALFWAY]] },
    );
  });

  it('gives no NaN, no Infinity, no exponent and no -0, and freezes everything', () => {
    fc.assert(
      fc.property(funnels, (values) => {
        const result = calculateFunnel(values);
        expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity|"-0"|\de[+-]?\d/);
        expect(everyObjectIn(result).every((object) => Object.isFrozen(object))).toBe(true);
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});

describe('scale', () => {
  const small = fc.integer({ min: 1, max: 1_000_000 }).map(String);
  const plain = fc.record({
    budget: small,
    leads: small,
    primary: small,
    secondary: small,
    primaryCheck: small,
    secondaryCheck: small,
  });
  const exactly = (figure: Figure | null | undefined): Fraction | null => (figure ? Fraction.of(String(figure)) : null);
  const times = (value: string): string => Fraction.of(value).times(7).toSignificant(15);

  it('of everybody and the budget leaves rates, costs and returns as they are', () => {
    fc.assert(
      fc.property(plain, (values) => {
        const before = figuresOf(calculateFunnel(values));
        const { budget, leads, primary, secondary } = values;
        const after = figuresOf(
          calculateFunnel({
            ...values,
            budget: times(budget),
            leads: times(leads),
            primary: times(primary),
            secondary: times(secondary),
          }),
        );
        for (const name of [
          'leadsCost',
          'secondaryCost',
          'primaryRate',
          'secondaryTotalRate',
          'roas',
          'romi',
          'adShare',
          'averageCheck',
          'primaryRevenueShare',
        ]) {
          expect([name, differs(after[name], exactly(before[name]))]).toEqual([name, '']);
        }
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it('of all money multiplies money and leaves shares as they are', () => {
    fc.assert(
      fc.property(plain, (values) => {
        const before = figuresOf(calculateFunnel(values));
        const { budget, primaryCheck, secondaryCheck } = values;
        const after = figuresOf(
          calculateFunnel({
            ...values,
            budget: times(budget),
            primaryCheck: times(primaryCheck),
            secondaryCheck: times(secondaryCheck),
          }),
        );
        for (const name of ['romi', 'primaryRate', 'secondaryRevenueShare', 'payback'])
          expect([name, differs(after[name], exactly(before[name]))]).toEqual([name, '']);
        for (const name of ['revenue', 'netOfAds', 'leadsCost', 'leadsBreakEvenCost']) {
          expect([name, differs(after[name], exactly(before[name])?.times(7) ?? null)]).toEqual([name, '']);
        }
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});
