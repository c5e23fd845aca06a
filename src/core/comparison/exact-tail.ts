import type { Fraction } from '../fraction.js';

/** Digits in which the weights below are kept; those that leave the core are fewer. */
const SCALE = 10n ** 60n;

/** The largest number of people for which exact probabilities are summed up. */
const MAX_TRIALS = 1000n;

/** Each of so many goes to the row with one chance. */
interface Trials {
  /** Those who went to the row, and all of them. */
  readonly count: bigint;
  readonly all: bigint;
  /** The row's chance ÷ the others': budgets. */
  readonly chance: bigint;
  readonly others: bigint;
}

/**
 * The probability of so many or fewer (`below`), or so many or more (`above`), at the row: X binomial.
 *
 * @returns null with more than 1,000 people
 */
export function binomialTail({ count, all, chance, others }: Trials, side: 'above' | 'below'): Fraction | null {
  if (all > MAX_TRIALS) return null;
  // "So many or more" at the row is "so many or fewer" at the others.
  if (side === 'above') return binomialTail({ count: all - count, all, chance: others, others: chance }, 'below');
  return partUpTo(count, 0n, all, (k) => [(all - k) * chance, (k + 1n) * others]);
}

/** Of all, so many have said yes; the row's people are drawn from all. */
interface Draws {
  readonly all: bigint;
  readonly yes: bigint;
  readonly drawn: bigint;
  readonly drawnYes: bigint;
}

/**
 * The probability that the row's people hold so few who said yes (`below`), or so many (`above`): X hypergeometric.
 *
 * @returns null with more than 1,000 people
 */
export function hypergeometricTail({ all, yes, drawn, drawnYes }: Draws, side: 'above' | 'below'): Fraction | null {
  if (all > MAX_TRIALS) return null;
  if (side === 'above') return hypergeometricTail({ all, yes: all - yes, drawn, drawnYes: drawn - drawnYes }, 'below');
  const fewest = drawn + yes > all ? drawn + yes - all : 0n;
  const most = drawn < yes ? drawn : yes;
  return partUpTo(drawnYes, fewest, most, (k) => [(drawn - k) * (yes - k), (k + 1n) * (all - drawn - yes + k + 1n)]);
}

/**
 * The share of the weights up to and including `count` in the sum of all, each following from the one before:
 * weight(k + 1) ÷ weight(k) = step(k). Begun at `count`, so that also the smallest share keeps all its digits.
 */
function partUpTo(count: bigint, fewest: bigint, most: bigint, step: (k: bigint) => Fraction): Fraction {
  let part = 0n;
  for (let k = count, weight = SCALE; k >= fewest && weight > 0n; k--) {
    part += weight;
    if (k === fewest) break;
    const [over, under] = step(k - 1n);
    weight = (weight * under) / over;
  }
  let rest = 0n;
  for (let k = count, weight = SCALE; k < most && weight > 0n; k++) {
    const [over, under] = step(k);
    weight = (weight * over) / under;
    rest += weight;
  }
  return [part, part + rest];
}
