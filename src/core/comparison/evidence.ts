import { compared, product, type Fraction } from '../fraction.js';
import { barOf } from './confidence.js';

/** How a row's figure stands beside that of the other rows together. */
export interface Evidence {
  /** Whether anything was counted in any of these rows. */
  readonly counted: boolean;
  /** The row's figure and the others', on one scale. */
  readonly figures: readonly [row: Fraction, others: Fraction];
  /** The distance of the two in standard errors, squared; null where there is no measure for it. */
  readonly squaredZ: Fraction | null;
  /** Whether there are enough data on both sides to calculate with standard errors; where not, `tail` is used. */
  readonly floorMet: boolean;
  /** The exact probability of this result or one that is further on its side; null where there is none. */
  readonly tail: (side: Side) => Fraction | null;
  /** How many people of one group the two groups are worth. */
  readonly effective: Fraction;
  /** The variance of one person's result ÷ its expectation squared. */
  readonly spread: Fraction;
}

export type Side = 'above' | 'below';

/** What can be said of a row against the others. */
export type ComparisonLabel =
  Side | `probably_${Side}` | 'alike' | 'within_noise' | 'too_few_data' | 'no_data' | 'alone' | 'not_judged';

/** A label with the numbers that it stands on. */
export interface Judgement {
  readonly label: ComparisonLabel;
  readonly squaredZ: Fraction | null;
  /** The exact tail where it has decided; else null. */
  readonly tail: Fraction | null;
}

/** Figures less than a fiftieth apart are alike: too little to act on, even where it is proven. */
const ALIKE_PART = 50n;
/** The gap that has to be visible before "no difference found" means anything is a quarter: 4² = 16. */
const MATERIAL = 16n;
/** A doubled tail counts up to 0.05 ÷ m: the tail itself up to 1 ÷ 40m. */
const TAIL_PART = 40n;
/** The tail's digits, so that one that is exactly at the limit is told as such. */
const TAIL_DIGITS = 10n ** 30n;

/**
 * Says what the data prove of one row against the others, the first that applies: nothing counted · alike · where there
 * are enough data, proof, a hint, within the noise, too few data · else a hint by the exact tail, or too few data.
 *
 * @param tests - m, how many such tests the table makes; the same in every round
 */
export function judge(evidence: Evidence, tests: number): Judgement {
  const { counted, figures, squaredZ, floorMet } = evidence;
  const judgement = (label: ComparisonLabel, tail: Fraction | null = null): Judgement => ({ label, squaredZ, tail });
  if (!counted) return judgement('no_data');
  const gap = compared(...figures);
  // With both figures on one divisor, the gap is in the same unit as this.
  const others = figures[1][0] * figures[0][1];
  if ((gap < 0n ? -gap : gap) * ALIKE_PART < others) return judgement('alike');
  const side: Side = gap > 0n ? 'above' : 'below';
  if (floorMet && squaredZ) return judgement(labelBeyondFloor(evidence, squaredZ, side, tests));
  const tail = floorMet ? null : evidence.tail(side);
  const isHint = tail && tail[0] * TAIL_PART * BigInt(tests) * TAIL_DIGITS <= tail[1] * (TAIL_DIGITS + 1n);
  return judgement(isHint ? `probably_${side}` : 'too_few_data', tail);
}

function labelBeyondFloor(
  { effective, spread }: Evidence,
  squaredZ: Fraction,
  side: Side,
  tests: number,
): ComparisonLabel {
  const { proven, hint } = barOf(tests);
  if (compared(squaredZ, proven) >= 0n) return side;
  if (compared(squaredZ, hint) >= 0n) return `probably_${side}`;
  const needed = product([MATERIAL * proven[0], proven[1]], spread);
  return compared(effective, needed) >= 0n ? 'within_noise' : 'too_few_data';
}

/** The side that a label names, proven or probable; null where it names none. */
export function sideOf(label: ComparisonLabel): Side | null {
  if (label === 'above' || label === 'probably_above') return 'above';
  return label === 'below' || label === 'probably_below' ? 'below' : null;
}
