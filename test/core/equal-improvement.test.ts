import { describe, expect, it } from 'vitest';
import { Decimal, planEqualImprovement, type EqualPlan } from '../../src/core/index.js';
import { digits, everyObjectIn } from './figures.js';
import { Fraction } from './fraction.js';
import { apart, sequence } from './nearness.js';
import { SEED, workedPlans } from './worked-plans.js';

const ALL = ['budget', 'leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck'];

/** A plan in plain words. */
const told = ({ feasible, multiplier, revenue, levers, reason }: EqualPlan): unknown => ({
  feasible,
  multiplier: digits(multiplier, 12),
  revenue: digits(revenue, 12),
  reason,
  levers: Object.fromEntries(Object.entries(levers).map(([id, lever]) => [id, digits(lever, 12)])),
});

describe('the worked examples', () => {
  for (const { id, inputs, target, levers, maxMultiplier, expected } of workedPlans.equalPlan) {
    it(`${id} agrees to 30 digits`, () => {
      const plan = planEqualImprovement(inputs, target, levers, maxMultiplier ?? {});
      expect(plan.feasible).toBe(expected.feasible);
      expect(digits(plan.multiplier)).toBe(expected.multiplier.dec);
      expect(digits(plan.revenue)).toBe(expected.revenue.dec);
      expect(Object.keys(plan.levers)).toEqual(levers);
      for (const [lever, { dec }] of Object.entries(expected.perLever))
        expect([lever, digits(plan.levers[lever])]).toEqual([lever, dec]);
    });
  }

  it.each([
    [['primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck'], '1.42470529442'],
    [['leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck'], '1.29197266506'],
    [ALL, '1.22200879069'],
    [['primaryRate', 'secondaryRate'], '1.76437538805'],
  ])('%j must become %s times better for two and a half times the revenue', (levers, multiplier) => {
    expect(digits(planEqualImprovement(SEED, '16500000', levers).multiplier, 12)).toBe(multiplier);
  });

  it('two levers at their caps earn 8 280 000 at best', () => {
    expect(
      told(
        planEqualImprovement(SEED, '16500000', ['primaryCheck', 'primaryRate'], {
          primaryCheck: '1.1',
          primaryRate: '1.2',
        }),
      ),
    ).toEqual({
      feasible: false,
      multiplier: null,
      revenue: '8280000',
      reason: 'capped',
      levers: { primaryCheck: '1.1', primaryRate: '1.2' },
    });
  });
});

describe('exact answers', () => {
  it('of a single lever are a quotient', () => {
    expect(String(planEqualImprovement(SEED, '16500000', ['budget']).multiplier)).toBe('2.5');
    expect(String(planEqualImprovement(SEED, '16500000', ['leadsCost']).levers['leadsCost'])).toBe('2.5');
    // (16 500 000 − 3 600 000) ÷ 3 000 000
    expect(String(planEqualImprovement(SEED, '16500000', ['primaryCheck']).multiplier)).toBe('4.3');
  });

  it('of two that multiply each other are a root', () => {
    expect(String(planEqualImprovement(SEED, '14850000', ['budget', 'leadsCost']).multiplier)).toBe('1.5');
    expect(String(planEqualImprovement(SEED, '26400000', ['budget', 'leadsCost', 'budget']).multiplier)).toBe('2');
  });

  it('a target that is earned already asks for nothing', () => {
    expect(told(planEqualImprovement(SEED, '6600000', ALL, { budget: '1' }))).toMatchObject({
      feasible: true,
      multiplier: '1',
      revenue: '6600000',
    });
  });

  it('a lower target lets all levers go alike', () => {
    expect(told(planEqualImprovement(SEED, '1650000', ['budget', 'leadsCost']))).toEqual({
      feasible: true,
      multiplier: '0.5',
      revenue: '1650000',
      reason: undefined,
      levers: { budget: '0.5', leadsCost: '0.5' },
    });
  });
});

