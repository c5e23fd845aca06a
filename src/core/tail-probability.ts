import { Decimal, ExactDecimal } from './decimal.js';

/** Decimal places of the fixed-point numbers in which the sums below are kept: more than the forty that leave the core. */
const PLACES = '1e60';
const SCALE = BigInt(String(new ExactDecimal(PLACES)));

/**
 * The probability that k of n people or fewer go on if the norm holds: P(X ≤ k), X binomial.
 *
 * @param count - k, a whole number 0…n
 * @param trials - n, a whole number
 * @param norm - the share that goes on, above 0 and at most 1
 */
export function binomialTail(count: Decimal, trials: Decimal, norm: Decimal): Decimal {
  const [k, n, part] = [whole(count), whole(trials), scaled(norm)];
  const rest = SCALE - part;
  // Summed from the side of the rarer outcome, where few terms suffice.
  if (part <= rest) return decimalOf(lowerTail(k, (index) => (n - index) * part, rest));
  return decimalOf(SCALE - lowerTail(n - k - 1n, (index) => (n - index) * rest, part));
}

/**
 * The probability of k events or fewer where over ÷ under are expected: P(X ≤ k), X Poisson.
 *
 * @param count - k, a whole number
 */
export function poissonTail(count: Decimal, over: Decimal, under: Decimal): Decimal {
  const [step, divisor] = [scaled(over), scaled(under)];
  return decimalOf(lowerTail(whole(count), () => step, divisor));
}

/**
 * The share of the first k + 1 weights in the sum of all, each following from the one before:
 * weight(j + 1) = weight(j) · step(j) ÷ (divisor · (j + 1)). So neither e nor a power has to be calculated.
 */
function lowerTail(count: bigint, step: (index: bigint) => bigint, divisor: bigint): bigint {
  let lower = 0n;
  let all = 0n;
  for (let index = 0n, weight = SCALE; weight > 0n; index++) {
    all += weight;
    if (index <= count) lower = all;
    weight = (weight * step(index)) / (divisor * (index + 1n));
  }
  return (lower * SCALE) / all;
}

const whole = (value: Decimal): bigint => BigInt(String(value));
const scaled = (value: Decimal): bigint => whole(new ExactDecimal(value).times(PLACES).ceil());
const decimalOf = (value: bigint): Decimal => new Decimal(String(value)).div(PLACES);
