import { describe, expect, it } from 'vitest';
import { applyCapacity, Decimal, type CapacityResult } from '../../src/core/index.js';
import { digits, everyObjectIn } from './figures.js';
import { apart } from './nearness.js';
import { SEED, workedPlans } from './worked-plans.js';

const CASE = { occupancy: '0.4', maxOccupancy: '0.98' };
const told = (result: CapacityResult): unknown =>
  Object.fromEntries(
    Object.entries(result).map(([name, figure]) => [name, figure instanceof Decimal ? digits(figure, 12) : figure]),
  );

describe('the worked example', () => {
  for (const { id, inputs, expected } of workedPlans.capacity) {
    it(`${id} agrees to 30 digits`, () => {
      const { occupancy, maxOccupancy, target } = inputs as {
        occupancy: string;
        maxOccupancy: string;
        target: { dec: string };
      };
      const result = applyCapacity(SEED, { occupancy, maxOccupancy }, { target: target.dec });
      const figures = { ...result, maxRevenueAtSameChecks: result.maxRevenue } as unknown as Record<
        string,
        Decimal | boolean
      >;
      for (const [name, exact] of Object.entries(expected)) {
        if (typeof exact === 'boolean') expect([name, figures[name]]).toEqual([name, exact]);
        else
          expect([name, digits(figures[name] as Decimal), apart(figures[name] as Decimal, exact.frac ?? '')]).toEqual([
            name,
            exact.dec,
            '',
          ]);
      }
    });
  }
});

describe('what the places allow', () => {
  it('follows from places per period as from a share that is taken', () => {
    // 450 places, 441 of them to be taken at most, 180 taken.
    const bySlots = applyCapacity(SEED, { slots: '450', maxOccupancy: '0.98' });
    expect(told(bySlots)).toEqual(told(applyCapacity(SEED, CASE)));
    expect(digits(bySlots.occupancy)).toBe('0.4');
  });

  it('serves as many as want to come, up to the places', () => {
    const served = (demand: string): unknown[] => {
      const { servedFactor, servedRevenue } = applyCapacity(SEED, CASE, { demand });
      return [String(servedFactor), String(servedRevenue)];
    };
    expect(served('1')).toEqual(['1', '6600000']);
    expect(served('2')).toEqual(['2', '13200000']);
    expect(served('2.45')).toEqual(['2.45', '16170000']);
    expect(served('3')).toEqual(['2.45', '16170000']);
  });

  it('is less than comes now where there are more people than places', () => {
    expect(told(applyCapacity(SEED, { slots: '90' }, { target: '6600000' }))).toEqual({
      occupancy: '2',
      maxVolumeFactor: '0.5',
      servedFactor: '0.5',
      servedRevenue: '3300000',
      maxRevenue: '3300000',
      budgetAtCap: '90000',
      feasibleByVolume: false,
      checkFactorStillNeeded: '2',
      nextUnitReturn: '-1',
      earnedPerPlace: '36666.6666667',
    });
  });

  it('takes a budget to the power of 1 ÷ exponent until it is full', () => {
    expect(digits(applyCapacity(SEED, { slots: '360' }, { exponent: '0.5' }).budgetAtCap)).toBe('720000');
    expect(apart(applyCapacity(SEED, CASE, { exponent: '0.5' }).budgetAtCap, '1080450')).toBe('');
  });
});

describe('a target', () => {
  it('that people suffice for needs no higher check', () => {
    const { feasibleByVolume, checkFactorStillNeeded } = applyCapacity(SEED, CASE, { target: '16170000' });
    expect([feasibleByVolume, String(checkFactorStillNeeded)]).toEqual([true, '1']);
  });

  it('a hair above does', () => {
    const { feasibleByVolume, checkFactorStillNeeded } = applyCapacity(SEED, CASE, { target: '16170000.00001' });
    expect([feasibleByVolume, checkFactorStillNeeded?.gt(1)]).toEqual([false, true]);
  });

  it('that isn’t given is not judged', () => {
    const { feasibleByVolume, checkFactorStillNeeded } = applyCapacity(SEED, CASE, { target: '' });
    expect([feasibleByVolume, checkFactorStillNeeded]).toEqual([null, null]);
  });
});

