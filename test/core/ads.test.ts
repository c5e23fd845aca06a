import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnoseFunnel } from '../../src/core/index.js';
import { Fraction } from './fraction.js';
import { apart } from './nearness.js';

type Values = Readonly<Record<string, string>>;

const SEED: Values = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};
/** A clinic that spends 75 000 and gets 18 000 back, from three patients. */
const LOSING: Values = {
  budget: '75000',
  leads: '5',
  primary: '2',
  secondary: '1',
  primaryCheck: '4000',
  secondaryCheck: '10000',
};

const ads = (values: Values): Record<string, unknown> => {
  const { verdict, net, breakEvenCost, breakEvenMargin, sure } = diagnoseFunnel(values, {}).ads;
  const write = (figure: { toString(): string } | null): string | null => figure && String(figure);
  return {
    verdict,
    net: write(net),
    breakEvenCost: write(breakEvenCost),
    breakEvenMargin: breakEvenMargin && breakEvenMargin.toSignificantDigits(6).toString(),
    sure,
  };
};

describe('whether the ads pay', () => {
  it('is judged by revenue where no margin is given', () => {
    expect(ads(SEED)).toEqual({
      verdict: 'pays_by_revenue',
      net: '6420000',
      breakEvenCost: '11000',
      breakEvenMargin: '0.0272727',
      sure: 'sure',
    });
  });

  it('is judged by what the margin leaves', () => {
    expect(ads({ ...SEED, margin: '0.3' })).toMatchObject({ verdict: 'pays', net: '1800000', breakEvenCost: '3300' });
    expect(ads({ ...SEED, margin: '0.02' })).toMatchObject({ verdict: 'loses', net: '-48000', breakEvenCost: '220' });
  });

  it('pays where nothing is left and nothing lost', () => {
    expect(ads({ ...SEED, budget: '6600000' })).toMatchObject({ verdict: 'pays_by_revenue', net: '0', sure: 'close' });
  });

  it('is told with the money that is lost', () => {
    expect(ads(LOSING)).toMatchObject({
      verdict: 'loses',
      net: '-57000',
      breakEvenCost: '3600',
      breakEvenMargin: '4.16667',
    });
  });

  it.each([
    // Of three visits, next period's revenue lies between 3 821 and 39 803 in four of five, 2 050 and 74 177 in nineteen of twenty.
    ['1000', 'pays_by_revenue', 'sure'],
    ['3000', 'pays_by_revenue', 'probable'],
    ['17000', 'pays_by_revenue', 'too_few_data'],
    ['19000', 'loses', 'too_few_data'],
    ['45000', 'loses', 'probable'],
    ['75000', 'loses', 'sure'],
  ])('is only as sure as the range of chance allows: with a spend of %s %s, %s', (budget, verdict, sure) => {
    expect(ads({ ...LOSING, budget })).toMatchObject({ verdict, sure });
  });

  it('is sure where no margin is left for any spend', () => {
    expect(ads({ ...SEED, margin: '0' })).toMatchObject({ verdict: 'loses', net: '-180000', sure: 'sure' });
    expect(ads({ ...SEED, margin: '0', budget: '0' })).toMatchObject({ verdict: 'pays', net: '0', sure: 'sure' });
  });

  it('pays where nothing is spent and something earned, and loses where nothing is earned', () => {
    expect(ads({ ...SEED, budget: '0' })).toMatchObject({ verdict: 'pays_by_revenue', net: '6600000', sure: 'sure' });
    expect(ads({ ...SEED, primary: '0', secondary: '0' })).toMatchObject({
      verdict: 'loses',
      net: '-180000',
      breakEvenMargin: null,
      sure: 'too_few_data',
    });
  });

  it.each([
    ['nothing is spent and nothing earned', { ...SEED, budget: '0', primary: '0', secondary: '0' }],
    ['the spend is missing', { ...SEED, budget: '' }],
    ['a check is missing', { ...SEED, secondaryCheck: '' }],
    ['all is missing', {}],
  ])('isn’t known where %s', (_case, values) => {
    expect(ads(values)).toMatchObject({ verdict: 'unknown', sure: 'too_few_data' });
  });

  const count = fc.integer({ min: 0, max: 2000 });
  const funnel = fc
    .record({
      leads: count,
      primary: fc.double({ min: 0, max: 1, noNaN: true }),
      secondary: fc.integer({ min: 0, max: 300 }),
    })
    .chain(({ leads, primary, secondary }) =>
      fc.record({
        budget: fc.integer({ min: 0, max: 3_000_000 }),
        leads: fc.constant(leads),
        primary: fc.constant(Math.floor(leads * primary)),
        secondary: fc.constant(secondary),
        primaryCheck: fc.integer({ min: 0, max: 30_000 }),
        secondaryCheck: fc.integer({ min: 0, max: 200_000 }),
        margin: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      }),
    );

  it('agrees with an independent calculation', () => {
    let judged = 0;
    fc.assert(
      fc.property(funnel, ({ margin, ...numbers }) => {
        const share = margin === undefined ? new Fraction(1n) : new Fraction(BigInt(margin), 100n);
        const values = {
          ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
          ...(margin !== undefined && { margin: String(margin / 100) }),
        };
        const { ads: found } = diagnoseFunnel(values, {});
        const revenue = Fraction.of(numbers.primary)
          .times(numbers.primaryCheck)
          .plus(Fraction.of(numbers.secondary).times(numbers.secondaryCheck));
        const net = revenue.times(share).minus(numbers.budget);
        expect(apart(found.net, net)).toBe('');
        const isNothing = numbers.budget === 0 && revenue.numerator === 0n;
        const pays = margin === undefined ? 'pays_by_revenue' : 'pays';
        expect(found.verdict).toBe(isNothing ? 'unknown' : net.numerator < 0n ? 'loses' : pays);
        if (numbers.leads > 0) expect(apart(found.breakEvenCost, revenue.times(share).over(numbers.leads))).toBe('');
        else expect(found.breakEvenCost).toBeNull();
        if (isNothing) return;
        const expected = surenessInDoubles(numbers, margin === undefined ? 1 : margin / 100);
        if (expected === null) return; // too near to an edge for doubles
        expect(found.sure).toBe(expected);
        judged += 1;
      }),
      { numRuns: 1500 },
    );
    expect(judged).toBeGreaterThan(1000);
  });
});

