import { describe, expect, it } from 'vitest';
import { Decimal, decomposeChange, type Decomposition, type FunnelValues, type Stage } from '../../src/core/index.js';
import { digits, everyObjectIn } from './figures.js';
import { Fraction } from './fraction.js';
import { apart, sequence } from './nearness.js';
import { byAllOrders, bySetSizes, type Move, type Terms } from './shapley.js';
import { SEED, workedPlans } from './worked-plans.js';

/** Parts as plain text, for comparison with literals. */
const plain = ({ parts }: Decomposition): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, String(part)]));

const total = ({ parts }: Decomposition): Fraction =>
  Object.values(parts).reduce((all, part) => all.plus(String(part)), new Fraction(0n));

/** A funnel in factors, for the oracle: budget, leads per unit of budget, rates, checks. No count and no budget is 0. */
function movesOf(
  stages: readonly Stage[],
  before: FunnelValues,
  after: FunnelValues,
): { moves: Map<string, Move>; terms: Terms } {
  const moves = new Map<string, Move>();
  const of = (values: FunnelValues, field: string): Fraction => Fraction.of(String(values[field]));
  const add = (id: string, figure: (values: FunnelValues) => Fraction): void =>
    void moves.set(id, [figure(before), figure(after)]);
  add('budget', (values) => of(values, 'budget'));
  stages.forEach(({ id, paid }, index) => {
    add(index > 0 ? `${id}Rate` : `${id}Cost`, (values) =>
      of(values, id).over(of(values, index > 0 ? stages[index - 1]!.id : 'budget')),
    );
    if (paid) add(`${id}Check`, (values) => of(values, `${id}Check`));
  });
  const terms = stages.flatMap(({ id, paid }, index) =>
    paid
      ? [
          [
            'budget',
            `${stages[0]!.id}Cost`,
            ...stages.slice(1, index + 1).map((stage) => `${stage.id}Rate`),
            `${id}Check`,
          ],
        ]
      : [],
  );
  return { moves, terms };
}

const DENTAL: readonly Stage[] = [{ id: 'leads' }, { id: 'primary', paid: true }, { id: 'secondary', paid: true }];

describe('the worked examples', () => {
  for (const { id, before, after, mode, expected } of workedPlans.decomposition) {
    it(`${id} agrees to 30 digits, part by part`, () => {
      const result = decomposeChange(before, after);
      expect(result.mode).toBe(mode);
      expect(digits(result.change)).toBe(expected.delta.dec);
      expect(Object.keys(result.parts)).toEqual([
        'budget',
        'leadsCost',
        'primaryRate',
        'secondaryRate',
        'primaryCheck',
        'secondaryCheck',
      ]);
      for (const [lever, { frac, dec }] of Object.entries(expected.shapley)) {
        expect([lever, digits(result.parts[lever])]).toEqual([lever, dec]);
        expect([lever, apart(result.parts[lever], frac ?? '', 31)]).toEqual([lever, '']);
      }
    });
  }

  it('a clinic that grew to two and a half times its revenue', () => {
    const result = decomposeChange(
      { budget: '300000', leads: '200', primary: '80', secondary: '64', primaryCheck: '2000', secondaryCheck: '5000' },
      {
        budget: '360000',
        leads: '300',
        primary: '162',
        secondary: '145',
        primaryCheck: '1500',
        secondaryCheck: '6600',
      },
    );
    expect(String(result.change)).toBe('720000');
    const exact = {
      budget: '174130924/1215',
      leadsCost: '70822388/405',
      primaryRate: '284100124/1215',
      secondaryRate: '2971507/45',
      primaryCheck: '-176825/3',
      secondaryCheck: '195485224/1215',
    };
    for (const [lever, quotient] of Object.entries(exact))
      expect([lever, apart(result.parts[lever], quotient, 31)]).toEqual([lever, '']);
  });
});

