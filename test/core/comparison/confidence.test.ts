import { describe, expect, it } from 'vitest';
import { MAX_ROWS, testsOf, zHint, zProven } from '../../../src/core/comparison/confidence.js';
import { settings } from '../worked-2.js';

const counts = Array.from({ length: 50 }, (_, index) => index + 1);

/** The chance of a normal value beyond z, by adding up its density: nothing here comes from the table. */
function chanceBeyond(z: number): number {
  const step = 1e-4;
  let chance = 0;
  for (let x = z; x < z + 8; x += step) chance += Math.exp(-((x + step / 2) ** 2) / 2);
  return (chance * step) / Math.sqrt(2 * Math.PI);
}

describe('how much is asked of a row', () => {
  it('is what the worked cases ask, from one test to fifty', () => {
    expect(counts.map((tests) => zProven(tests))).toEqual(settings.zProven);
    expect(counts.map((tests) => zHint(tests))).toEqual(settings.zHint);
    expect(MAX_ROWS).toBe(settings.maxRows);
  });

  it('leaves a false proof to 2.5 % and a false hint to 10 % of tables, however many rows they have', () => {
    for (const tests of [2, 3, 7, 20, 50]) {
      expect(chanceBeyond(Number(zProven(tests))) * tests).toBeCloseTo(0.025, 5);
      expect(chanceBeyond(Number(zHint(tests))) * tests).toBeCloseTo(0.1, 4);
    }
  });

  it('counts the one difference of two rows once, and each of more rows', () => {
    expect([0, 1, 2, 3, 50].map(testsOf)).toEqual([1, 1, 1, 3, 50]);
  });
});
