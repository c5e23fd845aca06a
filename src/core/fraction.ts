import { Decimal, ZERO } from './decimal.js';
import { FunnelRangeError } from './errors.js';

/** An exact quotient of whole numbers; the divisor is above 0, and nothing is cancelled. */
export type Fraction = readonly [over: bigint, under: bigint];

export const NOTHING: Fraction = [0n, 1n];
export const WHOLE: Fraction = [1n, 1n];

/** More decimal places, or more digits in front of the point, than any amount has that people or our own quotients bring. */
const MAX_PLACES = 100;

/**
 * An amount as an exact fraction, its divisor a power of ten.
 *
 * @throws RangeError for a number so large or so small that its digits would fill the memory
 */
export function fractionOf(field: string, value: Decimal): Fraction {
  const places = placesOf(field, value);
  return [wholeOf(value, places), 10n ** BigInt(places)];
}

/**
 * How many digits stand behind the point of a value.
 *
 * @throws RangeError for a number so large or so small that its digits would fill the memory
 */
export function placesOf(field: string, value: Decimal): number {
  const places = String(value).split('.')[1]?.length ?? 0;
  if (places > MAX_PLACES || value.e > MAX_PLACES) throw new FunnelRangeError(field, 'too_many_digits', value);
  return places;
}

/** A value × 10^places, which has to be whole. */
export function wholeOf(value: Decimal, places: number): bigint {
  const [whole, behind = ''] = String(value).split('.') as [string, string | undefined];
  return BigInt(whole + behind.padEnd(places, '0'));
}

/** The value of a fraction, rounded once to the digits that leave the core. */
export const decimalOf = ([over, under]: Fraction): Decimal =>
  over === 0n ? ZERO : Decimal.div(String(over), String(under));

export const sum = (a: Fraction, b: Fraction): Fraction =>
  a[1] === b[1] ? [a[0] + b[0], a[1]] : [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];

export const negative = ([over, under]: Fraction): Fraction => [-over, under];

export const difference = (a: Fraction, b: Fraction): Fraction => sum(a, negative(b));

export const product = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];

/** a ÷ b, b above 0. */
export const ratioOf = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1], a[1] * b[0]];

/** Below 0, 0 or above 0, as a comes before, with or behind b. */
export const compared = (a: Fraction, b: Fraction): bigint => a[0] * b[1] - b[0] * a[1];

/** The same fraction in its lowest terms, for what is multiplied many times. */
export function cancelled([over, under]: Fraction): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return [over / a, under / a];
}