describe('whatever the order in which things changed', () => {
  const random = sequence(7n);
  const some = (): Record<string, string> =>
    Object.fromEntries(Object.keys(SEED).map((field) => [field, String(random(900n) + 1n)]));

  it('each part is the average over all 720 orders', () => {
    for (let run = 0; run < 6; run++) {
      const [before, after] = [some(), some()];
      const { moves, terms } = movesOf(DENTAL, before, after);
      const { parts } = decomposeChange(before, after);
      for (const [lever, exact] of byAllOrders(terms, moves))
        expect([lever, apart(parts[lever], exact, 30)]).toEqual([lever, '']);
    }
  });

  it('in 10,000 random cases the parts agree with fractions to 30 digits and sum to the change exactly', () => {
    const large = (): string => {
      const places = Number(random(5n));
      const whole = String(random(10n ** (random(11n) + 1n)) + 1n).padStart(places + 1, '0');
      return places > 0 ? `${whole.slice(0, -places)}.${whole.slice(-places)}` : whole;
    };
    const any = (): Record<string, string> => Object.fromEntries(Object.keys(SEED).map((field) => [field, large()]));
    const wrong: unknown[] = [];
    for (let run = 0; run < 10_000; run++) {
      const [before, after] = [any(), any()];
      const result = decomposeChange(before, after);
      const { moves, terms } = movesOf(DENTAL, before, after);
      for (const [lever, exact] of bySetSizes(terms, moves)) {
        const difference = apart(result.parts[lever], exact, 30);
        if (difference !== '') wrong.push({ before, after, lever, difference });
      }
      if (total(result).compare(String(result.change)) !== 0)
        wrong.push({ before, after, sum: total(result).toSignificant(60), change: String(result.change) });
    }
    expect(wrong).toEqual([]);
    // The oracle takes its time on a busy machine.
  }, 120_000);

  it('the parts of ordinary periods also sum up in the core’s own arithmetic', () => {
    for (let run = 0; run < 100; run++) {
      const { parts, change } = decomposeChange(some(), some());
      const sum = Object.values(parts).reduce((all, part) => all.plus(part), new Decimal(0));
      expect(String(sum)).toBe(String(change));
    }
  });

  it('the way back takes from each part what the way there gave', () => {
    const [before, after] = [some(), some()];
    const [there, back] = [decomposeChange(before, after), decomposeChange(after, before)];
    for (const [lever, part] of Object.entries(there.parts))
      expect([lever, apart(back.parts[lever], Fraction.of(String(part)).times(-1), 30)]).toEqual([lever, '']);
  });
});

describe('a funnel of ten stages', () => {
  const stages: readonly Stage[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id, index) => ({
    id,
    paid: index % 3 !== 0,
  }));
  const random = sequence(11n);
  const period = (): Record<string, string> =>
    Object.fromEntries(
      ['budget', ...stages.flatMap(({ id, paid }) => (paid ? [id, `${id}Check`] : [id]))].map((field) => [
        field,
        String(random(1_000_000n) + 1n),
      ]),
    );

  it('is split among its 18 factors as fractions say', () => {
    const [before, after] = [period(), period()];
    const result = decomposeChange(before, after, { definition: stages });
    const { moves, terms } = movesOf(stages, before, after);
    const exact = bySetSizes(terms, moves);
    expect(Object.keys(result.parts).sort()).toEqual([...moves.keys()].sort());
    for (const [lever, part] of exact) expect([lever, apart(result.parts[lever], part, 30)]).toEqual([lever, '']);
    expect(total(result).compare(String(result.change))).toBe(0);
  });

  it('gives no part to rates behind the last stage that is paid', () => {
    const definition = [{ id: 'calls' }, { id: 'visits', paid: true }, { id: 'reviews' }];
    const before = { budget: '100', calls: '10', visits: '5', visitsCheck: '10', reviews: '1' };
    const { parts, mode, change } = decomposeChange(before, { ...before, visits: '6', reviews: '6' }, { definition });
    expect([mode, String(change), String(parts['visitsRate']), String(parts['reviewsRate'])]).toEqual([
      'full',
      '10',
      '10',
      '0',
    ]);
  });

  it('of a single paid stage has budget, cost and check', () => {
    const definition = [{ id: 'orders', paid: true }];
    const result = decomposeChange(
      { budget: '100', orders: '10', ordersCheck: '7' },
      { budget: '200', orders: '10', ordersCheck: '7' },
      { definition },
    );
    // Twice the spend and half the orders per unit of it: 100 × 7 × the middle of 0.1 and 0.05, there and back.
    expect(plain(result)).toEqual({ budget: '52.5', ordersCost: '-52.5', ordersCheck: '0' });
  });

  it('that nobody pays in changes nothing', () => {
    const result = decomposeChange(
      { budget: '1', a: '2', b: '1' },
      { budget: '3', a: '9', b: '0' },
      { definition: [{ id: 'a' }, { id: 'b' }] },
    );
    expect([String(result.change), result.mode, plain(result), result.shares]).toEqual([
      '0',
      'full',
      { budget: '0', aCost: '0', bRate: '0' },
      null,
    ]);
  });
});

