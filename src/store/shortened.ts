import { Decimal } from '../core/index.js';

/** The most digits that the core accepts, and the largest number of so many digits. */
export const MAX_DIGITS = 15;
export const MAX_VALUE = new Decimal('9'.repeat(MAX_DIGITS));

/** Whether the core accepts the number as it is written: zeros behind the point count as digits. */
export const fits = (value: Decimal): boolean => value.toString().replace(/^0+|\./g, '').length <= MAX_DIGITS;

/** A number that wasn't typed, shortened as if it were: canonical, with at most so many digits, and none that the core refuses. */
export function shortened(value: Decimal, digits: number): string {
  // Rounding up may add a digit, so that the limit holds afterwards.
  const short = Decimal.min(MAX_VALUE, value.toSignificantDigits(digits));
  return (fits(short) ? short : short.toDecimalPlaces(MAX_DIGITS)).toString();
}
