import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/core/index.js';
import { checkInterval, costInterval, visitsInterval } from '../../src/core/interval.js';
import { Decimal } from '../../src/core/decimal.js';
import { digits, everyObjectIn } from './figures.js';
import { worked } from './worked.js';

const d = (text: string): Decimal => new Decimal(text);
const ends = (interval: readonly (Decimal | null)[] | null, count = 4): unknown => interval?.map((end) => digits(end, count));

describe('the Wilson interval', () => {
  for (const { k, n, z, low, high } of worked.wilson) {
    it(`of ${k} in ${n} at z = ${z} agrees to 30 digits`, () => {
      expect(ends(wilsonInterval(k, n, z), 30)).toEqual([low.dec, high.dec]);
    });
  }

  it('has z = 1.96 where none is given', () => {
    expect(wilsonInterval('2', '5')).toEqual(wilsonInterval('2', '5', '1.96'));
  });
  it('starts at exactly 0 where nobody went on, and ends at exactly 1 where all did', () => {
    expect(String(wilsonInterval('0', '7')?.[0])).toBe('0');
    expect(String(wilsonInterval('7', '7')?.[1])).toBe('1');
  });
  it('leaves everything open where nobody was there', () => {
    expect(ends(wilsonInterval('0', '0'))).toEqual(['0', '1']);
  });
  it('takes fractions of people and fifteen digits', () => {
    const [low, high] = wilsonInterval('3.75', '12.5') ?? [];
    expect(low?.lt('0.3') && high?.gt('0.3')).toBe(true);
    expect(ends(wilsonInterval('500000000000000', '999999999999999'), 7)).toEqual(['0.5', '0.5']);
  });
  it('is frozen', () => {
    expect(everyObjectIn(wilsonInterval('2', '5')).filter((object) => !Object.isFrozen(object))).toEqual([]);
  });
  it('is null where a value is empty', () => {
    expect(wilsonInterval('', '5')).toBeNull();
    expect(wilsonInterval('2', '')).toBeNull();
  });
  it.each([
    ['more successes than trials', ['6', '5', '1.96'], 'successes', 'out_of_range'],
    ['a z of 0', ['2', '5', '0'], 'z', 'out_of_range'],
    ['a negative count', ['-2', '5', '1.96'], 'successes', 'negative'],
    ['trials that are no number', ['2', 'five', '1.96'], 'trials', 'not_a_number'],
  ] as const)('refuses %s', (_what, [k, n, z], field, rule) => {
    expect(() => wilsonInterval(k, n, z)).toThrow(expect.objectContaining({ name: 'RangeError', field, rule }));
  });
});

// Expected ends: the formulas worked out in double precision by hand calculator.
describe('the intervals of other levers', () => {
  it('give the cost of 5 leads for 75 000 as 6 407 … 35 118', () => {
    expect(ends(costInterval(d('75000'), d('5'), d('1.96')), 5)).toEqual(['6407', '35118']);
  });
  it('leave the cost open where no lead came', () => {
    expect(ends(costInterval(d('75000'), d('0'), d('1.96')), 5)).toEqual(['19523', null]);
  });
  it('give 70 visits of 50 patients as 1.108 … 1.769 each', () => {
    expect(ends(visitsInterval(d('70'), d('50'), d('1.96')), 4)).toEqual(['1.108', '1.769']);
  });
  it('give an average of 100 over 16 payments as 67.11 … 196.1', () => {
    expect(ends(checkInterval(d('100'), d('16'), d('1'), d('1.96')), 4)).toEqual(['67.11', '196.1']);
  });
  it('leave the average open where the payments are too few', () => {
    expect(ends(checkInterval(d('100'), d('3'), d('1'), d('1.96')))).toEqual(['46.91', null]);
    expect(checkInterval(d('100'), d('4'), d('1'), d('2'))[1]).toBeNull();
  });
});