describe('caps', () => {
  it('are reached exactly or not at all', () => {
    const levers = ['primaryCheck', 'secondaryCheck'];
    const caps = { primaryCheck: '1.1', secondaryCheck: '1.2' };
    // 3 300 000 + 4 320 000
    expect(told(planEqualImprovement(SEED, '7620000', levers, caps))).toMatchObject({
      feasible: true,
      multiplier: '1.2',
      levers: { primaryCheck: '1.1', secondaryCheck: '1.2' },
    });
    expect(told(planEqualImprovement(SEED, '7620000.00000001', levers, caps))).toMatchObject({
      feasible: false,
      reason: 'capped',
      revenue: '7620000',
    });
  });

  it('hold a lever only from where it has arrived there', () => {
    expect(
      told(planEqualImprovement(SEED, '7260000', ['primaryCheck', 'secondaryCheck'], { primaryCheck: '1.1' })),
    ).toMatchObject({ multiplier: '1.1', levers: { primaryCheck: '1.1', secondaryCheck: '1.1' } });
  });

  it('hold one lever after another, as the others have to do more', () => {
    // At 1.2, 1.25 and 1.3 for the first three: 6 600 000 × 1.95 = 12 870 000, and the fourth is left.
    const plan = planEqualImprovement(
      { ...SEED, secondary: '0' },
      '11700000',
      ['budget', 'leadsCost', 'primaryRate', 'primaryCheck'],
      { budget: '1.2', leadsCost: '1.25', primaryRate: '1.3' },
    );
    expect(told(plan)).toMatchObject({
      feasible: true,
      multiplier: '2',
      levers: { budget: '1.2', leadsCost: '1.25', primaryRate: '1.3', primaryCheck: '2' },
    });
  });

  it('end a rate between people at everybody, a rate of visits nowhere', () => {
    expect(told(planEqualImprovement(SEED, '26400000', ['primaryRate']))).toMatchObject({
      feasible: true,
      multiplier: '4',
    });
    expect(told(planEqualImprovement(SEED, '26400001', ['primaryRate']))).toMatchObject({
      feasible: false,
      reason: 'capped',
      revenue: '26400000',
      levers: { primaryRate: '4' },
    });
    expect(told(planEqualImprovement(SEED, '26400000', ['secondaryRate']))).toMatchObject({
      feasible: true,
      multiplier: '6.5',
    });
    expect(told(planEqualImprovement(SEED, '26400000', ['primaryRate'], { primaryRate: '9' }))).toMatchObject({
      feasible: true,
      multiplier: '4',
    });
    expect(told(planEqualImprovement(SEED, '26400000', ['primaryRate'], { primaryRate: '3' }))).toMatchObject({
      feasible: false,
      revenue: '19800000',
    });
  });

  it('at everybody are exact where no decimal is', () => {
    const values = { ...SEED, leads: '500', primary: '300' };
    // 300 of 500 can become five thirds as many: 9 600 000 × 5 ÷ 3.
    expect(told(planEqualImprovement(values, '16000000', ['primaryRate']))).toMatchObject({
      feasible: true,
      multiplier: '1.66666666667',
    });
    const definition = [{ id: 'leads' }, { id: 'primary', paid: true }, { id: 'secondary', paid: true }];
    const all = planEqualImprovement(
      { ...SEED, leads: '350', primary: '300', secondary: '70' },
      '999999999',
      ['primaryRate', 'secondaryRate'],
      {},
      { definition },
    );
    // Everybody both times: 350 × (20 000 + 120 000).
    expect(told(all)).toMatchObject({
      feasible: false,
      revenue: '49000000',
      levers: { primaryRate: '1.16666666667', secondaryRate: '4.28571428571' },
    });
  });

  it('let a rate stay that is beyond everybody already', () => {
    expect(
      told(planEqualImprovement({ ...SEED, primary: '900' }, '99000000', ['primaryRate', 'primaryCheck'])),
    ).toMatchObject({ feasible: true, levers: { primaryRate: '1' } });
  });

  it('don’t slow down a lower target', () => {
    expect(told(planEqualImprovement(SEED, '3300000', ['budget'], { budget: '1.1' }))).toMatchObject({
      feasible: true,
      multiplier: '0.5',
    });
  });
});

