import { describe, expect, it } from 'vitest';
import { Decimal, seekGoal, type FunnelValues, type Goal, type GoalOptions } from '../../src/core/index.js';
import { digits, everyObjectIn } from './figures.js';
import { Fraction } from './fraction.js';
import { apart, sequence } from './nearness.js';
import { SEED, workedPlans } from './worked-plans.js';

/** One lever's goal in plain words. */
const told = ({ value, feasible, reason, bestRevenue }: Goal): unknown[] => [
  value && digits(value, 12),
  feasible,
  reason,
  bestRevenue && digits(bestRevenue, 12),
];
const seek = (lever: string, target: string, options: GoalOptions = {}, values: FunnelValues = SEED): unknown[] =>
  told(seekGoal(values, target, options)[lever]!);
const margin = { ...SEED, margin: '0.3' };

describe('the worked examples', () => {
  for (const { id, inputs, target, expected } of workedPlans.goalSeek) {
    describe(id, () => {
      const goals = seekGoal(inputs, target);
      it('names every lever, the first stage and all checks, in this order', () => {
        expect(Object.keys(goals)).toEqual(Object.keys(expected));
      });
      for (const [lever, exact] of Object.entries(expected)) {
        if ('value' in exact) {
          it(`${lever} has ${exact.reason}`, () => {
            expect(goals[lever]).toEqual({ value: null, feasible: false, reason: exact.reason });
          });
        } else {
          it(`${lever} agrees to 30 digits and is ${exact.feasible ? '' : 'not '}feasible`, () => {
            expect(digits(goals[lever]?.value)).toBe(exact.dec);
            expect(apart(goals[lever]?.value, exact.frac ?? '')).toBe('');
            expect(goals[lever]?.feasible).toBe(exact.feasible);
          });
        }
      }
    });
  }
});

describe('a lever that can’t get there keeps its number and says how far it gets', () => {
  it('a rate between people ends at everybody', () => {
    expect(seek('primaryRate', '26400000')).toEqual(['1', true, undefined, undefined]);
    expect(seek('primaryRate', '26400001')).toEqual(['1.00000003788', false, 'above_one', '26400000']);
  });

  it('visits may exceed the people who make them', () => {
    expect(seek('secondaryRate', '26400000')).toEqual(['1.3', true, undefined, undefined]);
  });

  it('a check, and visits, end at nothing', () => {
    expect(seek('secondaryRate', '2000000')).toEqual(['-0.0555555555556', false, 'negative', '3000000']);
    expect(seek('primaryCheck', '2000000')).toEqual(['-10666.6666667', false, 'negative', '3600000']);
    expect(seek('secondaryCheck', '2000000')).toEqual(['-33333.3333333', false, 'negative', '3000000']);
    expect(seek('secondaryCheck', '3000000')).toEqual(['0', true, undefined, undefined]);
  });

  it('nobody comes for no cost: a target of nothing has no cost per lead', () => {
    expect(seek('leadsCost', '0')).toEqual([null, false, 'no_effect', undefined]);
    expect(seek('leads', '0')).toEqual(['0', true, undefined, undefined]);
    expect(seek('budget', '0')).toEqual(['0', true, undefined, undefined]);
  });
});

