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

const found = (values: Values, options = {}): unknown => {
  const { leaks, largestLeak } = diagnoseFunnel(values, {}, options);
  return [
    leaks.map(({ stage, lost, worth, tenth }) => [stage, ...[lost, worth, tenth].map((each) => each && String(each))]),
    largestLeak,
  ];
};

describe('where most money leaves the funnel', () => {
  it('is where a tenth of those who were lost would have brought most', () => {
    expect(found(SEED)).toEqual([
      [
        ['primary', '450', '44000', '1980000'],
        ['secondary', '120', '120000', '1440000'],
      ],
      'primary',
    ]);
  });

  it('is the earlier of two equal stages', () => {
    // 100 lost × (100 + 0.5 × 200) = 50 lost × 400
    const values = { leads: '200', primary: '100', secondary: '50', primaryCheck: '0', secondaryCheck: '400' };
    expect(found(values)).toEqual([
      [
        ['primary', '100', '200', '2000'],
        ['secondary', '50', '400', '2000'],
      ],
      'primary',
    ]);
  });

  it('is nowhere where nobody is lost, visits above all people included', () => {
    expect(found({ ...SEED, primary: '600', secondary: '900' })).toEqual([
      [
        ['primary', '0', '200000', '0'],
        ['secondary', '0', '120000', '0'],
      ],
      null,
    ]);
    const { leaks, largestLeak } = diagnoseFunnel({ ...SEED, primary: '700' }, {});
    expect([leaks.map(({ lost }) => String(lost)), largestLeak]).toEqual([['0', '670'], 'secondary']);
  });

  it('isn’t known where a number behind is missing, and is found among the others', () => {
    expect(found({ ...SEED, secondaryCheck: '' })).toEqual([
      [
        ['primary', '450', null, null],
        ['secondary', '120', null, null],
      ],
      null,
    ]);
    expect(found({ ...SEED, leads: '' })).toEqual([
      [
        ['primary', null, '44000', null],
        ['secondary', '120', '120000', '1440000'],
      ],
      'secondary',
    ]);
    expect(found({})).toEqual([
      [
        ['primary', null, null, null],
        ['secondary', null, null, null],
      ],
      null,
    ]);
  });

  it('can’t be told before a stage that nobody has reached, but for the last', () => {
    expect(found({ ...SEED, primary: '0', secondary: '0' })).toEqual([
      [
        ['primary', '600', null, null],
        ['secondary', '0', '120000', '0'],
      ],
      null,
    ]);
    expect(found({ ...SEED, secondary: '0' })).toMatchObject([
      [
        ['primary', '450', '20000', '900000'],
        ['secondary', '150', '120000', '1800000'],
      ],
      'secondary',
    ]);
  });

  it('doesn’t ask for norms, and isn’t changed by them', () => {
    const { leaks, largestLeak } = diagnoseFunnel(SEED, { primaryRate: '0.9', secondaryRate: '0.1' });
    expect([largestLeak, String(leaks[0]!.tenth)]).toEqual(['primary', '1980000']);
  });

  it('agrees with fractions in funnels of any length', () => {
    const stage = fc.record({
      count: fc.integer({ min: 0, max: 500 }),
      check: fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(stage, { minLength: 2, maxLength: 6 }), (stages) => {
        const definition = stages.map(({ check }, index) => ({
          id: `s${index}`,
          paid: check !== null,
          counts: 'visits' as const,
        }));
        const values = Object.fromEntries(
          stages.flatMap(({ count, check }, index) => [
            [`s${index}`, String(count)],
            ...(check === null ? [] : [[`s${index}Check`, String(check)]]),
          ]),
        ) as Values;
        const { leaks, largestLeak } = diagnoseFunnel(values, {}, { definition });
        const expected = stages.slice(1).map(({ count, check }, index) => {
          const behind = stages
            .slice(index + 1)
            .reduce((sum, each) => sum.plus(Fraction.of(each.count).times(each.check ?? 0)), new Fraction(0n));
          const isLast = index + 2 === stages.length;
          const worth = count > 0 ? behind.over(count) : isLast ? Fraction.of(check ?? 0) : null;
          return worth && worth.times(Math.max(0, stages[index]!.count - count)).over(10);
        });
        leaks.forEach(({ tenth }, index) => {
          if (expected[index]) expect(apart(tenth, expected[index])).toBe('');
          else expect(tenth).toBeNull();
        });
        let best = -1;
        expected.forEach((each, index) => {
          if (each && each.numerator > 0n && (best < 0 || each.minus(expected[best]!).numerator > 0n)) best = index;
        });
        expect(largestLeak).toBe(best < 0 ? null : `s${best + 1}`);
      }),
      { numRuns: 1000 },
    );
  });
});
