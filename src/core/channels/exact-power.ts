import { cancelled, NOTHING, WHOLE, type Fraction } from '../fraction.js';
import { exponential, logarithm, PLACES } from '../power.js';

/** Up to this, a whole power is multiplied out. */
const MAX_POWER = 40n;
/** What is smaller than two to this power is nothing, before its zeros fill the memory. */
const SMALLEST = -4000n;
const UNIT = 1n << PLACES;

/** A number as whole × 2^twos: with as many digits however small or large it is. */
export type Floating = readonly [whole: bigint, twos: bigint];

/**
 * base ^ exponent: exact where the exponent is whole, else to so many digits more than the forty that leave the core that a
 * result which is a short decimal leaves as one.
 *
 * @param base - 0 or more
 * @param exponent - above 0
 */
export function powerOfFraction(base: Fraction, exponent: Fraction): Fraction {
  const [over, under] = base;
  if (over === 0n) return NOTHING;
  if (over === under) return WHOLE;
  const [power, degree] = cancelled(exponent);
  if (degree === 1n && power <= MAX_POWER) return [over ** power, under ** power];
  const [whole, twos] = exponentialOfFixed((logarithmOfFraction(base) * power) / degree);
  return twos < 0n ? [whole, 1n << -twos] : [whole << twos, 1n];
}

/** Of two: asked for with each logarithm, and worked out with the first one. */
let ofTwo = 0n;
const logarithmOfTwo = (): bigint => (ofTwo ||= logarithm(2n * UNIT));

/** The natural logarithm of a fraction above 0, in units of 2 to the power of −PLACES. */
export function logarithmOfFraction([over, under]: Fraction): bigint {
  const twos = bitsOf(over) - bitsOf(under);
  // From a sixteenth to sixteen.
  const near = twos < 0n ? (over << (PLACES - twos)) / under : (over << PLACES) / (under << twos);
  return logarithm(near) + twos * logarithmOfTwo();
}

/** e to the power of a value in units of 2 to the power of −PLACES; nothing where it is next to nothing. */
export function exponentialOfFixed(value: bigint): Floating {
  const two = logarithmOfTwo();
  const twos = value / two;
  return twos < SMALLEST ? [0n, 0n] : [exponential(value - twos * two, PLACES), twos - PLACES];
}

/** How many binary digits a value above 0 has, in fours. */
const bitsOf = (value: bigint): bigint => 4n * BigInt(value.toString(16).length);