describe('a lever without effect', () => {
  it.each([
    ['budget', { ...SEED, budget: '0' }],
    ['leadsCost', { ...SEED, budget: '0' }],
    ['budget', { ...SEED, leads: '0' }],
    ['leadsCost', { ...SEED, leads: '0' }],
    ['leads', { ...SEED, leads: '0' }],
    ['primaryRate', { ...SEED, leads: '0' }],
    ['secondaryRate', { ...SEED, primary: '0' }],
    ['primaryCheck', { ...SEED, primary: '0' }],
    ['secondaryCheck', { ...SEED, secondary: '0' }],
    // Nobody knows how many of the first patients would come back.
    ['primaryRate', { ...SEED, primary: '0', secondary: '0' }],
    ['allChecks', { ...SEED, primaryCheck: '0', secondaryCheck: '0' }],
    ['leads', { ...SEED, primaryCheck: '0', secondaryCheck: '0' }],
    ['secondaryRate', { ...SEED, secondaryCheck: '0' }],
  ])('%s of %o', (lever, values) => {
    expect(seek(lever, '7000000', {}, values)).toEqual([null, false, 'no_effect', undefined]);
  });

  it('a rate of nobody has one where each of the first would bring something', () => {
    // (7 000 000 − 3 000 000) ÷ (150 × 120 000)
    expect(seek('secondaryRate', '7000000', {}, { ...SEED, secondary: '0' })).toEqual([
      '0.222222222222',
      true,
      undefined,
      undefined,
    ]);
  });

  it('a check of nothing can still be raised', () => {
    expect(seek('primaryCheck', '1500000', {}, { ...SEED, primaryCheck: '0', secondaryCheck: '0' })).toEqual([
      '10000',
      true,
      undefined,
      undefined,
    ]);
  });
});

describe('missing values', () => {
  it('are named by the levers that rest on them, the others have their answer', () => {
    const { leads, primaryRate, allChecks, budget } = seekGoal({ ...SEED, leads: '' }, '16500000');
    for (const goal of [leads, primaryRate])
      expect(goal).toEqual({ value: null, feasible: false, reason: 'missing_input', fields: ['leads'] });
    expect(budget?.fields).toEqual(['leads']);
    expect(told(allChecks!)).toEqual(['2.5', true, undefined, undefined]);
  });

  it('of the revenue leave no lever an answer', () => {
    for (const goal of Object.values(seekGoal({ ...SEED, secondaryCheck: '' }, '16500000'))) {
      expect([goal.value, goal.feasible, goal.reason]).toEqual([null, false, 'missing_input']);
      expect(goal.fields).toEqual(['secondaryCheck']);
    }
  });

  it('may be the target itself', () => {
    expect(seekGoal(SEED, '')['leads']?.fields).toEqual(['target']);
  });

  it('may be the budget where something is to be left after it', () => {
    expect(seekGoal({ ...SEED, budget: '' }, '1', { of: 'netOfAds' })['allChecks']?.fields).toEqual(['budget']);
    expect(seekGoal({ ...SEED, budget: '' }, '1')['allChecks']?.feasible).toBe(true);
  });
});

