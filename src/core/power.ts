import { ExactDecimal, ZERO, type Decimal } from './decimal.js';

/** Binary places of the fixed-point numbers below: forty digits for the result, the others for the error of squarings and large exponents. */
export const PLACES = 300n;
/** Places with which a logarithm is found at first: one correction then has all. */
const ROUGH_PLACES = 120n;
/** The series is calculated for the exponent ÷ 2¹⁶, so that each term adds five digits; the result is squared sixteen times. */
const HALVINGS = 16n;
/** No amount of money is larger than ten to this power, or smaller than one divided by it. */
const MAX_POWER_OF_TEN = 1000n;

/** Decimal places of what is given and returned as a decimal. */
const DECIMALS = 80;
const DECIMAL_SCALE = 10n ** 80n;

/**
 * The natural logarithm, to 80 decimal places. decimal.js has its own, but using it would add its tables to the first screen.
 *
 * @param value - above 0
 */
export function logarithmOf(value: Decimal): Decimal {
  const digits = String(value).replace('.', '').replace(/^0+/, '');
  const mantissa = BigInt(digits.padEnd(DECIMALS + 1, '0').slice(0, DECIMALS + 1));
  const fixed = logarithm((mantissa << PLACES) / DECIMAL_SCALE) + BigInt(value.e) * logarithmOfTen();
  return new ExactDecimal(`${(fixed * DECIMAL_SCALE) >> PLACES}e-${DECIMALS}`);
}

/** e to the power of a value, to the core's precision; 0 where the result would be below 10⁻¹⁰⁰⁰. */
export function exponentialOf(value: Decimal): Decimal {
  const ten = logarithmOfTen();
  const whole = BigInt(String(new ExactDecimal(value).times(`1e${DECIMALS}`).floor()));
  const fixed = (whole << PLACES) / DECIMAL_SCALE;
  const tens = fixed / ten;
  if (tens < -MAX_POWER_OF_TEN) return ZERO;
  const mantissa = (exponential(fixed - tens * ten, PLACES) * DECIMAL_SCALE) >> PLACES;
  return ZERO.plus(`${mantissa}e${tens - BigInt(DECIMALS)}`);
}

/** base ^ (over ÷ under) for a base of 0 or more and an exponent above 0. */
export const powerOf = (base: Decimal, over: Decimal, under: Decimal): Decimal =>
  base.isZero() ? ZERO : exponentialOf(logarithmOf(base).times(over).div(under));

/** Of ten: asked for with each power, and worked out with the first one. */
let ofTen = 0n;
const logarithmOfTen = (): bigint => (ofTen ||= logarithm(10n << PLACES));

/** The natural logarithm of a value from a sixteenth to sixteen; both in units of 2 to the power of −PLACES. */
export function logarithm(value: bigint): bigint {
  const dropped = PLACES - ROUGH_PLACES;
  const [rough, enough] = [value >> dropped, 1n << (ROUGH_PLACES / 2n)];
  for (let guess = 0n; ;) {
    const correction = correctionOf(guess, rough, ROUGH_PLACES);
    guess += correction;
    if (correction < enough && correction > -enough) {
      guess <<= dropped;
      return guess + correctionOf(guess, value, PLACES);
    }
  }
}

/** Halley's correction of a guessed logarithm: it triples the number of correct digits. */
function correctionOf(guess: bigint, value: bigint, places: bigint): bigint {
  const reached = exponential(guess, places);
  return ((value - reached) << (places + 1n)) / (value + reached);
}

/** e to the power of a value from −2.8 to 2.8; both in units of 2 to the power of −places. */
export function exponential(value: bigint, places: bigint): bigint {
  const near = value >> HALVINGS;
  let all = 1n << places;
  for (let term = all, index = 1n; term !== 0n; index++) {
    term = ((term * near) >> places) / index;
    all += term;
  }
  for (let squaring = 0n; squaring < HALVINGS; squaring++) all = (all * all) >> places;
  return all;
}