describe('where a rate is undefined', () => {
  it('in one period, it is taken from the other: a launch is all budget', () => {
    const nothing = { budget: '0', leads: '0', primary: '0', secondary: '0', primaryCheck: '0', secondaryCheck: '0' };
    expect(plain(decomposeChange(SEED, nothing))).toEqual({
      budget: '-6600000',
      leadsCost: '0',
      primaryRate: '0',
      secondaryRate: '0',
      primaryCheck: '0',
      secondaryCheck: '0',
    });
  });

  it('a check of 0 that nobody paid is taken from the other, one that somebody got for nothing is not', () => {
    const before = { ...SEED, secondary: '0', secondaryCheck: '0' };
    const paid = decomposeChange(before, SEED);
    expect(String(paid.parts['secondaryCheck'])).toBe('0');
    expect(String(paid.parts['secondaryRate'])).toBe('3600000');
    const free = decomposeChange({ ...SEED, secondaryCheck: '0' }, SEED);
    expect(String(free.parts['secondaryCheck'])).toBe('3600000');
  });

  it('a check that is typed while nobody pays it counts as typed', () => {
    const { parts } = decomposeChange({ ...SEED, secondary: '0', secondaryCheck: '60000' }, SEED);
    // 30 people × half of the way from 60 000 to 120 000, and half of the way from nobody to 30.
    expect(String(parts['secondaryCheck'])).toBe('900000');
    expect(String(parts['secondaryRate'])).toBe('2700000');
  });

  it('in both periods, it plays no part', () => {
    const before = {
      budget: '100',
      leads: '10',
      primary: '0',
      secondary: '0',
      primaryCheck: '10',
      secondaryCheck: '10',
    };
    const result = decomposeChange(before, { ...before, budget: '200' });
    expect([result.mode, String(result.change), new Set(Object.values(plain(result)))]).toEqual([
      'full',
      '0',
      new Set(['0']),
    ]);
  });

  it('a budget that brought nobody is a real nought: leads per unit of spend go to 0', () => {
    const { parts, change, mode } = decomposeChange(SEED, { ...SEED, leads: '0', primary: '0', secondary: '0' });
    expect([mode, String(change), String(parts['leadsCost']), String(parts['budget'])]).toEqual([
      'full',
      '-6600000',
      '-6600000',
      '0',
    ]);
  });
});

describe('where levers can’t be told apart', () => {
  it('people who came without ad spend make budget and cost one part, in the first stage’s name', () => {
    const free = { ...SEED, budget: '0' };
    const result = decomposeChange(free, { ...SEED, leads: '1200', primary: '300', secondary: '60' });
    expect(result.mode).toBe('leads');
    expect(plain(result)).toEqual({
      leads: '6600000',
      primaryRate: '0',
      secondaryRate: '0',
      primaryCheck: '0',
      secondaryCheck: '0',
    });
    expect(decomposeChange(SEED, free).mode).toBe('leads');
  });

  it('people who came from nobody make it a matter of counts and checks', () => {
    const before = { ...SEED, leads: '0' };
    const result = decomposeChange(before, { ...SEED, primary: '160', primaryCheck: '22000' });
    expect(result.mode).toBe('counts');
    // 10 × 21 000 and 2 000 × 155.
    expect(plain(result)).toEqual({ primary: '210000', primaryCheck: '310000', secondary: '0', secondaryCheck: '0' });
    expect(String(result.change)).toBe('520000');
    expect(decomposeChange(SEED, { ...SEED, primary: '0' }).mode).toBe('counts');
    expect(decomposeChange({ ...SEED, primary: '0' }, SEED).mode).toBe('counts');
  });

  it('counts also borrow a check that nobody paid', () => {
    const result = decomposeChange({ ...SEED, leads: '0', secondary: '0', secondaryCheck: '0' }, SEED);
    expect([String(result.parts['secondary']), String(result.parts['secondaryCheck'])]).toEqual(['3600000', '0']);
  });

  it('people from nobody behind the last paid stage don’t matter', () => {
    const definition = [{ id: 'calls' }, { id: 'visits', paid: true }, { id: 'posts' }, { id: 'reviews' }];
    const values = { budget: '100', calls: '10', visits: '5', visitsCheck: '10', posts: '0', reviews: '3' };
    expect(decomposeChange(values, values, { definition }).mode).toBe('full');
  });
});

