import { Decimal as Library } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { Decimal, forecastRange } from '../../src/core/index.js';
import { revenueMoments } from '../../src/core/forecast.js';
import { digits, everyObjectIn } from './figures.js';
import { Fraction } from './fraction.js';
import { apart } from './nearness.js';
import { SEED, workedPlans } from './worked-plans.js';

const ends = (range: readonly { toString(): string }[] | undefined, count: number): unknown =>
  range?.map((end) => String(new Decimal(String(end)).toSignificantDigits(count)));

describe('the worked example', () => {
  for (const { id, inputs, checkCv, expected } of workedPlans.range) {
    it(`${id} agrees to 30 digits`, () => {
      const range = forecastRange(inputs, { checkVariation: checkCv });
      expect(digits(range?.mean)).toBe(expected.mean.dec);
      expect(apart(range?.mean, expected.mean.frac ?? '')).toBe('');
      expect(range?.p80.map((end) => digits(end))).toEqual(expected.p80.map(({ dec }) => dec));
      expect(range?.p95.map((end) => digits(end))).toEqual(expected.p95.map(({ dec }) => dec));
    });

    it(`${id} rests on the variances that fractions give`, () => {
      const moments = revenueMoments(inputs, { checkVariation: checkCv });
      expect(apart(moments?.rateVariance, expected.varianceRatesOnly.frac ?? '')).toBe('');
      expect(apart(moments?.variance, expected.varianceNextMonth.frac ?? '')).toBe('');
    });
  }
});

describe('a range', () => {
  it('of ten times the data is far narrower', () => {
    const { p80, isTooWide } = forecastRange({ ...SEED, leads: '6000', primary: '1500', secondary: '300' })!;
    expect([ends(p80, 3), isTooWide]).toEqual([['60900000', '71400000'], false]);
  });

  it('of five leads is too wide to be a forecast', () => {
    const { mean, p80, isTooWide } = forecastRange({
      leads: '5',
      primary: '2',
      secondary: '1',
      primaryCheck: '2000',
      secondaryCheck: '5000',
    })!;
    expect([digits(mean, 2), ends(p80, 2), isTooWide]).toEqual(['9400', ['1900', '20000'], true]);
  });

  it('is too wide beyond threefold', () => {
    const width = (primary: string): unknown => {
      const { p80, isTooWide } = forecastRange({
        leads: '200',
        primary,
        secondary: '5',
        primaryCheck: '20000',
        secondaryCheck: '30000',
      })!;
      return [digits(p80[1].div(p80[0]), 3), isTooWide];
    };
    expect([width('14'), width('16')]).toEqual([
      ['3.1', true],
      ['2.91', false],
    ]);
  });

  it('is narrower where checks vary less', () => {
    const width = (checkVariation?: string): Decimal => {
      const { p80 } = forecastRange(SEED, { checkVariation })!;
      return p80[1].minus(p80[0]);
    };
    expect(width('0').lt(width('0.5'))).toBe(true);
    expect(width('0.5').lt(width())).toBe(true);
    expect(String(width('1'))).toBe(String(width()));
  });

  it('doesn’t need the budget', () => {
    const { budget: _budget, ...rest } = SEED;
    expect(digits(forecastRange(rest)?.mean, 4)).toBe('6647000');
  });
});

