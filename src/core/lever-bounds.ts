import { ZERO, type Decimal } from './decimal.js';
import { exact, isAtLeast, quotient, whole, type Ratio } from './ratio.js';

/**
 * Why a lever alone doesn't reach the target. `above_one`: a rate between people would exceed 100 % · `negative`: the
 * lever would fall below 0 · `capacity`: there are too few places · `diminishing_returns`: no ad spend earns so much ·
 * `no_effect`: the lever changes no revenue · `missing_input`: a value isn't typed.
 */
export type GoalReason = 'above_one' | 'negative' | 'capacity' | 'diminishing_returns' | 'no_effect' | 'missing_input';

/** What one lever must become, all others as they are. */
export interface Goal {
  /** In the lever's own unit, for `allChecks` the factor of all average checks; given also where the lever can't become that. */
  readonly value: Decimal | null;
  readonly feasible: boolean;
  readonly reason?: GoalReason;
  /** The fields to fill in. */
  readonly fields?: readonly string[];
  /** Where the target can't be reached: the nearest revenue that the lever reaches. */
  readonly bestRevenue?: Decimal;
}

export const NO_EFFECT: Goal = { value: null, feasible: false, reason: 'no_effect' };

/** Revenue or places as a linear function of a lever: base + lever × slope. */
export interface Line {
  readonly base: Decimal;
  readonly slope: Ratio;
}

/** The largest value that a lever can have, and why. */
export interface Bound {
  readonly most: Ratio;
  readonly reason: GoalReason;
}

/** The value of the lever at which a line reaches a goal; null where the line doesn't rise. */
export const leverAt = ({ base, slope }: Line, [over, under]: Ratio): Ratio | null =>
  slope[0].isZero() ? null : [over.minus(base.times(under)).times(slope[1]), under.times(slope[0])];

export const heightAt = ({ base, slope }: Line, [over, under]: Ratio): Ratio => [
  base.times(slope[1]).times(under).plus(slope[0].times(over)),
  slope[1].times(under),
];

/** The bound at which all places are taken: none if the lever needs no places, 0 if too many are taken already. */
export function boundOf(places: Line | null, all: Decimal | null): readonly Bound[] {
  const most = places && all && leverAt(places, whole(all));
  if (!most) return [];
  return [{ most: most[0].isNegative() ? whole(exact(ZERO)) : most, reason: 'capacity' }];
}

/** Compares a lever with its bounds. `value` is what is reported, where that isn't the lever itself. */
export function goalWithin(
  lever: Ratio,
  revenue: Line,
  bounds: readonly Bound[],
  value: Decimal | null = quotient(lever),
): Goal {
  const broken = lever[0].lt(0)
    ? [{ most: whole(exact(ZERO)), reason: 'negative' as const }]
    : bounds.filter(({ most }) => !isAtLeast(most, lever));
  if (broken.length === 0) return { value, feasible: true };
  const { most, reason } = broken.reduce((tightest, bound) =>
    isAtLeast(bound.most, tightest.most) ? tightest : bound,
  );
  return { value, feasible: false, reason, bestRevenue: quotient(heightAt(revenue, most))! };
}
