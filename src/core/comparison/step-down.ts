import { compared } from '../fraction.js';
import { judge, type Evidence, type Judgement } from './evidence.js';

/** What is counted of a row, in whole units, so that rows can be added up entry by entry. */
export type Sums = readonly bigint[];

/** A row's label with the round in which it was given, and what it was compared with there. */
export interface Outcome extends Judgement {
  /** From 1 on; null of a row that stands alone. */
  readonly round: number | null;
  /** The sums of the other rows that were left in that round; null of a row that stands alone. */
  readonly others: Sums | null;
}

/**
 * Judges each row against the others together, step by step: of the rows that are proven, the one furthest from the others
 * keeps its label and leaves, and the rest are judged again. So one outlier doesn't make all others stand out.
 *
 * @param rows - the rows that have the figure; amounts of one entry are in one unit
 * @param test - what a row's sums say beside those of the others
 * @param tests - m, the same in every round: `testsOf(rows.length)`
 * @returns an outcome for each row, in their order; one row alone is `alone`
 * @source Holm, "A simple sequentially rejective multiple test procedure", 1979
 */
export function stepDown(
  rows: readonly Sums[],
  test: (row: Sums, others: Sums) => Evidence,
  tests: number,
): readonly Outcome[] {
  if (rows.length < 2)
    return rows.map(() => ({ label: 'alone', squaredZ: null, tail: null, round: null, others: null }));
  const outcomes: Outcome[] = [];
  let left = rows.map((sums, index) => ({ sums, index }));
  let all = rows.reduce(added);
  for (let round = 1; left.length > 0; round++) {
    let first: (typeof left)[number] | null = null;
    for (const row of left) {
      const others = without(all, row.sums);
      const { label, squaredZ, tail } = judge(test(row.sums, others), tests);
      const outcome: Outcome = { label, squaredZ, tail, round, others };
      outcomes[row.index] = outcome;
      if (isProven(outcome) && (!first || isFurther(outcome, outcomes[first.index]!))) first = row;
    }
    if (!first || left.length === 2) break;
    all = without(all, first.sums);
    left = left.filter((row) => row !== first);
  }
  return outcomes;
}

export function added(a: Sums, b: Sums): Sums {
  const sums: bigint[] = [];
  for (let index = 0; index < a.length; index++) sums.push(a[index]! + b[index]!);
  return sums;
}

function without(all: Sums, part: Sums): Sums {
  const sums: bigint[] = [];
  for (let index = 0; index < all.length; index++) sums.push(all[index]! - part[index]!);
  return sums;
}

const isProven = ({ label }: Outcome): boolean => label === 'above' || label === 'below';
/** Of rows that are equally far the first of the table leaves. */
const isFurther = (a: Outcome, b: Outcome): boolean => compared(a.squaredZ!, b.squaredZ!) > 0n;
