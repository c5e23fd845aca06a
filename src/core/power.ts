import { ExactDecimal, ZERO, type Decimal } from './decimal.js';

/** Decimal places of the whole numbers below: forty for the result, the rest for what squarings and large exponents cost. */
const PLACES = 80;
const SCALE = 10n ** 80n;
/** The series runs on the exponent ÷ 2¹⁶, where each term adds five digits. */
const HALVINGS = 16n;
/** Beyond ten to this power nothing is money any more. */
const MAX_POWER_OF_TEN = 1000n;
/** Halley's correction triples the digits: after one below this, all are there. */
const CONVERGED = 10n ** 50n;

/**
 * The natural logarithm, to 80 decimal places. Not decimal.js's own: naming that keeps its tables in every first screen.
 *
 * @param value - above 0
 */
export function logarithmOf(value: Decimal): Decimal {
  const digits = String(value).replace('.', '').replace(/^0+/, '');
  const mantissa = BigInt(digits.padEnd(PLACES + 1, '0').slice(0, PLACES + 1));
  return new ExactDecimal(`${logarithm(mantissa) + BigInt(value.e) * logarithm(10n * SCALE)}e-${PLACES}`);
}

/** e to the power of a value, to the core's precision; 0 where that would have a thousand zeros behind the point. */
export function exponentialOf(value: Decimal): Decimal {
  const ten = logarithm(10n * SCALE);
  const whole = BigInt(String(new ExactDecimal(value).times(`1e${PLACES}`).floor()));
  const tens = whole / ten;
  if (tens < -MAX_POWER_OF_TEN) return ZERO;
  return ZERO.plus(`${exponential(whole - tens * ten)}e${tens - BigInt(PLACES)}`);
}

/** base ^ (over ÷ under) for a base of 0 or more and an exponent above 0. */
export const powerOf = (base: Decimal, over: Decimal, under: Decimal): Decimal =>
  base.isZero() ? ZERO : exponentialOf(logarithmOf(base).times(over).div(under));

/** Of 1…10, both in units of 1 ÷ SCALE. */
function logarithm(value: bigint): bigint {
  for (let guess = 0n; ;) {
    const reached = exponential(guess);
    const correction = (2n * SCALE * (value - reached)) / (value + reached);
    guess += correction;
    if (correction < CONVERGED && correction > -CONVERGED) return guess;
  }
}

/** Of −2.31…2.31, both in units of 1 ÷ SCALE. */
function exponential(value: bigint): bigint {
  const near = value >> HALVINGS;
  let all = SCALE;
  for (let term = SCALE, index = 1n; term !== 0n; index++) {
    term = (term * near) / (SCALE * index);
    all += term;
  }
  for (let squaring = 0n; squaring < HALVINGS; squaring++) all = (all * all) / SCALE;
  return all;
}