describe('levers that lead nowhere', () => {
  it('have no plan where they change nothing', () => {
    expect(told(planEqualImprovement(SEED, '16500000', []))).toEqual({
      feasible: false,
      multiplier: null,
      revenue: '6600000',
      reason: 'no_effect',
      levers: {},
    });
    expect(
      told(planEqualImprovement({ ...SEED, secondary: '0' }, '16500000', ['secondaryRate', 'secondaryCheck'])),
    ).toMatchObject({
      reason: 'no_effect',
      revenue: '3000000',
      levers: { secondaryRate: '1', secondaryCheck: '1' },
    });
  });

  it.each([
    ['budget', { budget: '0' }],
    ['leadsCost', { budget: '0' }],
    ['budget', { leads: '0' }],
    ['leadsCost', { leads: '0' }],
    ['primaryRate', { leads: '0' }],
    ['secondaryRate', { primary: '0' }],
    ['primaryRate', { primary: '0' }],
  ])('leave %s where it is for %o', (lever, change) => {
    const plan = planEqualImprovement({ ...SEED, ...change }, '5000000', [lever, 'secondaryCheck']);
    expect([plan.feasible, digits(plan.levers[lever])]).toEqual([true, '1']);
  });

  it('can’t bring revenue below what they don’t touch', () => {
    expect(told(planEqualImprovement(SEED, '2999999', ['secondaryRate']))).toEqual({
      feasible: false,
      multiplier: null,
      revenue: '3000000',
      reason: 'below_reach',
      levers: { secondaryRate: '0' },
    });
    expect(told(planEqualImprovement(SEED, '3000000', ['secondaryRate']))).toMatchObject({
      feasible: false,
      reason: 'below_reach',
    });
    expect(told(planEqualImprovement(SEED, '0', ALL))).toMatchObject({
      feasible: false,
      reason: 'below_reach',
      revenue: '0',
    });
  });

  it('need no plan where nothing is earned and nothing wanted', () => {
    const nothing = { ...SEED, primaryCheck: '0', secondaryCheck: '0' };
    expect(told(planEqualImprovement(nothing, '0', ALL))).toMatchObject({
      feasible: true,
      multiplier: '1',
      revenue: '0',
    });
    expect(told(planEqualImprovement(nothing, '1', ALL))).toMatchObject({
      feasible: false,
      reason: 'no_effect',
      revenue: '0',
    });
  });
});

describe('missing values', () => {
  it('are named, with those that only the levers rest on', () => {
    const { leads: _leads, budget: _budget, ...rest } = SEED;
    expect(planEqualImprovement(rest, '16500000', ['budget', 'primaryRate'])).toEqual({
      feasible: false,
      multiplier: null,
      revenue: null,
      levers: {},
      reason: 'missing_input',
      fields: ['budget', 'leads'],
    });
    expect(planEqualImprovement(rest, '16500000', ['leadsCost']).fields).toEqual(['budget', 'leads']);
    expect(planEqualImprovement(rest, '16500000', ['secondaryRate', 'primaryCheck']).feasible).toBe(true);
    expect(planEqualImprovement({ ...SEED, primaryCheck: '' }, '', ['budget']).fields).toEqual([
      'primaryCheck',
      'target',
    ]);
  });
});