/** The rule of the range of chance once more, by other means; null within a thousandth of an edge. */
function surenessInDoubles(
  {
    budget,
    leads,
    primary,
    secondary,
    primaryCheck: a,
    secondaryCheck: b,
  }: Readonly<Record<'budget' | 'leads' | 'primary' | 'secondary' | 'primaryCheck' | 'secondaryCheck', number>>,
  margin: number,
): string | null {
  const loses = margin * (primary * a + secondary * b) < budget;
  if (margin === 0 && loses) return 'sure';
  const needed = margin === 0 ? budget : budget / margin;
  const moments = (k: number, n: number): readonly [number, number] | null => {
    if (n === 0) return null;
    const [all, next] = k <= n ? [n + 1, n + 2] : [n, n];
    const mean = (k + 0.5) / all;
    return [mean, (mean * (k + 1.5)) / next];
  };
  const [first, second] = [moments(primary, leads), moments(secondary, primary)];
  if (!first || !second) return 'too_few_data';
  const [m1, q1] = first;
  const [m2, q2] = second;
  const mean = leads * m1 * (a + m2 * b);
  if (mean === 0) return 'too_few_data';
  const rates = leads ** 2 * q1 * (a * a + 2 * a * b * m2 + b * b * q2) - mean ** 2;
  const variance = rates + leads * m1 * (a * a * 2 + 2 * a * b * m2 + m2 * b * b * 2);
  const spread = 1 + variance / mean ** 2;
  const error = Math.sqrt(Math.log(spread));
  const range = (z: number): readonly [number, number] =>
    [-z, z].map((each) => (mean / Math.sqrt(spread)) * Math.exp(each * error)) as [number, number];
  const ranges = [range(1.96), range(1.28)] as const;
  const [low, high] = ranges[1];
  const edges = [...ranges.flat(), 0];
  if (edges.some((edge) => edge > 0 && Math.abs(needed / edge - 1) < 1e-3) || Math.abs(high / low / 3 - 1) < 1e-3)
    return null;
  const isBeyond = ([least, most]: readonly [number, number]): boolean => (loses ? needed > most : needed < least);
  if (isBeyond(ranges[0])) return 'sure';
  if (isBeyond(ranges[1])) return 'probable';
  return high > 3 * low ? 'too_few_data' : 'close';
}
