import { describe, expect, it } from 'vitest';
import { tellsLittle, wilsonInterval } from '../../src/core/index.js';
import { checkInterval, costInterval, visitsInterval } from '../../src/core/interval.js';
import { Decimal } from '../../src/core/decimal.js';
import { digits, everyObjectIn } from './figures.js';
import { worked } from './worked.js';

const d = (text: string): Decimal => new Decimal(text);
const ends = (interval: readonly (Decimal | null)[] | null, count = 4): unknown =>
  interval?.map((end) => digits(end, count));

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
    ['a negative z', ['2', '5', '-1'], 'z', 'negative'],
    ['trials that are no number', ['2', 'five', '1.96'], 'trials', 'not_a_number'],
  ] as const)('refuses %s', (_what, [k, n, z], field, rule) => {
    expect(() => wilsonInterval(k, n, z)).toThrow(expect.objectContaining({ name: 'RangeError', field, rule }));
  });
});

describe('the words of a refusal', () => {
  it.each([
    [['2', '5', '0'], 'z must be above 0, got "0" (out_of_range)'],
    [['6', '5'], 'successes must not exceed trials, got "6" (out_of_range)'],
  ] as const)('of %s', ([k, n, z], words) => {
    expect(() => wilsonInterval(k, n, z)).toThrow(`[funnel-calculator] ${words}`);
  });
});

describe('a share that tells next to nothing', () => {
  it('is one whose interval spans half of all shares, and gives it, frozen', () => {
    expect(ends(tellsLittle('2', '5'), 3)).toEqual(['0.118', '0.769']);
    // Of 3 · 1.96² people half went on: √(1.96²) has an end, so the width is one half to the last digit.
    const exactlyHalf = tellsLittle('5.7624', '11.5248');
    expect(ends(exactlyHalf, 40)).toEqual(['0.25', '0.75']);
    expect(everyObjectIn(exactlyHalf).filter((object) => !Object.isFrozen(object))).toEqual([]);
  });
  it('is none where the interval is narrower by however little', () => {
    expect(tellsLittle('5.76245', '11.5249')).toBeNull();
    expect(tellsLittle('150', '600')).toBeNull();
  });
  it('is none where nobody came, more went on than came, or a value is empty', () => {
    expect(tellsLittle('0', '0')).toBeNull();
    expect(tellsLittle('3', '2')).toBeNull();
    expect(tellsLittle('', '5')).toBeNull();
    expect(tellsLittle('2', '')).toBeNull();
    expect(tellsLittle('', '')).toBeNull();
  });
  it.each([
    ['successes', '-2', '5'],
    ['trials', '2', '-5'],
  ])('refuses %s that make no sense', (field, k, n) => {
    expect(() => tellsLittle(k, n)).toThrow(expect.objectContaining({ name: 'RangeError', field, rule: 'negative' }));
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
