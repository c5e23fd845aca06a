import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLevers, calculateFunnel, Decimal, type AppliedLevers, type FunnelValues } from '../../src/core/index.js';
import { digits, everyObjectIn } from './figures.js';
import { Fraction } from './fraction.js';
import { apart } from './nearness.js';
import { SEED } from './worked-plans.js';

/** The values that follow, plainly written. */
const values = (applied: AppliedLevers): Record<string, string | null> =>
  Object.fromEntries(Object.entries(applied.values).map(([name, value]) => [name, digits(value, 15)]));
const revenue = (applied: AppliedLevers): string | null => digits(applied.result.revenue, 15);

describe('moved levers', () => {
  it('change what hangs on them, and nothing else', () => {
    const now = {
      budget: '180000',
      leads: '600',
      primary: '150',
      secondary: '30',
      primaryCheck: '20000',
      secondaryCheck: '120000',
      margin: '1',
    };
    const plan = (levers: Record<string, string>): unknown => values(applyLevers({ ...SEED, margin: '1' }, levers));
    expect(plan({})).toEqual(now);
    expect(plan({ budget: '270000' })).toEqual({
      ...now,
      budget: '270000',
      leads: '900',
      primary: '225',
      secondary: '45',
    });
    expect(plan({ leadsCost: '250' })).toEqual({ ...now, leads: '720', primary: '180', secondary: '36' });
    expect(plan({ budget: '90000', leadsCost: '150' })).toEqual({ ...now, budget: '90000' });
    expect(plan({ primaryRate: '0.35' })).toEqual({ ...now, primary: '210', secondary: '42' });
    expect(plan({ secondaryRate: '0.3' })).toEqual({ ...now, secondary: '45' });
    expect(plan({ secondaryRate: '1.4' })).toEqual({ ...now, secondary: '210' });
    expect(plan({ primaryCheck: '0', secondaryCheck: '150000.5' })).toEqual({
      ...now,
      primaryCheck: '0',
      secondaryCheck: '150000.5',
    });
  });

  it('give the revenue of the worked gaps: 600 × (35 % − 25 %) × 44 000, and 150 × (30 % − 20 %) × 120 000', () => {
    expect(revenue(applyLevers(SEED, { primaryRate: '0.35' }))).toBe('9240000');
    expect(revenue(applyLevers(SEED, { secondaryRate: '0.3' }))).toBe('8400000');
    expect(revenue(applyLevers(SEED, { primaryRate: '0.35', secondaryRate: '0.3' }))).toBe('11760000');
  });

  it('that are empty, null or absent stay as they are', () => {
    expect(values(applyLevers(SEED, { budget: '', leadsCost: null, primaryRate: undefined }))).toEqual(
      values(applyLevers(SEED, {})),
    );
  });

  it('leave the margin as it is', () => {
    expect(String(applyLevers({ ...SEED, margin: '0.3' }, { budget: '90000' }).result.netOfAds)).toBe('900000');
    expect(applyLevers(SEED, {}).values['margin']).toBe(null);
  });
});

describe('with diminishing returns', () => {
  it('leads follow the budget to the power of the exponent', () => {
    expect(digits(applyLevers(SEED, { budget: '720000' }, { exponent: '0.5' }).values['leads'] ?? null)).toBe('1200');
    // 600 × 2^0.7 = 600 × 1.624504792712471…
    expect(digits(applyLevers(SEED, { budget: '360000' }, { exponent: '0.7' }).values['leads'] ?? null, 16)).toBe(
      '974.7028756274826',
    );
  });

  it('a planned cost is the one at the present spend: more spend makes it dearer', () => {
    const { values: then, result } = applyLevers(SEED, { budget: '720000', leadsCost: '150' }, { exponent: '0.5' });
    expect([digits(then['leads'] ?? null), String(result.stages[0]!.cost)]).toEqual(['2400', '300']);
  });

  it('nothing changes where the budget stays', () => {
    expect(values(applyLevers(SEED, { leadsCost: '250' }, { exponent: '0.5' }))).toEqual(
      values(applyLevers(SEED, { leadsCost: '250' })),
    );
  });

  it('no spend brings nobody', () => {
    expect(values(applyLevers(SEED, { budget: '0' }, { exponent: '0.5' }))).toMatchObject({
      leads: '0',
      primary: '0',
      secondary: '0',
    });
  });
});

