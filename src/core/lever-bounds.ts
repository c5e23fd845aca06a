import { ZERO, type Decimal } from './decimal.js';
import { exact, isAtLeast, quotient, whole, type Ratio } from './ratio.js';

/**
 * Why a lever alone doesn't get there: it would have to exceed everybody, fall below nothing, fill more places than there are,
 * bring more than any ad spend brings; or it moves nothing; or a value isn't typed.
 */
export type GoalReason = 'above_one' | 'negative' | 'capacity' | 'diminishing_returns' | 'no_effect' | 'missing_input';

/** What one lever must become, all others as they are. */
export interface Goal {
  /** In the lever's own unit, for `allChecks` the factor of all average checks; kept also where it can't be reached. */
  readonly value: Decimal | null;
  readonly feasible: boolean;
  readonly reason?: GoalReason;
  /** The fields to fill in. */
  readonly fields?: readonly string[];
  /** The revenue nearest to the target that the lever does reach. */
  readonly bestRevenue?: Decimal;
}

export const NO_EFFECT: Goal = { value: null, feasible: false, reason: 'no_effect' };

/** Something that a lever moves evenly: base + lever × slope. */
export interface Line {
  readonly base: Decimal;
  readonly slope: Ratio;
}

/** Where a lever ends. */
export interface Bound {
  readonly most: Ratio;
  readonly reason: GoalReason;
}

/** The lever at which a line reaches a goal; null where it doesn't rise. */
export const leverAt = ({ base, slope }: Line, [over, under]: Ratio): Ratio | null =>
  slope[0].isZero() ? null : [over.minus(base.times(under)).times(slope[1]), under.times(slope[0])];

export const heightAt = ({ base, slope }: Line, [over, under]: Ratio): Ratio => [
  base.times(slope[1]).times(under).plus(slope[0].times(over)),
  slope[1].times(under),
];

/** Where the places are full; nowhere if the lever needs none, at once if they are fuller already. */
export function boundOf(places: Line | null, all: Decimal | null): readonly Bound[] {
  const most = places && all && leverAt(places, whole(all));
  if (!most) return [];
  return [{ most: most[0].isNegative() ? whole(exact(ZERO)) : most, reason: 'capacity' }];
}

/** A lever held against its bounds. `value` is how it is told, where that isn't the lever itself. */
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
