import { judge, sideOf, type ComparisonLabel, type Side } from '../comparison/evidence.js';
import { added, type Outcome, type Sums } from '../comparison/step-down.js';
import { compared } from '../fraction.js';
import type { Measure } from './measure.js';

/** A paid channel with its sums and its label, while the table is ranked. */
export interface Judged {
  readonly name: string;
  readonly sums: Sums;
  readonly outcome: Outcome;
  /** Whether the label stands whatever the channel of all that is unattributed is; null where there is none, or it isn't known. */
  readonly robust: boolean | null;
}

/** What comes without a channel: sums as the measure has them, their budget 0; null where they aren't known. */
export type Unattributed = Sums | null;

/**
 * Whether a label is no weaker when all unattributed results are taken for the side that speaks against it: those of the
 * others for `above`, this row's for `below`.
 *
 * @returns null of a label that names no side, and where the unattributed results aren't known
 */
export function isRobust(
  measure: Measure,
  sums: Sums,
  { label, others }: Outcome,
  unattributed: Unattributed,
  tests: number,
): boolean | null {
  const side = sideOf(label);
  if (!side || !others || !unattributed) return null;
  const evidence =
    side === 'above'
      ? measure.test(sums, added(others, unattributed))
      : measure.test(added(sums, unattributed), others);
  return isNoWeaker(judge(evidence, tests).label, label);
}

const isNoWeaker = (now: ComparisonLabel, before: ComparisonLabel): boolean =>
  now === before || (now === sideOf(now) && now === sideOf(before));

/**
 * Whether the first of a ranking is proven to be the best, or the last to be the worst: proven beside all others, robust,
 * proven beside each other paid channel alone where that pair has enough data, and still ahead (behind) if all
 * unattributed results were that channel's (its own).
 *
 * Without the pairs, two equal good channels beside two bad ones would get a "best" in most months.
 */
export function isProvenEnd(
  measure: Measure,
  end: Judged,
  all: readonly Judged[],
  side: Side,
  unattributed: Unattributed,
): boolean {
  if (end.outcome.label !== side || end.robust !== true || !unattributed) return false;
  return all.every((other) => {
    if (other === end) return true;
    const pair = measure.test(end.sums, other.sums);
    if (pair.floorMet && judge(pair, 1).label !== side) return false;
    return side === 'above'
      ? compared(measure.yield(end.sums), measure.yield(added(other.sums, unattributed))) > 0n
      : compared(measure.yield(added(end.sums, unattributed)), measure.yield(other.sums)) < 0n;
  });
}
