import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/comparison/evidence.js';
import { countPerBudget, moneyPerBudget } from '../../../src/core/comparison/per-budget.js';
import { moneyPerPatient } from '../../../src/core/comparison/per-patient.js';
import { shareByType } from '../../../src/core/comparison/share.js';
import { decimalOf, type Fraction } from '../../../src/core/fraction.js';

const digits = (fraction: Fraction | null): string | null =>
  fraction && decimalOf(fraction).toSignificantDigits(18).toString();

describe('a row against the others', () => {
  it('by a share: 200 of 500 beside 120 of 400, by Cochran’s test of one type', () => {
    const evidence = shareByType([500n, 200n], [400n, 120n], 1n);
    // (200 − 500·320/900)² ÷ (500·400·320·580/900³)
    expect(digits(evidence.squaredZ)).toBe('9.69827586206896552');
    expect(judge(evidence, 1)).toMatchObject({ label: 'above', tail: null });
  });

  it('by a share: with types, a row with harder types isn’t blamed for them', () => {
    const easy = [100n, 60n];
    const hard = [400n, 80n];
    const [mostlyHard, mostlyEasy] = [
      [100n, 60n, 400n, 80n],
      [400n, 240n, 100n, 20n],
    ];
    expect([easy, hard].map(([all, yes]) => Number(yes) / Number(all))).toEqual([0.6, 0.2]);
    expect(judge(shareByType(mostlyHard, mostlyEasy, 1n), 1).label).toBe('alike');
    expect(judge(shareByType([500n, 140n], [500n, 260n], 1n), 1).label).toBe('below');
  });

  it('by a share: 0 of 10 beside 50 of 100 is decided by the hypergeometric tail', () => {
    const { label, tail } = judge(shareByType([10n, 0n], [100n, 50n], 1n), 1);
    // C(50, 0)·C(60, 10) ÷ C(110, 10)
    expect(label).toBe('probably_below');
    expect(digits(tail)).toBe('0.00160762957354331658');
  });

  it('by a share: nobody anywhere is no data, everybody everywhere is alike', () => {
    expect(judge(shareByType([10n, 0n], [100n, 0n], 1n), 1)).toEqual({ label: 'no_data', squaredZ: null, tail: null });
    expect(judge(shareByType([10n, 10n], [100n, 100n], 1n), 1)).toMatchObject({ label: 'alike', squaredZ: null });
  });

  it('by a count: one patient where a fortieth was due has exactly the chance that still hints', () => {
    const one = countPerBudget({ budget: 1n, count: 1n }, { budget: 39n, count: 0n }, 1n);
    expect(judge(one, 1)).toMatchObject({ label: 'probably_above' });
    const dearer = countPerBudget({ budget: 1001n, count: 1n }, { budget: 38999n, count: 0n }, 1n);
    expect(judge(dearer, 1)).toMatchObject({ label: 'too_few_data' });
    expect(judge(one, 3)).toMatchObject({ label: 'too_few_data' });
  });

  it('by a count: parts of people have no exact tail, and no other unit changes what is said', () => {
    const parts = countPerBudget({ budget: 1n, count: 15n }, { budget: 39n, count: 0n }, 10n);
    expect(judge(parts, 1)).toMatchObject({ label: 'too_few_data', tail: null });
    const inOnes = countPerBudget({ budget: 100n, count: 40n }, { budget: 100n, count: 80n }, 1n);
    const inTenths = countPerBudget({ budget: 1000n, count: 400n }, { budget: 1000n, count: 800n }, 10n);
    expect(digits(inTenths.squaredZ)).toBe(digits(inOnes.squaredZ));
    expect(judge(inTenths, 1).label).toBe(judge(inOnes, 1).label);
  });

  it('by money: where nobody came on one side, the bill of the other side counts', () => {
    const radio = { budget: 60_000n, count: 0n, revenue: 0n };
    const others = { budget: 120_000n, count: 58n, revenue: 1_740_000n };
    expect(digits(moneyPerBudget(radio, others, 1n, [4n, 1n]).squaredZ)).toBe('7.25');
    expect(digits(moneyPerBudget(others, radio, 1n, [4n, 1n]).squaredZ)).toBe('7.25');
  });

  it('by money: revenue without any patient proves nothing', () => {
    const [a, b] = [
      { budget: 100n, count: 0n, revenue: 5000n },
      { budget: 100n, count: 0n, revenue: 1000n },
    ] as const;
    expect(judge(moneyPerBudget(a, b, 1n, [4n, 1n]), 1)).toEqual({ label: 'too_few_data', squaredZ: null, tail: null });
  });

  it('by money per patient: the floor is 5κ patients on either side', () => {
    const value = (patients: bigint): string =>
      judge(moneyPerPatient({ patients, revenue: patients * 9n }, { patients: 400n, revenue: 400n }, 1n, [4n, 1n]), 1)
        .label;
    expect([value(19n), value(20n)]).toEqual(['too_few_data', 'above']);
  });
});
