import { describe, expect, it } from 'vitest';
import { Decimal, measureSensitivity, wilsonInterval, type Sensitivity } from '../../src/core/index.js';
import { digits, everyObjectIn } from './figures.js';
import { SEED } from './worked-plans.js';

const of = (list: readonly Sensitivity[], id: string): Sensitivity => list.find((each) => each.id === id)!;
const ends = (range: readonly Decimal[] | null, count = 12): unknown => range && range.map((end) => digits(end, count));

describe('the seed', () => {
  const measured = measureSensitivity(SEED);

  it('hangs most on returns, then on first visits, enquiries and the checks', () => {
    expect(measured.map(({ id, revenue }) => [id, ends(revenue, 3)])).toEqual([
      ['secondaryRate', ['5590000', '7880000']],
      ['primaryRate', ['5730000', '7550000']],
      ['leads', ['6070000', '7130000']],
      ['secondaryCheck', ['6240000', '6960000']],
      ['primaryCheck', ['6300000', '6900000']],
    ]);
  });

  it('moves by as many percent as the part of it that hangs on a lever', () => {
    expect(Object.fromEntries(measured.map(({ id, elasticity }) => [id, digits(elasticity)]))).toEqual({
      leads: '1',
      primaryRate: '1',
      primaryCheck: '0.454545454545454545454545454545',
      secondaryRate: '0.545454545454545454545454545455',
      secondaryCheck: '0.545454545454545454545454545455',
    });
  });

  it('tries 1.96 × √600 people, the 95 % interval of a rate, and a tenth of a check', () => {
    expect(ends(of(measured, 'leads').range)).toEqual(['551.990001041', '648.009998959']);
    expect(ends(of(measured, 'primaryRate').range)).toEqual(ends(wilsonInterval('150', '600')));
    expect(ends(of(measured, 'primaryCheck').range)).toEqual(['18000', '22000']);
  });
});

describe('ranges', () => {
  it('that the owner knows better take their place, and the order follows', () => {
    const [widest] = measureSensitivity(SEED, { ranges: { primaryCheck: ['10000', '40000'] } });
    expect([widest?.id, ends(widest?.range ?? null), ends(widest?.revenue ?? null)]).toEqual([
      'primaryCheck',
      ['10000', '40000'],
      ['5100000', '9600000'],
    ]);
  });

  it('half typed are as good as none', () => {
    for (const range of [
      ['500', ''],
      ['', '500'],
    ] as const)
      expect(measureSensitivity(SEED, { ranges: { leads: range } })).toEqual(measureSensitivity(SEED));
  });

  it('of few people end at nobody', () => {
    expect(ends(of(measureSensitivity({ ...SEED, leads: '2' }), 'leads').range, 4)).toEqual(['0', '4.772']);
  });

  it('of more visits than people are those of events', () => {
    // (160 + 1.9208 ± 1.96 × √(160 + 0.9604)) ÷ 150
    expect(ends(of(measureSensitivity({ ...SEED, secondary: '160' }), 'secondaryRate').range, 6)).toEqual([
      '0.913695',
      '1.24525',
    ]);
  });

  it('of more people than people there are not', () => {
    expect(of(measureSensitivity({ ...SEED, primary: '601' }), 'primaryRate')).toMatchObject({
      range: null,
      revenue: null,
    });
  });
});

describe('what isn’t known', () => {
  it('stands last, without a range', () => {
    const measured = measureSensitivity({ ...SEED, leads: '' });
    expect(measured.map(({ id }) => id)).toEqual([
      'secondaryRate',
      'secondaryCheck',
      'primaryCheck',
      'leads',
      'primaryRate',
    ]);
    expect(of(measured, 'leads')).toMatchObject({ range: null, revenue: null });
    expect(of(measured, 'primaryRate')).toMatchObject({ range: null, revenue: null });
  });

  it('of the revenue leaves the ranges alone', () => {
    for (const { revenue, elasticity } of measureSensitivity({ ...SEED, secondaryCheck: '' }))
      expect([revenue, elasticity]).toEqual([null, null]);
    expect(of(measureSensitivity({ ...SEED, secondaryCheck: '' }), 'primaryCheck').range).not.toBeNull();
  });

  it('of nobody has no elasticity', () => {
    const measured = measureSensitivity({ ...SEED, leads: '0', primary: '0', secondary: '0' });
    expect(measured.map(({ elasticity, revenue }) => [elasticity, ends(revenue)])).toEqual([
      [null, ['0', '0']],
      [null, ['0', '0']],
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
});

it('measures funnels of any number of stages', () => {
  const definition = [{ id: 'a', paid: true }, { id: 'b' }, { id: 'c', paid: true }] as const;
  const measured = measureSensitivity({ a: '100', aCheck: '1', b: '50', c: '20', cCheck: '10' }, { definition });
  expect(Object.fromEntries(measured.map(({ id, elasticity }) => [id, digits(elasticity, 4)]))).toEqual({
    a: '1',
    bRate: '0.6667',
    cRate: '0.6667',
    aCheck: '0.3333',
    cCheck: '0.6667',
  });
});

it('comes frozen, as plain decimals of the core', () => {
  const measured = measureSensitivity(SEED, { ranges: { leads: ['1', '2'] } });
  expect(everyObjectIn(measured).every((object) => Object.isFrozen(object))).toBe(true);
  for (const { elasticity, range, revenue } of measured)
    expect([elasticity, ...range!, ...revenue!].every((figure) => figure instanceof Decimal)).toBe(true);
});

it('refuses a range that runs backwards, is no number, or belongs to something else', () => {
  expect(() => measureSensitivity(SEED, { ranges: { leads: ['2', '1'] } })).toThrow(
    'leads needs a range from low to high, got "1" (out_of_range)',
  );
  expect(() => measureSensitivity(SEED, { ranges: { leads: ['x', '1'] } })).toThrow(
    'leads must be a plain decimal string',
  );
  expect(() => measureSensitivity(SEED, { ranges: { leadsCost: ['1', '2'] } })).toThrow(
    'leadsCost is not a name of this funnel',
  );
});