describe('capacity', () => {
  const capacity = { occupancy: '0.4', maxOccupancy: '0.98' };

  it('ends budget, cost, leads and the first rate at 2.45 times the people', () => {
    expect(seek('budget', '16500000', { capacity })).toEqual(['450000', false, 'capacity', '16170000']);
    expect(seek('leadsCost', '16500000', { capacity })).toEqual(['120', false, 'capacity', '16170000']);
    expect(seek('leads', '16500000', { capacity })).toEqual(['1500', false, 'capacity', '16170000']);
    expect(seek('primaryRate', '16500000', { capacity })).toEqual(['0.625', false, 'capacity', '16170000']);
  });

  it('lets exactly as many in as there are places', () => {
    expect(seek('leads', '16170000', { capacity })).toEqual(['1470', true, undefined, undefined]);
    expect(seek('leads', '16170000.0000001', { capacity })[2]).toBe('capacity');
  });

  it('counts for a later rate only those whom it brings: 261 places are left for returns', () => {
    expect(seek('secondaryRate', '16500000', { capacity })).toEqual(['0.75', true, undefined, undefined]);
    // 150 + 291 returns fill 441 places.
    expect(seek('secondaryRate', '37920000', { capacity })).toEqual(['1.94', true, undefined, undefined]);
    expect(seek('secondaryRate', '37920001', { capacity })[2]).toBe('capacity');
    expect(seek('secondaryRate', '37920001', { capacity })[3]).toBe('37920000');
  });

  it('leaves checks alone', () => {
    expect(seek('primaryCheck', '16500000', { capacity })).toEqual(['86000', true, undefined, undefined]);
    expect(seek('allChecks', '16500000', { capacity })).toEqual(['2.5', true, undefined, undefined]);
  });

  it('names the tighter of two ends', () => {
    expect(seek('primaryRate', '30000000', { capacity: { slots: '700' } })).toEqual([
      '1.13636363636',
      false,
      'capacity',
      '25666666.6667',
    ]);
    expect(seek('primaryRate', '30000000', { capacity: { slots: '730' } })).toEqual([
      '1.13636363636',
      false,
      'above_one',
      '26400000',
    ]);
  });

  it('that is exceeded already ends even a lower target, and a stage for which no place is left', () => {
    expect(seek('leads', '6500000', { capacity: { slots: '90' } })).toEqual([
      '590.909090909',
      false,
      'capacity',
      '3300000',
    ]);
    expect(seek('secondaryRate', '6500000', { capacity: { slots: '90' } })).toEqual([
      '0.194444444444',
      false,
      'capacity',
      '3000000',
    ]);
  });

  it('that isn’t known ends nothing', () => {
    expect(seek('leads', '16500000', { capacity: {} })[1]).toBe(true);
    expect(seek('leads', '16500000', { capacity: { occupancy: '0' } })[1]).toBe(true);
  });

  it('takes places as the stages say', () => {
    const definition = [
      { id: 'leads', slots: 1 },
      { id: 'primary', paid: true, slots: 0 },
      { id: 'secondary', paid: true, slots: 0 },
    ];
    expect(seek('leads', '13200000', { capacity: { slots: '1200' }, definition })[1]).toBe(true);
    expect(seek('leads', '13200001', { capacity: { slots: '1200' }, definition })[2]).toBe('capacity');
    expect(seek('primaryRate', '26400000', { capacity: { slots: '600' }, definition })[1]).toBe(true);
  });

  it('also ends a rate of nobody: 50 places for 150 who could return', () => {
    expect(seek('secondaryRate', '9000000', { capacity: { slots: '200' } }, { ...SEED, secondary: '0' })[1]).toBe(true);
    expect(
      seek('secondaryRate', '9000001', { capacity: { slots: '200' } }, { ...SEED, secondary: '0' }).slice(1),
    ).toEqual([false, 'capacity', '9000000']);
  });
});

describe('diminishing returns of ads', () => {
  it('take a budget to the power of 1 ÷ exponent', () => {
    // Four times the revenue at exponent ½: sixteen times the budget.
    expect(seek('budget', '26400000', { exponent: '0.5' })).toEqual(['2880000', true, undefined, undefined]);
    expect(seek('leads', '26400000', { exponent: '0.5' })).toEqual(['2400', true, undefined, undefined]);
    expect(seek('leadsCost', '26400000', { exponent: '0.5' })).toEqual(['75', true, undefined, undefined]);
  });

  it('agree with bisection on the curve itself: (budget ÷ 180 000)⁷ = 2.5¹⁰', () => {
    const value = seekGoal(SEED, '16500000', { exponent: '0.7' })['budget']?.value;
    let [low, high] = [1n, 10n];
    const scale = 10n ** 45n;
    [low, high] = [low * scale, high * scale];
    const wanted = Fraction.of('2.5').power(10);
    while (high - low > 1n) {
      const middle = (low + high) / 2n;
      if (new Fraction(middle, scale).power(7).compare(wanted) < 0) low = middle;
      else high = middle;
    }
    expect(apart(value, new Fraction(low, scale).times('180000'))).toBe('');
  });

  it('reach the same ceiling of places', () => {
    expect(
      seek('budget', '16500000', { exponent: '0.5', capacity: { occupancy: '0.4', maxOccupancy: '0.98' } }),
    ).toEqual(['1125000', false, 'capacity', '16170000']);
  });

  it('are refused beyond 0.1…1', () => {
    for (const exponent of ['0', '0.09', '1.01'])
      expect(() => seekGoal(SEED, '1', { exponent })).toThrow(
        `exponent must be between 0.1 and 1, got "${exponent}" (out_of_range)`,
      );
    expect(seekGoal(SEED, '6600000', { exponent: '0.1' })['budget']?.feasible).toBe(true);
  });
});

