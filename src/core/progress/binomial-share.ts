import { Decimal, ZERO } from '../decimal.js';

/** Digits that the quotient of whole numbers keeps: more than those that leave the core. */
const DIGITS = 60;

/**
 * The probability that at most k of n come in the part of the time that is over, if each comes at any time alike:
 * P(X ≤ k), X binomial, the share elapsed ÷ days. Exact up to the last division.
 *
 * @param count - k, a whole number 0…n
 * @param trials - n, a whole number
 * @param elapsed - above 0 and below `days`
 * @param days - in the same unit
 */
export function binomialShare(count: Decimal, trials: Decimal, elapsed: Decimal, days: Decimal): Decimal {
  const [k, n] = [BigInt(String(count)), BigInt(String(trials))];
  const [over, rest] = inLowestTerms(elapsed, days.minus(elapsed));
  // The weights over^j × rest^(n − j) × n-choose-j for j = 0, 1, …: each follows from the one before.
  let weight = rest ** n;
  let upTo = 0n;
  for (let j = 0n; j <= k; j++) {
    upTo += weight;
    weight = (weight * (n - j) * over) / ((j + 1n) * rest);
  }
  return quotientOf(upTo, (over + rest) ** n);
}

/** Two amounts as whole numbers without a common divisor. */
function inLowestTerms(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const places = (value: Decimal): number => String(value).split('.')[1]?.length ?? 0;
  const unit = `1e${Math.max(places(a), places(b))}`;
  const [x, y] = [a, b].map((value) => BigInt(String(value.times(unit)))) as [bigint, bigint];
  let [divisor, left] = [x, y];
  while (left !== 0n) [divisor, left] = [left, divisor % left];
  return [x / divisor, y / divisor];
}

function quotientOf(over: bigint, under: bigint): Decimal {
  if (over === 0n) return ZERO;
  // So many places that the first digits are significant, however small the quotient is.
  const places = DIGITS + Math.max(0, String(under).length - String(over).length);
  return ZERO.plus(new Decimal(`${(over * 10n ** BigInt(places)) / under}e-${places}`));
}