describe('with few places', () => {
  const CAPACITY = { occupancy: '0.8', maxOccupancy: '1' };

  it('serves as many as there is room for, from the first stage that takes a place on', () => {
    // 180 places taken of 225; twice as many would take 360.
    const {
      demand,
      servedShare,
      result,
      values: then,
    } = applyLevers(SEED, { budget: '360000' }, { capacity: CAPACITY });
    expect([demand['leads'], demand['primary'], demand['secondary']].map(String)).toEqual(['1200', '300', '60']);
    expect(String(servedShare)).toBe('0.625');
    expect([then['leads'], then['primary'], then['secondary']].map(String)).toEqual(['1200', '187.5', '37.5']);
    expect(String(result.revenue)).toBe('8250000');
  });

  it('serves all up to the last place', () => {
    const served = (budget: string): string =>
      String(applyLevers(SEED, { budget }, { capacity: CAPACITY }).servedShare);
    expect([served('225000'), served('225000.00000001')[0]]).toEqual(['1', '0']);
  });

  it('lets the checks earn more where people can’t', () => {
    expect(
      String(
        applyLevers(SEED, { budget: '360000', primaryCheck: '40000' }, { capacity: { occupancy: '1' } }).result.revenue,
      ),
    ).toBe('9600000');
  });

  it('leaves a funnel that is fuller than it may be as it is, and lets it grow no further', () => {
    const capacity = { slots: '90' };
    expect(revenue(applyLevers(SEED, {}, { capacity }))).toBe('6600000');
    expect(revenue(applyLevers(SEED, { budget: '270000' }, { capacity }))).toBe('6600000');
    expect(revenue(applyLevers(SEED, { budget: '90000' }, { capacity }))).toBe('3300000');
  });

  it('has no limit where nobody knows how many would come, or what is taken', () => {
    expect(applyLevers({ ...SEED, secondary: '' }, {}, { capacity: CAPACITY }).servedShare).toBe(null);
    expect(applyLevers(SEED, {}, { capacity: {} }).servedShare).toBe(null);
    expect(applyLevers(SEED, {}).servedShare).toBe(null);
  });
});

describe('what is missing or 0', () => {
  const plan = (now: FunnelValues, levers: Record<string, string>): unknown => {
    const { leads, primary, secondary } = values(applyLevers(now, levers));
    return [leads, primary, secondary];
  };

  it('is filled in by the levers that stand for it', () => {
    expect(plan({ budget: '180000' }, { leadsCost: '300', primaryRate: '0.25', secondaryRate: '0.2' })).toEqual([
      '600',
      '150',
      '30',
    ]);
    expect(plan({}, { budget: '180000', leadsCost: '300' })).toEqual(['600', null, null]);
    expect(plan({ leads: '600' }, { primaryRate: '0.25' })).toEqual(['600', '150', null]);
  });

  it('is passed over where the stages around it are known', () => {
    expect(plan({ ...SEED, primary: '' }, { budget: '360000' })).toEqual(['1200', null, '60']);
    expect(plan({ ...SEED, primary: '' }, { primaryRate: '0.3' })).toEqual(['600', '180', null]);
    expect(plan({ ...SEED, leads: '' }, { primaryCheck: '1', secondaryRate: '0.3' })).toEqual([null, '150', '45']);
    expect(plan({ ...SEED, leads: '' }, { primaryRate: '0.3' })).toEqual([null, null, null]);
  });

  it('leaves what hangs on it without an answer', () => {
    expect(plan({ ...SEED, budget: '' }, { budget: '360000' })).toEqual([null, null, null]);
    expect(plan({ ...SEED, budget: '' }, { leadsCost: '100' })).toEqual([null, null, null]);
    expect(plan({ ...SEED, leads: '' }, { budget: '360000' })).toEqual([null, null, null]);
    expect(plan({ ...SEED, budget: '' }, { primaryRate: '0.5' })).toEqual(['600', '300', '60']);
  });

  it('free leads stay as many until money buys more at a price', () => {
    const free = { ...SEED, budget: '0' };
    expect(plan(free, { budget: '0' })).toEqual(['600', '150', '30']);
    expect(plan(free, { budget: '100' })).toEqual([null, null, null]);
    expect(plan(free, { budget: '100', leadsCost: '10' })).toEqual(['10', '2.5', '0.5']);
    expect(
      digits(applyLevers(free, { budget: '100', leadsCost: '10' }, { exponent: '0.5' }).values['leads'] ?? null),
    ).toBe('10');
  });

  it('a cost of 0 leads nowhere', () => {
    expect(plan(SEED, { leadsCost: '0' })).toEqual([null, null, null]);
  });

  it('of nobody no share goes on, until one is planned', () => {
    expect(plan({ ...SEED, leads: '0', primary: '0', secondary: '0' }, { leadsCost: '300' })).toEqual([
      '600',
      null,
      null,
    ]);
    expect(plan({ ...SEED, primary: '0', secondary: '0' }, { primaryRate: '0.5' })).toEqual(['600', '300', null]);
    expect(plan({ ...SEED, primary: '0', secondary: '0' }, { primaryRate: '0' })).toEqual(['600', '0', '0']);
    expect(plan({ ...SEED, primary: '0', secondary: '0' }, { primaryRate: '0.5', secondaryRate: '0.1' })).toEqual([
      '600',
      '300',
      '30',
    ]);
    expect(plan({ ...SEED, primary: '0' }, { budget: '180000' })).toEqual(['600', '0', '30']);
    expect(plan({ ...SEED, primary: '0' }, { budget: '360000' })).toEqual(['1200', '0', null]);
  });

  it('nobody comes so far: then nobody goes on', () => {
    expect(plan({ ...SEED, primary: '' }, { primaryRate: '0' })).toEqual(['600', '0', '0']);
  });
});

