import { compared, difference, product, WHOLE, type Fraction } from '../fraction.js';
import type { Share } from './budget-share.js';
import { exponentialOfFixed, logarithmOfFraction } from './exact-power.js';

/** Corrections smaller than this, in units of the logarithms, no longer change a digit that counts. */
const CONVERGED = 1n << 150n;
const MAX_STEPS = 100;

/** A channel as a function of x, the logarithm of what the last unit of money brings everywhere. */
interface Curve extends Pick<Share, 'budget' | 'least' | 'most'> {
  /** 1 ÷ (1 − e). */
  readonly slope: Fraction;
  /** The logarithm of what the last unit brings now: e·ρ. */
  readonly now: bigint;
  /** Up to this x it gets its most, … */
  readonly fullUpTo: bigint;
  /** … and from this x on its least; null where that is 0, which it never reaches. */
  readonly emptyFrom: bigint | null;
}

/**
 * Shares money out among channels with exponents of their own: B′ = B·(e·ρ ÷ λ)^(1 ÷ (1 − e)), cut to the limits, with that
 * λ for which the sum is the total.
 *
 * @param shares - each with a return above 0; money in whole fine units
 * @returns the budgets, to more than thirty digits
 */
export function allotByMarginalReturn(shares: readonly Share[], total: bigint): readonly bigint[] {
  const logarithm = remembered(logarithmOfFraction);
  const curves = shares.map((share) => curveOf(share, logarithm));
  const borders = curves
    .flatMap(({ fullUpTo, emptyFrom }) => (emptyFrom === null ? [fullUpTo] : [fullUpTo, emptyFrom]))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  // The last border at which no less than the total is spent: from there on the sum falls on a smooth curve.
  let [low, high] = [0, borders.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (spentAt(curves, borders[middle]!) >= total) low = middle;
    else high = middle;
  }
  const x = solve(curves, borders[low]!, total);
  return curves.map((curve) => budgetAt(curve, x));
}

/** The limits of most channels are the same part of their budget. */
function remembered(logarithmOf: (of: Fraction) => bigint): (of: Fraction) => bigint {
  const known: (readonly [of: Fraction, logarithm: bigint])[] = [];
  return (of) => {
    const found = known.find(([other]) => compared(other, of) === 0n);
    if (found) return found[1];
    const logarithm = logarithmOf(of);
    known.push([of, logarithm]);
    return logarithm;
  };
}

function curveOf(
  { budget, least, most, exponent, yield: brings }: Share,
  logarithmOfLimit: (of: Fraction) => bigint,
): Curve {
  const [over, under] = difference(WHOLE, exponent);
  const now = logarithmOfFraction(product(exponent, brings));
  const border = (limit: bigint): bigint => now - (logarithmOfLimit([limit, budget]) * over) / under;
  return {
    budget,
    least,
    most,
    slope: [under, over],
    now,
    fullUpTo: border(most),
    emptyFrom: least > 0n ? border(least) : null,
  };
}

/** From the border to the right: Newton's method on the logarithm of what is free, which is convex, so it never goes too far. */
function solve(curves: readonly Curve[], border: bigint, total: bigint): bigint {
  const free = curves.filter(
    ({ fullUpTo, emptyFrom }) => fullUpTo <= border && !(emptyFrom !== null && emptyFrom <= border),
  );
  const fixed = curves.reduce((all, curve) => (free.includes(curve) ? all : all + budgetAt(curve, border)), 0n);
  const rest = total - fixed;
  if (free.length === 0 || rest <= 0n) return border;
  let x = border;
  for (let step = 0; step < MAX_STEPS; step++) {
    const budgets = free.map((curve) => freeBudgetAt(curve, x));
    const spent = budgets.reduce((all, budget) => all + budget, 0n);
    const fall = budgets.reduce((all, budget, index) => {
      const [over, under] = free[index]!.slope;
      return all + (budget * over) / under;
    }, 0n);
    const correction = (logarithmOfFraction([spent, rest]) * spent) / fall;
    x += correction;
    if (correction < CONVERGED) break;
  }
  return x;
}

const spentAt = (curves: readonly Curve[], x: bigint): bigint =>
  curves.reduce((all, curve) => all + budgetAt(curve, x), 0n);

function budgetAt(curve: Curve, x: bigint): bigint {
  const { least, most, fullUpTo, emptyFrom } = curve;
  if (x <= fullUpTo) return most;
  if (emptyFrom !== null && x >= emptyFrom) return least;
  const budget = freeBudgetAt(curve, x);
  return budget > most ? most : budget < least ? least : budget;
}

function freeBudgetAt({ budget, slope: [over, under], now }: Curve, x: bigint): bigint {
  const [whole, twos] = exponentialOfFixed(((now - x) * over) / under);
  return twos < 0n ? (budget * whole) >> -twos : (budget * whole) << twos;
}