describe('one more unit of ad spend', () => {
  it('returns its margin while there are places', () => {
    // 0.3 × 6 600 000 ÷ 180 000 − 1, and with the exponent 0.3 × 6 600 000 × 0.7 ÷ 180 000 − 1
    expect(digits(applyCapacity({ ...SEED, margin: '0.3' }, CASE).nextUnitReturn)).toBe('10');
    expect(digits(applyCapacity({ ...SEED, margin: '0.3' }, CASE, { exponent: '0.7' }).nextUnitReturn)).toBe('6.7');
  });

  it('is lost once they are taken', () => {
    expect(digits(applyCapacity(SEED, { slots: '180' }).nextUnitReturn)).toBe('-1');
    expect(digits(applyCapacity(SEED, { slots: '181' }).nextUnitReturn, 4)).toBe('35.67');
  });

  it('has no answer without a budget', () => {
    expect(applyCapacity({ ...SEED, budget: '0' }, CASE).nextUnitReturn).toBeNull();
    expect(applyCapacity({ ...SEED, budget: '' }, CASE).nextUnitReturn).toBeNull();
  });

  it('a place earns by margin what everybody brings, divided by the places taken', () => {
    expect(digits(applyCapacity({ ...SEED, margin: '0.3' }, CASE).earnedPerPlace)).toBe('11000');
  });
});

describe('what is missing', () => {
  const nothing = {
    maxVolumeFactor: null,
    servedFactor: null,
    servedRevenue: null,
    maxRevenue: null,
    budgetAtCap: null,
  };

  it('a capacity leaves only what a unit of ad spend returns', () => {
    expect(applyCapacity(SEED, {})).toMatchObject({ ...nothing, occupancy: null, earnedPerPlace: null });
    expect(digits(applyCapacity(SEED, {}).nextUnitReturn, 4)).toBe('35.67');
  });

  it('people who take places leave nothing', () => {
    expect(applyCapacity({ ...SEED, primary: '' }, CASE)).toMatchObject({ ...nothing, nextUnitReturn: null });
    expect(applyCapacity({ ...SEED, primary: '0', secondary: '0' }, { slots: '10' })).toMatchObject({
      ...nothing,
      earnedPerPlace: null,
    });
  });

  it('a check leaves the factor', () => {
    const result = applyCapacity({ ...SEED, primaryCheck: '' }, CASE, { target: '1' });
    expect(result).toMatchObject({
      servedRevenue: null,
      maxRevenue: null,
      feasibleByVolume: null,
      checkFactorStillNeeded: null,
    });
    expect(String(result.maxVolumeFactor)).toBe('2.45');
    expect(String(result.budgetAtCap)).toBe('441000');
  });
});

it('takes places as the stages say, for any number of them', () => {
  const definition = [
    { id: 'a', slots: '0.5' },
    { id: 'b', paid: true, slots: 2 },
    { id: 'c', paid: true },
    { id: 'd' },
  ];
  const values = { budget: '10', a: '8', b: '4', bCheck: '5', c: '2', cCheck: '10', d: '1' };
  // 4 + 8 + 2 places
  expect(digits(applyCapacity(values, { slots: '21' }, { definition }).maxVolumeFactor)).toBe('1.5');
});

it('comes frozen, as plain decimals of the core', () => {
  const result = applyCapacity({ ...SEED, margin: '0.3' }, CASE, { target: '16500000', exponent: '0.7' });
  expect(everyObjectIn(result).every((object) => Object.isFrozen(object))).toBe(true);
  expect(Object.values(result).every((figure) => figure instanceof Decimal || figure === false)).toBe(true);
});

it('refuses a number that makes no sense', () => {
  expect(() => applyCapacity(SEED, { occupancy: '-1' })).toThrow('capacity.occupancy must be 0 or more');
  expect(() => applyCapacity(SEED, {}, { demand: '-1' })).toThrow('demand must be 0 or more');
  expect(() => applyCapacity(SEED, {}, { target: '1e3' })).toThrow('target must be a plain decimal string');
  expect(() => applyCapacity(SEED, {}, { exponent: '2' })).toThrow('exponent must be between 0.1 and 1');
});
