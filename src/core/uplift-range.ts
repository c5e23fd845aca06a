import { ONE, ZERO, type Decimal } from './decimal.js';
import type { Lever } from './definition.js';
import type { LeverDiagnosis } from './diagnosis-result.js';
import { quotient, settled } from './ratio.js';

/**
 * Where the uplift of a lever may lie, as far as chance in its own number goes: the uplift at both ends of the lever's
 * 95 % interval, all other numbers as they are.
 *
 * The uplift is linear in a rate and in a check, and linear in the people that a cost brings for the spend, so that the
 * known uplift is scaled and nothing is calculated anew.
 *
 * @returns currency, the lower end first and never below 0; null where an end is open, where the lever isn't worse than
 *   its norm, or where free places cap the uplift
 * @example upliftRange('check', diagnoseFunnel({ primary: '100', primaryCheck: '50' }, { primaryCheck: '60' }).levers[3]).map(Math.round) // [0, 1819]
 */
export function upliftRange(kind: Lever['kind'], lever: LeverDiagnosis): readonly [Decimal, Decimal] | null {
  const { actual, norm, uplift, upliftCapped, interval } = lever;
  const [low, high] = interval ?? [];
  if (!actual || !norm || !low || !high || !uplift?.gt(0) || !upliftCapped?.eq(uplift)) return null;
  // Where the lever had this value, its distance from the norm, in the unit that the uplift is proportional to.
  const missing = (value: Decimal): readonly [Decimal, Decimal] =>
    kind === 'cost' ? [value.minus(norm), value] : [norm.minus(value), ONE];
  const [gap, unit] = missing(actual);
  const at = (value: Decimal): Decimal => {
    const [distance, per] = missing(value);
    return distance.lte(0) ? settled(ZERO) : quotient([uplift.times(distance).times(unit), per.times(gap)])!;
  };
  const ends = [at(low), at(high)] as const;
  return ends[0].lte(ends[1]) ? ends : [ends[1], ends[0]];
}