describe('what is to be left after the ads', () => {
  const net = { of: 'netOfAds' } as const;

  it('asks for (target + budget) ÷ margin of revenue', () => {
    // (3 120 000 + 180 000) ÷ 0.3 = 11 000 000
    expect(seek('allChecks', '3120000', net, margin)).toEqual(['1.66666666667', true, undefined, undefined]);
    expect(seek('leads', '3120000', net, margin)).toEqual(['1000', true, undefined, undefined]);
    expect(seek('leadsCost', '3120000', net, margin)).toEqual(['180', true, undefined, undefined]);
    expect(seek('primaryCheck', '3120000', net, margin)).toEqual(['49333.3333333', true, undefined, undefined]);
  });

  it('counts a higher budget on both sides: each unit of it leaves ten more', () => {
    // 0.3 × 6 600 000 ÷ 180 000 − 1 = 10
    expect(seek('budget', '3600000', net, margin)).toEqual(['360000', true, undefined, undefined]);
    expect(seek('budget', '0', net, margin)).toEqual(['0', true, undefined, undefined]);
  });

  it('ends a budget where the places end', () => {
    expect(seek('budget', '3600000', { ...net, capacity: { slots: '270' } }, margin)).toEqual([
      '360000',
      false,
      'capacity',
      '9900000',
    ]);
  });

  it('has no budget for ads that lose money, and any for those that break even', () => {
    expect(seek('budget', '100', net, { ...SEED, margin: '0.01' })).toEqual(['-157.894736842', false, 'negative', '0']);
    expect(seek('budget', '100', net, { ...SEED, budget: '6600000' })).toEqual([null, false, 'no_effect', undefined]);
  });

  it('has nothing to move without a margin, a revenue, a budget or anybody', () => {
    for (const goal of Object.values(seekGoal({ ...SEED, margin: '0' }, '1', net)))
      expect(told(goal)).toEqual([null, false, 'no_effect', undefined]);
    for (const without of ['budget', 'leads'])
      expect(seek('budget', '1', net, { ...SEED, [without]: '0' })[2]).toBe('no_effect');
    expect(seek('budget', '1', net, { ...SEED, primaryCheck: '0', secondaryCheck: '0' })[2]).toBe('no_effect');
  });

  it('with diminishing returns takes the smaller of the two budgets that leave it', () => {
    // 1 000·√h − 100·h = 900 at h = 1 and h = 81.
    const values = {
      budget: '100',
      leads: '10',
      primary: '1',
      primaryCheck: '1000',
      secondary: '0',
      secondaryCheck: '0',
    };
    const half = { ...net, exponent: '0.5' };
    expect(seek('budget', '900', half, values)).toEqual(['100', true, undefined, undefined]);
    // … and 1 600 at h = 4 and h = 64.
    expect(seek('budget', '1600', half, values)).toEqual(['400', true, undefined, undefined]);
    expect(apart(seekGoal(values, '1600', half)['budget']?.value, '400', 34)).toBe('');
    expect(seek('budget', '0', half, values)).toEqual(['0', true, undefined, undefined]);
  });

  it('with diminishing returns ends at the budget that leaves most', () => {
    // 1 000·√h − 100·h is 2 500 at h = 25, and never more: the revenue there is 5 000.
    const values = {
      budget: '100',
      leads: '10',
      primary: '1',
      primaryCheck: '1000',
      secondary: '0',
      secondaryCheck: '0',
    };
    const half = { ...net, exponent: '0.5' };
    expect(seek('budget', '2500.01', half, values)).toEqual([null, false, 'diminishing_returns', '5000']);
    expect(seek('budget', '2499.99', half, values)[1]).toBe(true);
    expect(seek('budget', '2500', half, values).slice(0, 2)).toEqual(['2500', true]);
    expect(seek('budget', '2500.01', { ...half, capacity: { slots: '3' } }, values)).toEqual([
      null,
      false,
      'capacity',
      '3000',
    ]);
    expect(seek('budget', '1600', { ...half, capacity: { slots: '1' } }, values)).toEqual([
      '400',
      false,
      'capacity',
      '1000',
    ]);
  });

  it('with returns that hardly diminish finds an answer too', () => {
    expect(seek('budget', '3600000', { ...net, exponent: '0.999999999999999' }, margin)).toEqual([
      '360000',
      true,
      undefined,
      undefined,
    ]);
    expect(seek('budget', '1', { ...net, exponent: '0.999999999999999' }, { ...SEED, margin: '0.01' })).toEqual([
      null,
      false,
      'diminishing_returns',
      '0',
    ]);
  });

  it('can be asked for by these two words alone', () => {
    expect(() => seekGoal(SEED, '1', { of: 'profit' as 'revenue' })).toThrow(
      `of must be 'revenue' or 'netOfAds', got "profit" (unknown_name)`,
    );
  });
});

