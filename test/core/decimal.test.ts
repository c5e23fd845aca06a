import { Decimal as SharedDecimal } from 'decimal.js';
import { afterEach, describe, expect, it } from 'vitest';
import { calculateFunnel, Decimal } from '../../src/core/index.js';
import { deepFreeze, ExactDecimal, freezeDecimal } from '../../src/core/decimal.js';
import { everyObjectIn, figuresOf } from './figures.js';

const THIRDS = {
  budget: '1000',
  leads: '3',
  primary: '1',
  secondary: '1',
  primaryCheck: '10',
  secondaryCheck: '10',
  margin: '0.3',
};
const plainDefaults = {
  precision: 20,
  rounding: 4,
  toExpNeg: -7,
  toExpPos: 21,
  minE: -9e15,
  maxE: 9e15,
  modulo: 1,
  crypto: false,
} as const;

describe('the private arithmetic', () => {
  afterEach(() => void SharedDecimal.set(plainDefaults));

  it('is untouched by settings of the page’s own decimal.js', () => {
    const before = JSON.stringify(calculateFunnel(THIRDS));
    SharedDecimal.set({ precision: 3, rounding: SharedDecimal.ROUND_UP, toExpNeg: 0, toExpPos: 0, maxE: 2, minE: -2 });
    expect(JSON.stringify(calculateFunnel(THIRDS))).toBe(before);
    expect(before).toContain('333.3333333333333333333333333333333333333');
  });

  it('carries forty digits, rounded half up', () => {
    expect(String(new Decimal(2).div(3))).toBe(`0.${'6'.repeat(39)}7`);
    expect(String(new Decimal('-0.5').toDecimalPlaces(0))).toBe('-1');
  });

  it('holds the exact product of the two longest inputs', () => {
    const { revenue } = calculateFunnel(
      { sales: '999999999999999', salesCheck: '999999999999999' },
      { definition: [{ id: 'sales', paid: true }] },
    );
    expect(String(revenue)).toBe('999999999999998000000000000001');
  });

  it('compares in 400 digits', () => {
    expect(ExactDecimal.precision).toBe(400);
  });
});

describe('figures as JSON', () => {
  it('are plain strings without an exponent, however large or small', () => {
    const large = calculateFunnel({ budget: '999999999999999', leads: '0.00000000000001' });
    const small = calculateFunnel({ budget: '0.00000000000001', leads: '999999999999999' });
    expect(JSON.stringify(large.stages[0]?.cost)).toBe('"99999999999999900000000000000"');
    expect(JSON.stringify(small.stages[0]?.cost)).toMatch(/^"0\.0{28}1\d+"$/);
  });

  it('never are "-0"', () => {
    const result = calculateFunnel({
      budget: '0',
      leads: '5',
      primary: '5',
      secondary: '5',
      primaryCheck: '0',
      secondaryCheck: '0',
      margin: '0',
    });
    expect(JSON.stringify(result)).not.toContain('-0');
    expect(JSON.stringify(freezeDecimal(new Decimal('-0')))).toBe('"0"');
  });

  it('stay themselves on the way through JSON', () => {
    const { leadsCost } = figuresOf(calculateFunnel(THIRDS));
    expect(String(new Decimal(JSON.parse(JSON.stringify(leadsCost)) as string))).toBe(String(leadsCost));
  });
});

describe('a result', () => {
  it('is frozen through and through, the digits of its decimals included', () => {
    const objects = everyObjectIn(calculateFunnel({ ...THIRDS, primary: '4' }));
    expect(objects.length).toBeGreaterThan(40);
    expect(objects.filter((object) => !Object.isFrozen(object))).toEqual([]);
  });

  it('can’t be corrupted through a figure that it shares', () => {
    const { revenue } = calculateFunnel(THIRDS);
    expect(() => {
      revenue!.d[0] = 7;
    }).toThrow(TypeError);
    expect(String(calculateFunnel(THIRDS).revenue)).toBe('20');
  });

  it('freezes what lies within lists and leaves primitives alone', () => {
    const frozen = deepFreeze({ list: [{ zero: new Decimal('-0') }], text: 'x', nothing: null });
    expect(everyObjectIn(frozen).every((object) => Object.isFrozen(object))).toBe(true);
    expect(JSON.stringify(frozen)).toBe('{"list":[{"zero":"0"}],"text":"x","nothing":null}');
  });
});
