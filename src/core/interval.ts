import { Decimal, deepFreeze, ONE, ZERO, type Numeric } from './decimal.js';
import { FunnelRangeError } from './errors.js';
import { squareRoot } from './square-root.js';
import { readValue } from './values.js';

/** The lower and the upper end; null where there is no upper end. */
export type Interval = readonly [low: Decimal, high: Decimal | null];

/**
 * Calculates the Wilson score interval: the shares between which the true one lies, given k of n.
 *
 * (k + z²/2 ± z·√(k·(n − k)/n + z²/4)) ÷ (n + z²)
 *
 * @param successes - k, people who went on: 0…n
 * @param trials - n, people who could have gone on; with 0 nothing is known, and the interval is 0…1
 * @param z - standard errors to either side, above 0; 1.96 covers 95 %
 * @returns shares 0…1, frozen, unrounded; null where a value is empty
 * @throws RangeError for a value that is no number, z of 0, or more successes than trials
 * @source Brown, Cai, DasGupta, "Interval estimation for a binomial proportion", 2001
 * @example wilsonInterval('2', '5').map((share) => share.toSignificantDigits(3)).join('…') // '0.118…0.769'
 */
export function wilsonInterval(
  successes: Numeric,
  trials: Numeric,
  z: Numeric = '1.96',
): readonly [low: Decimal, high: Decimal] | null {
  const [count, all, width] = [readValue('successes', successes), readValue('trials', trials), readValue('z', z)];
  if (!count || !all || !width) return null;
  if (width.isZero()) throw new FunnelRangeError('z', 'out_of_range', z, 'must be above 0');
  if (count.gt(all)) throw new FunnelRangeError('successes', 'out_of_range', successes, 'must not exceed trials');
  return deepFreeze(shareInterval(count, all, width));
}

/**
 * Returns the interval of a share where it is too wide to be useful: where it spans half of all possible shares or more.
 *
 * @param successes - people who went on
 * @param trials - people who could have
 * @returns Wilson's 95 % interval; null where it is narrower, or where more went on than could
 * @throws RangeError for a value that is no number
 * @source docs/norms.md, "How the weakest stage is found"
 * @example tellsLittle('150', '600') // null
 */
export function tellsLittle(successes: Numeric, trials: Numeric): readonly [low: Decimal, high: Decimal] | null {
  const [count, all] = [readValue('successes', successes), readValue('trials', trials)];
  // Of n people the widest interval spans z ÷ √(n + z²): less than half of all shares from n = 3z² = 11.5 on.
  if (!count || !all || count.gt(all) || all.isZero() || all.gte(12)) return null;
  const [low, high] = shareInterval(count, all, new Decimal('1.96'));
  return high.minus(low).times(2).gte(ONE) ? deepFreeze([low, high]) : null;
}

/** Wilson's interval of values that have been checked before. */
export function shareInterval(count: Decimal, trials: Decimal, z: Decimal): readonly [Decimal, Decimal] {
  const variance = trials.isZero() ? ZERO : count.times(trials.minus(count)).div(trials);
  const [low, high] = around(count, variance, z);
  const all = trials.plus(z.times(z));
  return [low.div(all), high.div(all)];
}

/** Visits per person, a count of independent events: (k + z²/2 ± z·√(k + z²/4)) ÷ n. */
export function visitsInterval(count: Decimal, people: Decimal, z: Decimal): Interval {
  const [low, high] = around(count, count, z);
  return [low.div(people), high.div(people)];
}

/** Cost per lead: the spend, divided by the interval of the count. */
export function costInterval(spend: Decimal, count: Decimal, z: Decimal): Interval {
  const [low, high] = around(count, count, z);
  return [spend.div(high), low.isZero() ? null : spend.div(low)];
}

/** Average check of n payments that vary by `variation`: check ÷ (1 ± z·variation/√n). */
export function checkInterval(check: Decimal, payments: Decimal, variation: Decimal, z: Decimal): Interval {
  const error = z.times(variation).div(squareRoot(payments));
  return [check.div(ONE.plus(error)), error.gte(ONE) ? null : check.div(ONE.minus(error))];
}

function around(count: Decimal, variance: Decimal, z: Decimal): readonly [Decimal, Decimal] {
  const square = z.times(z);
  const centre = count.plus(square.div(2));
  const half = z.times(squareRoot(variance.plus(square.div(4))));
  return [centre.minus(half), centre.plus(half)];
}
