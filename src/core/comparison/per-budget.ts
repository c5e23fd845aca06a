import type { Fraction } from '../fraction.js';
import type { Evidence } from './evidence.js';
import { binomialTail } from './exact-tail.js';

/** A count that a budget has brought; the count in units of 1 ÷ unit, so that it is whole. */
interface Counted {
  readonly budget: bigint;
  readonly count: bigint;
}

/** The smallest number of people that has to be expected on either side. */
const MIN_EXPECTED = 5n;
/** The same of patients whose money is compared, of which a few pay most. */
const MIN_PATIENTS = 10n;

/**
 * People per budget: those of both rows would be shared out as the budgets are, if the rows were alike.
 *
 * z² = (X₁B₂ − X₂B₁)² ÷ (X·B₁·B₂)
 *
 * @param row - budget above 0, and the count X₁
 * @param others - budget above 0, and the count X₂
 * @param unit - what 1 person is in the counts' unit
 */
export function countPerBudget(row: Counted, others: Counted, unit: bigint): Evidence {
  const [all, budget] = [row.count + others.count, row.budget + others.budget];
  const both = row.budget * others.budget;
  const gap = row.count * others.budget - others.count * row.budget;
  return {
    counted: all > 0n,
    figures: [
      [row.count, row.budget],
      [others.count, others.budget],
    ],
    squaredZ: all > 0n ? [gap * gap, all * both * unit] : null,
    floorMet: isExpected(MIN_EXPECTED, all, row.budget, others.budget, unit),
    tail: (side) => tailOf(row, others, unit, side),
    effective: [all * both, budget * budget * unit],
    spread: [1n, 1n],
  };
}

/** Money that a budget has brought, and the patients it came from. */
interface Earned extends Counted {
  readonly revenue: bigint;
}

/**
 * Money per budget: chance decides how many patients come, and what each of them pays.
 *
 * z² = (R₁B₂ − R₂B₁)² ÷ (κ·r·B₁·B₂·(B₂M₁ + B₁M₂)), r = R ÷ B, Mᵢ = Rᵢ ÷ Pᵢ (where nobody came, that of the others)
 *
 * With fewer patients than ten to be expected on either side the exact tail of the patients is used, if they point the way
 * the money does.
 *
 * @param row - budget above 0, revenue, and patients as `count`
 * @param kappa - κ = E X² ÷ (E X)² of one patient's money, 1 or more
 */
export function moneyPerBudget(row: Earned, others: Earned, unit: bigint, kappa: Fraction): Evidence {
  const [patients, budget, revenue] = [
    row.count + others.count,
    row.budget + others.budget,
    row.revenue + others.revenue,
  ];
  const both = row.budget * others.budget;
  const gap = row.revenue * others.budget - others.revenue * row.budget;
  const [bill, divisor] = weightedBill(row, others);
  const under = kappa[0] * revenue * both * bill * unit;
  const towards = row.count * others.budget - others.count * row.budget;
  return {
    counted: revenue > 0n,
    figures: [
      [row.revenue, row.budget],
      [others.revenue, others.budget],
    ],
    squaredZ: under > 0n ? [gap * gap * budget * divisor * kappa[1], under] : null,
    floorMet: isExpected(MIN_PATIENTS, patients, row.budget, others.budget, unit),
    tail: (side) => ((side === 'above' ? towards > 0n : towards < 0n) ? tailOf(row, others, unit, side) : null),
    effective: [patients * both, budget * budget * unit],
    spread: kappa,
  };
}

/** B₂M₁ + B₁M₂, undivided and without the unit of the counts; [0, 1] where nobody came at all. */
function weightedBill(row: Earned, others: Earned): readonly [over: bigint, under: bigint] {
  const budget = row.budget + others.budget;
  if (row.count === 0n) return others.count === 0n ? [0n, 1n] : [budget * others.revenue, others.count];
  if (others.count === 0n) return [budget * row.revenue, row.count];
  return [
    others.budget * row.revenue * others.count + row.budget * others.revenue * row.count,
    row.count * others.count,
  ];
}

/** Whether so many are to be expected on both sides: of all, shared out as the budgets are. */
function isExpected(least: bigint, all: bigint, a: bigint, b: bigint, unit: bigint): boolean {
  const smaller = a < b ? a : b;
  return all * smaller >= least * unit * (a + b);
}

function tailOf(row: Counted, others: Counted, unit: bigint, side: 'above' | 'below'): Fraction | null {
  if (row.count % unit !== 0n || others.count % unit !== 0n) return null;
  const count = row.count / unit;
  return binomialTail({ count, all: count + others.count / unit, chance: row.budget, others: others.budget }, side);
}