describe('any funnel', () => {
  const definition = [
    { id: 'a', paid: true },
    { id: 'b' },
    { id: 'c', paid: true, counts: 'visits' },
    { id: 'd', paid: true, counts: 'visits' },
  ] as const;
  const levers = ['budget', 'aCost', 'bRate', 'cRate', 'dRate', 'aCheck', 'cCheck', 'dCheck'];
  const factors: Record<string, readonly string[]> = {
    a: ['budget', 'aCost', 'aCheck'],
    c: ['budget', 'aCost', 'bRate', 'cRate', 'cCheck'],
    d: ['budget', 'aCost', 'bRate', 'cRate', 'dRate', 'dCheck'],
  };
  const random = sequence(5n);

  it('earns the target at the plan, and bisection finds the same', () => {
    for (let run = 0; run < 60; run++) {
      const values = Object.fromEntries(
        ['budget', 'a', 'b', 'c', 'd', 'aCheck', 'cCheck', 'dCheck'].map((field) => [field, String(random(500n) + 1n)]),
      );
      const chosen = levers.filter(() => random(3n) > 0n);
      const caps: Record<string, string> = Object.fromEntries(
        chosen.filter(() => random(4n) === 0n).map((id) => [id, `1.${String(random(9n) + 1n)}`]),
      );
      const everybody = Fraction.of(values['a']!).over(values['b']!);
      const cap = (id: string): Fraction | null => {
        const own = caps[id] === undefined ? null : Fraction.of(caps[id]);
        if (id !== 'bRate') return own;
        const end = everybody.compare(1) < 0 ? new Fraction(1n) : everybody;
        return own && own.compare(end) < 0 ? own : end;
      };
      const at = (h: Fraction, id: string): Fraction => {
        const end = cap(id);
        return !chosen.includes(id) ? new Fraction(1n) : end && end.compare(h) < 0 ? end : h;
      };
      const revenue = (h: Fraction): Fraction =>
        Object.entries(factors).reduce(
          (all, [stage, ids]) =>
            all.plus(
              ids.reduce(
                (product, id) => product.times(at(h, id)),
                Fraction.of(values[stage]!).times(values[`${stage}Check`]!),
              ),
            ),
          new Fraction(0n),
        );
      const target = String(random(4n) === 0n ? random(100_000n) : random(1_000_000n));
      const plan = planEqualImprovement(values, target, chosen, caps, { definition });
      if (plan.feasible) {
        const multiplier = Fraction.of(String(plan.multiplier));
        const nearby = (sign: number): Fraction => multiplier.times(new Fraction(1n, 10n ** 36n).times(sign).plus(1));
        const isReached = [nearby(-1), nearby(1)].map((h) => revenue(h).compare(target));
        expect([run, isReached]).toEqual([run, [-1, 1]]);
        for (const id of chosen) expect([id, apart(plan.levers[id], at(multiplier, id))]).toEqual([id, '']);
      } else {
        const extreme = revenue(new Fraction(plan.reason === 'below_reach' ? 0n : 10n ** 30n));
        expect([plan.reason, apart(plan.revenue, extreme)]).toEqual([plan.reason, '']);
        if (plan.reason === 'below_reach') expect(extreme.compare(target)).not.toBe(-1);
        else expect(extreme.compare(target)).toBe(-1);
      }
    }
  });

  it('comes frozen, as plain decimals of the core', () => {
    const plan = planEqualImprovement(SEED, '16500000', ALL, { budget: '1.1' });
    expect(everyObjectIn(plan).every((object) => Object.isFrozen(object))).toBe(true);
    expect(
      [plan.multiplier, plan.revenue, ...Object.values(plan.levers)].every((figure) => figure instanceof Decimal),
    ).toBe(true);
    expect(JSON.stringify(plan)).not.toMatch(/NaN|Infinity|"-0"|\de[+-]?\d/);
  });
});

describe('refuses, and names it,', () => {
  it('a lever that the funnel doesn’t have', () => {
    expect(() => planEqualImprovement(SEED, '1', ['leads'])).toThrow('leads is not a name of this funnel');
    expect(() => planEqualImprovement(SEED, '1', [], { clicks: '2' })).toThrow('clicks is not a name of this funnel');
  });

  it('a cap below 1', () => {
    expect(() => planEqualImprovement(SEED, '1', ['budget'], { budget: '0.99' })).toThrow(
      'budget needs a cap of 1 or more, got "0.99" (out_of_range)',
    );
    expect(planEqualImprovement(SEED, '6600000', ['budget'], { budget: '', primaryRate: null }).feasible).toBe(true);
  });

  it('a target or a value that is no number', () => {
    expect(() => planEqualImprovement(SEED, 'more', [])).toThrow('target must be a plain decimal string');
    expect(() => planEqualImprovement({ leads: '-2' }, '1', [])).toThrow('leads must be 0 or more');
  });
});
