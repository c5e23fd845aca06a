import { ExactDecimal, ZERO, type Decimal } from './decimal.js';

/** Decimal places of the fixed-point numbers below: forty for the result, the others for the error of squarings and large exponents. */
const PLACES = 80;
const SCALE = 10n ** 80n;
/** The series is calculated for the exponent ÷ 2¹⁶, so that each term adds five digits; the result is squared sixteen times. */
const HALVINGS = 16n;
/** No amount of money is larger than ten to this power, or smaller than one divided by it. */
const MAX_POWER_OF_TEN = 1000n;
/** Halley's correction triples the number of correct digits: after a correction smaller than this all are correct. */
const CONVERGED = 10n ** 50n;

/**
 * The natural logarithm, to 80 decimal places. decimal.js has its own, but using it would add its tables to the first screen.
 *
 * @param value - above 0
 */
export function logarithmOf(value: Decimal): Decimal {
  const digits = String(value).replace('.', '').replace(/^0+/, '');
  const mantissa = BigInt(digits.padEnd(PLACES + 1, '0').slice(0, PLACES + 1));
  return new ExactDecimal(`${logarithm(mantissa) + BigInt(value.e) * logarithmOfTen()}e-${PLACES}`);
}

/** e to the power of a value, to the core's precision; 0 where the result would be below 10⁻¹⁰⁰⁰. */
export function exponentialOf(value: Decimal): Decimal {
  const ten = logarithmOfTen();
  const whole = BigInt(String(new ExactDecimal(value).times(`1e${PLACES}`).floor()));
  const tens = whole / ten;
  if (tens < -MAX_POWER_OF_TEN) return ZERO;
  return ZERO.plus(`${exponential(whole - tens * ten)}e${tens - BigInt(PLACES)}`);
}

/** base ^ (over ÷ under) for a base of 0 or more and an exponent above 0. */
export const powerOf = (base: Decimal, over: Decimal, under: Decimal): Decimal =>
  base.isZero() ? ZERO : exponentialOf(logarithmOf(base).times(over).div(under));

/** Of ten: asked for with each power, and worked out with the first one. */
let ofTen = 0n;
const logarithmOfTen = (): bigint => (ofTen ||= logarithm(10n * SCALE));

/** The natural logarithm of a value from 1 to 10; both in units of 1 ÷ SCALE. */
function logarithm(value: bigint): bigint {
  for (let guess = 0n; ;) {
    const reached = exponential(guess);
    const correction = (2n * SCALE * (value - reached)) / (value + reached);
    guess += correction;
    if (correction < CONVERGED && correction > -CONVERGED) return guess;
  }
}

/** e to the power of a value from −2.31 to 2.31; both in units of 1 ÷ SCALE. */
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
