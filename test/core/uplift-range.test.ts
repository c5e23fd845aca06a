import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, defineFunnel, diagnoseFunnel, upliftRange } from '../../src/core/index.js';

const VALUES = {
  budget: '120000',
  leads: '480',
  primary: '98',
  secondary: '40',
  primaryCheck: '5500',
  secondaryCheck: '50846',
};

const leverOf = (values: Record<string, string>, norms: Record<string, string>, id: string, options = {}) =>
  diagnoseFunnel(values, norms, options).levers.find((lever) => lever.id === id)!;

describe('where the uplift of a lever may lie', () => {
  it.each([
    ['rate', 'primaryRate', { primaryRate: '0.3' }],
    ['cost', 'leadsCost', { leadsCost: '200' }],
    ['check', 'secondaryCheck', { secondaryCheck: '60000' }],
  ] as const)('is the uplift at both ends of the interval of a %s', (kind, id, norms) => {
    const lever = leverOf(VALUES, norms, id);
    const [low, high] = upliftRange(kind, lever)!;
    expect([low.lt(lever.uplift!), high.gt(lever.uplift!)]).toEqual([true, true]);
    // The same uplift, calculated anew from numbers in which the lever has the end's value.
    const at = (value: Decimal): Decimal => {
      const { leads, primary, secondary, budget, primaryCheck, secondaryCheck } = VALUES;
      const through = new Decimal(secondary).div(primary);
      const lead = new Decimal(primary)
        .times(primaryCheck)
        .plus(new Decimal(secondary).times(secondaryCheck))
        .div(leads);
      const patient = new Decimal(primaryCheck).plus(through.times(secondaryCheck));
      const gain = {
        rate: () => new Decimal(leads).times(new Decimal('0.3').minus(value)).times(patient),
        cost: () => new Decimal(budget).div(200).minus(new Decimal(budget).div(value)).times(lead),
        check: () => new Decimal('60000').minus(value).times(secondary),
      }[kind]();
      return Decimal.max(0, gain);
    };
    const ends = lever.interval!.map((end) => at(end!)).sort((a, b) => a.cmp(b));
    expect([low, high].map((end) => end.toPrecision(12))).toEqual(ends.map((end) => end.toPrecision(12)));
  });

  it('ends at nothing where the number may be at its norm', () => {
    const lever = leverOf({ ...VALUES, leads: '240', primary: '61' }, { primaryRate: '0.3' }, 'primaryRate');
    expect(upliftRange('rate', lever)![0].toString()).toBe('0');
  });

  it.each([
    ['without a norm', VALUES, {}, {}],
    ['at the norm', VALUES, { primaryRate: '0.1' }, {}],
    ['without people', { ...VALUES, leads: '0' }, { primaryRate: '0.3' }, {}],
    ['where places cap the uplift', VALUES, { primaryRate: '0.9' }, { capacity: { slots: '140' } }],
  ])('is unknown %s', (_name, values, norms, options) => {
    expect(upliftRange('rate', leverOf(values, norms, 'primaryRate', options))).toBe(null);
  });

  it('holds the uplift, its lower end first, whatever the numbers', () => {
    const count = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 1, max: 99 }), (budget, leads, primary, percent) => {
        const values = { ...VALUES, budget: `${budget}`, leads: `${leads}`, primary: `${primary}` };
        const norms = {
          primaryRate: `0.${String(percent).padStart(2, '0')}`,
          leadsCost: `${percent}`,
          primaryCheck: `${percent * 99}`,
        };
        const { levers } = diagnoseFunnel(values, norms);
        for (const { id, kind } of defineFunnel().levers) {
          const lever = levers.find((candidate) => candidate.id === id)!;
          const range = upliftRange(kind, lever);
          if (!range) continue;
          expect([range[0].gte(0), range[0].lte(lever.uplift!), range[1].gte(lever.uplift!)]).toEqual([
            true,
            true,
            true,
          ]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