describe('any funnel', () => {
  const definition = [
    { id: 'a' },
    { id: 'b', paid: true },
    { id: 'c' },
    { id: 'd', paid: true, counts: 'visits' },
  ] as const;
  const random = sequence(3n);
  const some = (): Record<string, string> =>
    Object.fromEntries(
      ['budget', 'a', 'b', 'bCheck', 'c', 'd', 'dCheck'].map((field) => [field, String(random(10_000n) + 1n)]),
    );

  /** Revenue by the counts that follow when one lever is set and all others stay. */
  function revenueAt(values: Record<string, string>, lever: string, value: Fraction): Fraction {
    const of = (field: string): Fraction => Fraction.of(values[field]!);
    const rate = (id: string, before: string): Fraction => (lever === `${id}Rate` ? value : of(id).over(of(before)));
    const budget = lever === 'budget' ? value : of('budget');
    const cost = lever === 'aCost' ? value : of('budget').over(of('a'));
    const people = lever === 'a' ? value : budget.over(cost);
    const b = people.times(rate('b', 'a'));
    const d = b.times(rate('c', 'b')).times(rate('d', 'c'));
    const check = (id: string): Fraction =>
      lever === `${id}Check` ? value : lever === 'allChecks' ? of(`${id}Check`).times(value) : of(`${id}Check`);
    return b.times(check('b')).plus(d.times(check('d')));
  }

  it('earns the target when a lever becomes what it must', () => {
    for (let run = 0; run < 200; run++) {
      const values = some();
      const target = String(random(1_000_000_000n) + 1n);
      for (const [lever, { value }] of Object.entries(seekGoal(values, target, { definition }))) {
        expect([
          lever,
          apart(revenueAt(values, lever, Fraction.of(String(value))).toSignificant(60), target, 25),
        ]).toEqual([lever, '']);
      }
    }
  });

  it('comes frozen, as plain decimals of the core', () => {
    const goals = seekGoal(margin, '99999999', { exponent: '0.7', of: 'netOfAds', capacity: { slots: '200' } });
    expect(everyObjectIn(goals).every((object) => Object.isFrozen(object))).toBe(true);
    for (const { value, bestRevenue } of Object.values(goals))
      for (const figure of [value, bestRevenue]) expect(!figure || figure instanceof Decimal).toBe(true);
    expect(JSON.stringify(goals)).not.toMatch(/NaN|Infinity|"-0"|\de[+-]?\d/);
  });
});

it('refuses a target, a value or a capacity that makes no sense', () => {
  expect(() => seekGoal(SEED, '-1')).toThrow('target must be 0 or more, got "-1" (negative)');
  expect(() => seekGoal({ ...SEED, leads: 'many' }, '1')).toThrow('leads must be a plain decimal string');
  expect(() => seekGoal(SEED, '1', { capacity: { slots: 'x' } })).toThrow('capacity.slots');
});