describe('shares of the change', () => {
  it('are the parts divided by the change', () => {
    const { shares } = decomposeChange(SEED, {
      ...SEED,
      budget: '360000',
      leads: '1200',
      primary: '300',
      secondary: '60',
    });
    expect(String(shares?.['budget'])).toBe('1');
  });

  it('are left out while revenue changed by no more than 1 %', () => {
    // 1 % of 6 600 000 is 66 000: 150 × 440.
    expect(decomposeChange(SEED, { ...SEED, primaryCheck: '20440' }).shares).toBeNull();
    expect(decomposeChange(SEED, { ...SEED, primaryCheck: '20440.01' }).shares).not.toBeNull();
    expect(decomposeChange(SEED, { ...SEED, primaryCheck: '19559.99' }).shares).not.toBeNull();
    expect(decomposeChange(SEED, { ...SEED, primaryCheck: '19560' }).shares).toBeNull();
  });
});

describe('a missing value', () => {
  it('is named with its period, and leaves no parts', () => {
    const result = decomposeChange({ ...SEED, secondaryCheck: '' }, { ...SEED, leads: null, budget: undefined });
    expect(result.missing).toEqual(['before.secondaryCheck', 'after.budget', 'after.leads']);
    expect([result.change, result.mode, result.parts, result.shares]).toEqual([null, null, {}, null]);
  });

  it('that revenue doesn’t rest on leaves the change known', () => {
    const { budget: _budget, ...rest } = SEED;
    const result = decomposeChange(SEED, { ...rest, primaryCheck: '30000' });
    expect([String(result.change), result.mode, result.missing]).toEqual(['1500000', null, ['after.budget']]);
  });

  it('may be the margin, which revenue doesn’t know', () => {
    expect(decomposeChange({ ...SEED, margin: '0.3' }, SEED).missing).toEqual([]);
  });
});

describe('numbers of any size', () => {
  it('keep 30 digits in the smallest part beside the largest', () => {
    const before = {
      budget: '1',
      leads: '1',
      primary: '1',
      secondary: '1',
      primaryCheck: '999999999999999',
      secondaryCheck: '0.00000000000001',
    };
    const after = { ...before, primaryCheck: '1', secondaryCheck: '0.00000000000003' };
    const { parts } = decomposeChange(before, after);
    expect([String(parts['primaryCheck']), String(parts['secondaryCheck'])]).toEqual([
      '-999999999999998',
      '0.00000000000002',
    ]);
  });

  it('keep them where no decimal is exact', () => {
    const before = {
      budget: '1',
      leads: '1',
      primary: '1',
      secondary: '1',
      primaryCheck: '999999999999999',
      secondaryCheck: '0.00000000000001',
    };
    const after = {
      budget: '2',
      leads: '2',
      primary: '4',
      secondary: '12',
      primaryCheck: '1',
      secondaryCheck: '0.00000000000003',
    };
    const { moves, terms } = movesOf(DENTAL, before, after);
    const { parts } = decomposeChange(before, after);
    for (const [lever, exact] of bySetSizes(terms, moves))
      expect([lever, apart(parts[lever], exact, 30)]).toEqual([lever, '']);
  });

  it('that follow from a share may be longer than typed ones, and still add up', () => {
    const values = { budget: '1', orders: new Decimal('123456789.1234567890123456789012345678901'), ordersCheck: '1' };
    const result = decomposeChange({ ...values, orders: '1' }, values, { definition: [{ id: 'orders', paid: true }] });
    expect(String(result.change)).toBe('123456788.1234567890123456789012345678901');
    expect(total(result).compare(String(result.change))).toBe(0);
  });

  it('come frozen, as plain decimals of the core', () => {
    const result = decomposeChange(SEED, { ...SEED, leads: '601' });
    expect(everyObjectIn(result).every((object) => Object.isFrozen(object))).toBe(true);
    expect(Object.values(result.parts).every((part) => part instanceof Decimal)).toBe(true);
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity|"-0"|\de[+-]?\d/);
  });
});

it('refuses what is no number and names it', () => {
  expect(() => decomposeChange(SEED, { leads: '-1' })).toThrow('leads must be 0 or more, got "-1" (negative)');
  expect(() => decomposeChange({ visitors: '1' }, SEED)).toThrow('visitors is not a name of this funnel');
});
