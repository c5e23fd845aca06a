import { Decimal, ExactDecimal, ZERO } from '../decimal.js';
import { decimalOf, difference, product, WHOLE } from '../fraction.js';
import { exponentialOf, logarithmOf } from '../power.js';
import type { Share } from './budget-share.js';

/** Corrections smaller than this no longer change a digit that counts. */
const CONVERGED = '1e-36';
const MAX_STEPS = 100;

/** A channel as a function of x, the logarithm of what the last unit of money brings everywhere. */
interface Curve {
  readonly budget: Decimal;
  /** 1 ÷ (1 − e). */
  readonly slope: Decimal;
  /** The logarithm of what the last unit brings now: e·ρ. */
  readonly now: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
  /** Up to this x it gets its most, … */
  readonly fullUpTo: Decimal;
  /** … and from this x on its least; null where that is 0, which it never reaches. */
  readonly emptyFrom: Decimal | null;
}

/**
 * Shares money out among channels with exponents of their own: B′ = B·(e·ρ ÷ λ)^(1 ÷ (1 − e)), cut to the limits, with that
 * λ for which the sum is the total.
 *
 * @param shares - each with a return above 0; money in whole fine units
 * @returns the budgets, to more than thirty digits
 */
export function allotByMarginalReturn(shares: readonly Share[], total: bigint): readonly bigint[] {
  const curves = shares.map(curveOf);
  const target = toDecimal(total);
  const borders = curves
    .flatMap(({ fullUpTo, emptyFrom }) => (emptyFrom ? [fullUpTo, emptyFrom] : [fullUpTo]))
    .sort((a, b) => (a.lt(b) ? -1 : a.gt(b) ? 1 : 0));
  // The last border at which no less than the total is spent: from there on the sum falls on a smooth curve.
  let [low, high] = [0, borders.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (spentAt(curves, borders[middle]!).gte(target)) low = middle;
    else high = middle;
  }
  const x = solve(curves, borders[low]!, target);
  return curves.map((curve) => toFine(budgetAt(curve, x)));
}

function curveOf({ budget, least, most, exponent, yield: brings }: Share): Curve {
  const slope = decimalOf([exponent[1], difference(WHOLE, exponent)[0]]);
  const now = logarithmOf(decimalOf(product(exponent, brings)));
  const border = (limit: bigint): Decimal => now.minus(logarithmOf(decimalOf([limit, budget])).div(slope));
  return {
    budget: toDecimal(budget),
    slope,
    now,
    least: toDecimal(least),
    most: toDecimal(most),
    fullUpTo: border(most),
    emptyFrom: least > 0n ? border(least) : null,
  };
}

/** From the border to the right: Newton's method on the logarithm of what is free, which is convex, so it never goes too far. */
function solve(curves: readonly Curve[], border: Decimal, target: Decimal): Decimal {
  const free = curves.filter(({ fullUpTo, emptyFrom }) => fullUpTo.lte(border) && !emptyFrom?.lte(border));
  const fixed = curves.reduce((all, curve) => (free.includes(curve) ? all : all.plus(budgetAt(curve, border))), ZERO);
  const rest = target.minus(fixed);
  if (free.length === 0 || rest.lte(0)) return border;
  const wanted = logarithmOf(rest);
  let x = border;
  for (let step = 0; step < MAX_STEPS; step++) {
    const budgets = free.map((curve) => freeBudgetAt(curve, x));
    const spent = budgets.reduce((all, budget) => all.plus(budget), ZERO);
    const fall = budgets.reduce((all, budget, index) => all.plus(budget.times(free[index]!.slope)), ZERO);
    const correction = logarithmOf(spent).minus(wanted).times(spent).div(fall);
    x = x.plus(correction);
    if (correction.lt(CONVERGED)) break;
  }
  return x;
}

const spentAt = (curves: readonly Curve[], x: Decimal): Decimal =>
  curves.reduce((all, curve) => all.plus(budgetAt(curve, x)), ZERO);

function budgetAt(curve: Curve, x: Decimal): Decimal {
  if (x.lte(curve.fullUpTo)) return curve.most;
  return curve.emptyFrom && x.gte(curve.emptyFrom) ? curve.least : freeBudgetAt(curve, x);
}

const freeBudgetAt = ({ budget, slope, now }: Curve, x: Decimal): Decimal =>
  budget.times(exponentialOf(now.minus(x).times(slope)));

const PLACES = 60;
const toDecimal = (fine: bigint): Decimal => new Decimal(`${fine}e-${PLACES}`);
const toFine = (value: Decimal): bigint => BigInt(String(new ExactDecimal(value).times(`1e${PLACES}`).floor()));