describe('what makes no sense is refused', () => {
  it.each([
    [{ primaryRate: '1.01' }, 'primaryRate', 'out_of_range'],
    [{ budget: '-1' }, 'budget', 'negative'],
    [{ leadsCost: 'x' }, 'leadsCost', 'not_a_number'],
    [{ primary: '5' }, 'primary', 'unknown_name'],
    [{ margin: '0.5' }, 'margin', 'unknown_name'],
  ])('%j', (levers, field, rule) => {
    expect(() => applyLevers(SEED, levers as Record<string, string>)).toThrow(
      expect.objectContaining({ field, rule }) as Error,
    );
  });

  it('an exponent outside 0.1…1', () => {
    expect(() => applyLevers(SEED, {}, { exponent: '1.1' })).toThrow(RangeError);
  });
});

describe('any funnel', () => {
  const STAGES = [
    { id: 'calls' },
    { id: 'booked' },
    { id: 'seen', paid: true },
    { id: 'planned', slots: '2' },
    { id: 'treated', paid: true, counts: 'visits' as const },
  ];
  const count = fc.integer({ min: 1, max: 99_999 }).map(String);
  const money = fc
    .integer({ min: 1, max: 9_999_999 })
    .map((cents) => new Fraction(BigInt(cents), 100n).toSignificant(12));
  const share = fc
    .integer({ min: 1, max: 1000 })
    .map((thousandths) => new Fraction(BigInt(thousandths), 1000n).toSignificant(4));
  const now = fc.record({
    budget: money,
    calls: count,
    booked: count,
    seen: count,
    planned: count,
    treated: count,
    seenCheck: money,
    treatedCheck: money,
  });
  const plans = fc.record(
    {
      budget: money,
      callsCost: money,
      bookedRate: share,
      seenRate: share,
      plannedRate: share,
      treatedRate: share,
      seenCheck: money,
      treatedCheck: money,
    },
    { requiredKeys: [] },
  );

  it('follows the fractions, stage by stage, and finds room for as many as there are places', () => {
    fc.assert(
      fc.property(now, plans, fc.option(fc.integer({ min: 1, max: 100 })), (present, levers, percent) => {
        const of = (name: keyof typeof present): Fraction => Fraction.of(present[name]);
        const planned = (id: string): Fraction | null => (id in levers ? Fraction.of(levers[id as 'budget']!) : null);
        const counts = [
          (planned('budget') ?? of('budget')).over(planned('callsCost') ?? of('budget').over(of('calls'))),
        ];
        for (const [before, stage] of [
          ['calls', 'booked'],
          ['booked', 'seen'],
          ['seen', 'planned'],
          ['planned', 'treated'],
        ] as const) {
          counts.push(counts.at(-1)!.times(planned(`${stage}Rate`) ?? of(stage).over(of(before))));
        }
        const used = of('seen').plus(of('planned').times(2)).plus(of('treated'));
        const taken = counts[2]!.plus(counts[3]!.times(2)).plus(counts[4]!);
        const places = percent === null ? null : used.times(100).over(percent);
        const served = places && taken.compare(places) > 0 ? places.over(taken) : Fraction.of(1);
        const applied = applyLevers(present, levers, {
          definition: STAGES,
          ...(percent !== null && { capacity: { occupancy: new Fraction(BigInt(percent), 100n).toSignificant(3) } }),
        });
        const people = ['calls', 'booked', 'seen', 'planned', 'treated'].map((id, stage) =>
          apart(applied.values[id], stage < 2 ? counts[stage]! : counts[stage]!.times(served), 37),
        );
        const earned = counts[2]!
          .times(planned('seenCheck') ?? of('seenCheck'))
          .plus(counts[4]!.times(planned('treatedCheck') ?? of('treatedCheck')))
          .times(served);
        expect([...people, apart(applied.result.revenue, earned, 37)]).toEqual(['', '', '', '', '', '']);
      }),
      { numRuns: 1000, seed: 7 },
    );
  }, 60_000);

  it('of ten stages stays exactly as it is without a planned lever', () => {
    const definition = Array.from({ length: 10 }, (_, index) => ({ id: `s${String(index)}`, paid: index % 3 === 0 }));
    const present = Object.fromEntries([
      ['budget', '99999'],
      ...definition.flatMap(({ id, paid }, index) => [
        [id, String(999_983 - index * 77_773)],
        ...(paid ? [[`${id}Check`, '33.33']] : []),
      ]),
    ]) as Record<string, string>;
    const applied = applyLevers(present, {}, { definition });
    expect(JSON.stringify(applied.result)).toBe(JSON.stringify(calculateFunnel(present, { definition })));
    expect(everyObjectIn(applied).every((each) => Object.isFrozen(each))).toBe(true);
  });

  it('takes counts that follow from shares, longer than anybody types', () => {
    const third = new Decimal(200).div(3);
    expect(apart(applyLevers({ ...SEED, primary: third }, { budget: '360000' }).values['primary'], '400/3', 36)).toBe(
      '',
    );
  });
});