describe('moments of any funnel', () => {
  /** Nested sums over what a person brings, written out for three stages. */
  function oracle(values: Record<string, string>, visits: boolean): { mean: Fraction; variance: Fraction } {
    const of = (name: string): Fraction => Fraction.of(values[name]!);
    const half = Fraction.of('1/2');
    const moments = (k: string, n: string, poisson: boolean): [Fraction, Fraction] => {
      const weight = of(k).plus(half);
      const under = poisson ? [of(n), of(n)] : [of(n).plus(1), of(n).plus(2)];
      const mean = weight.over(under[0]!);
      return [mean, mean.times(weight.plus(1)).over(under[1]!)];
    };
    const [m1, q1] = moments('primary', 'leads', false);
    const [m2, q2] = moments('secondary', 'primary', visits);
    const [a, b, leads] = [of('primaryCheck'), of('secondaryCheck'), of('leads')];
    const square = (x: Fraction): Fraction => x.times(x);
    const mean = leads.times(m1).times(a.plus(m2.times(b)));
    const cross = a.times(b).times(2).times(m2);
    const rates = square(leads)
      .times(q1)
      .times(square(a).plus(cross).plus(square(b).times(q2)))
      .minus(square(mean));
    const chance = leads.times(m1).times(
      square(a)
        .times(2)
        .plus(cross)
        .plus(m2.times(square(b)).times(2)),
    );
    return { mean, variance: rates.plus(chance) };
  }

  it('are those of the written-out formula', () => {
    for (const leads of ['7', '600', '123456']) {
      const exact = oracle({ ...SEED, leads, primary: '7', secondary: '3' }, false);
      const moments = revenueMoments({ ...SEED, leads, primary: '7', secondary: '3' });
      expect([apart(moments?.mean, exact.mean), apart(moments?.variance, exact.variance)]).toEqual(['', '']);
    }
  });

  it('take visits that exceed the people as events, not as shares', () => {
    const values = { ...SEED, secondary: '151' };
    const exact = oracle(values, true);
    const moments = revenueMoments(values);
    expect([apart(moments?.mean, exact.mean), apart(moments?.variance, exact.variance)]).toEqual(['', '']);
    expect(
      apart(revenueMoments({ ...SEED, secondary: '150' })?.mean, oracle({ ...SEED, secondary: '150' }, false).mean),
    ).toBe('');
  });

  it('lead to the lognormal range that the library’s own functions give', () => {
    const { mean, variance } = oracle(SEED, false);
    const Wide = Library.clone({ defaults: true, precision: 80 });
    const [e, v] = [mean, variance].map((figure) => new Wide(figure.toSignificant(75))) as [Library, Library];
    const spread = v.div(e.times(e)).plus(1).ln();
    const end = (z: string): Fraction =>
      Fraction.of(e.ln().minus(spread.div(2)).plus(spread.sqrt().times(z)).exp().toSignificantDigits(60).toFixed());
    const { p80, p95 } = forecastRange(SEED)!;
    expect([
      apart(p80[0], end('-1.28')),
      apart(p80[1], end('1.28')),
      apart(p95[0], end('-1.96')),
      apart(p95[1], end('1.96')),
    ]).toEqual(['', '', '', '']);
  });

  it('of one stage know no rate', () => {
    const definition = [{ id: 'orders', paid: true }];
    const moments = revenueMoments({ orders: '9', ordersCheck: '10' }, { definition });
    // 9 × 10, and 9 × 10² × 2.
    expect([String(moments?.mean), String(moments?.variance), String(moments?.rateVariance)]).toEqual([
      '90',
      '1800',
      '0',
    ]);
  });

  it('stop at the last paid stage, and pass through those that aren’t paid', () => {
    const definition = [{ id: 'a' }, { id: 'b' }, { id: 'c', paid: true }, { id: 'd' }];
    const moments = revenueMoments({ a: '9', b: '4', c: '2', cCheck: '10' }, { definition });
    // 9 × 4.5 ÷ 10 × 2.5 ÷ 5 × 10
    expect(String(moments?.mean)).toBe('20.25');
  });
});

describe('no range', () => {
  it.each([
    ['a count is missing', { ...SEED, leads: '' }],
    ['a check is missing', { ...SEED, secondaryCheck: null }],
    ['nobody came', { ...SEED, leads: '0', primary: '0', secondary: '0' }],
    ['nobody came so far', { ...SEED, primary: '0', secondary: '0' }],
    ['nothing is paid', { ...SEED, primaryCheck: '0', secondaryCheck: '0' }],
    ['more people went on than came', { ...SEED, primary: '601' }],
  ])('where %s', (_why, values) => {
    expect(forecastRange(values)).toBeNull();
  });

  it('where no stage is paid', () => {
    expect(forecastRange({ a: '1', b: '1' }, { definition: [{ id: 'a' }, { id: 'b' }] })).toBeNull();
  });

  it('but one where everybody went on', () => {
    expect(forecastRange({ ...SEED, primary: '600' })).not.toBeNull();
  });
});

it('comes frozen, as plain decimals of the core', () => {
  const range = forecastRange(SEED)!;
  expect(everyObjectIn(range).every((object) => Object.isFrozen(object))).toBe(true);
  expect([range.mean, ...range.p80, ...range.p95].every((figure) => figure instanceof Decimal)).toBe(true);
});

it('refuses a variation or a value that makes no sense', () => {
  expect(() => forecastRange(SEED, { checkVariation: '-1' })).toThrow('checkVariation must be 0 or more');
  expect(() => forecastRange({ clicks: '1' })).toThrow('clicks is not a name of this funnel');
});
