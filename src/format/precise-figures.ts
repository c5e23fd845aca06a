import { factorText } from './factor.js';
import { Decimal, type Numeric } from '../core/index.js';
import type { FormatContext } from './context.js';
import { formatMoney } from './figures.js';
import { write } from './formatters.js';

/** Digits of a sum that is only estimated. */
const ROUGH_DIGITS = 3;

/**
 * A factor, at most two decimals: a plan depends on the second.
 *
 * @example formatFactor('2.45', { locale: 'ru' }) // '×2,45'
 */
export const formatFactor = (ratio: Numeric, { locale }: FormatContext): string =>
  factorText(write(ratio, locale, '', 0, 2), locale);

/**
 * A ratio in percent, at most two decimals; a ratio above 0 that would be shown as 0 is written as less than 0.01.
 *
 * @param ratio - 0.25 for 25 %, 0 or more
 * @example formatFinePercent('0.020408', { locale: 'en' }) // '2.04%'
 */
export function formatFinePercent(ratio: Numeric, { locale }: FormatContext): string {
  const value = new Decimal(ratio);
  const hidden = value.gt(0) && value.lt('0.00005');
  return (hidden ? '<' : '') + write(hidden ? '0.0001' : value, locale, '%', 0, 2);
}

/**
 * An estimated sum of money, to three digits: more would suggest a precision that it doesn't have.
 *
 * @example formatRoughMoney('5079612.4', { locale: 'en', currency: 'USD' }) // '$5,080,000'
 */
export const formatRoughMoney = (value: Numeric, context: FormatContext): string =>
  formatMoney(new Decimal(value).toSignificantDigits(ROUGH_DIGITS), context);

/**
 * A difference of two shares, without its unit: percentage points, at most two decimals.
 *
 * @example formatFinePoints('0.0375', { locale: 'en' }) // '3.75'
 */
export const formatFinePoints = (difference: Numeric, context: FormatContext): string =>
  write(new Decimal(difference).times(100), context.locale, '', 0, 2);
