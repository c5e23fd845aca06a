import { factorText } from './factor.js';
import { Decimal, type Numeric } from '../core/index.js';
import type { FormatContext } from './context.js';
import { numberFormat, once, write } from './formatters.js';
import { isTiny, type NumberKind } from './read-number.js';
import { currencySignOf } from './number-style.js';

/** The largest number of decimals that every engine accepts. */
const MAX_DECIMALS = 20;

/**
 * Money for reading: whole units from 1000, minor units below where there are any, always below 10.
 *
 * @param value - currency units
 * @param context - without a currency: a plain number
 * @param decimals - how many places are shown
 * @example formatMoney('180000.5', { locale: 'en', currency: 'USD' }) // '$180,001'
 */
export const formatMoney = (value: Numeric, context: FormatContext, decimals = moneyDecimals(value, context)): string =>
  write(value, context.locale, context.currency, decimals);

/** How many places of an amount are shown. */
export function moneyDecimals(value: Numeric, { locale, currency }: FormatContext): number {
  const minor =
    currency && !currencySignOf(currency)
      ? once(currency, () => numberFormat(locale, currency).resolvedOptions().maximumFractionDigits!)
      : 2;
  const amount = new Decimal(value);
  // The rounded amount decides, because it is what is shown: 9.999 is shown as 10.
  const shown = amount.toDecimalPlaces(minor);
  return amount.isZero() || shown.e > 2 || (shown.e > 0 && shown.isInteger()) ? 0 : minor;
}

/**
 * People or visits, grouped; at most two decimals.
 *
 * @example formatCount('1200', { locale: 'en' }) // '1,200'
 */
export const formatCount = (value: Numeric, { locale }: FormatContext): string => write(value, locale, '', 0, 2);

/**
 * A ratio in percent, at most one decimal; a ratio above 0 that would be shown as 0 is written as less than 0.1.
 *
 * @param ratio - 0.25 for 25 %; may be negative or above 1
 * @example formatPercent('0.253', { locale: 'en' }) // '25.3%'
 */
export function formatPercent(ratio: Numeric, { locale }: FormatContext): string {
  const value = new Decimal(ratio);
  const hidden = value.toDecimalPlaces(3).isZero() && value.gt(0);
  return (hidden ? '<' : '') + write(hidden ? '0.001' : value, locale, '%', 0, 1);
}

/**
 * How many times over, at most one decimal; in English the sign stands behind.
 *
 * @example formatMultiple('36.67', { locale: 'ru' }) // '×36,7'
 */
export function formatMultiple(ratio: Numeric, context: FormatContext): string {
  return factorText(formatDays(ratio, context), context.locale);
}

/**
 * Days, at most one decimal.
 *
 * @example formatDays('0.818', { locale: 'ru' }) // '0,8'
 */
export const formatDays = (value: Numeric, { locale }: FormatContext): string => write(value, locale, '', 0, 1);

/**
 * A value as its field shows it: every digit, in the locale's grouping, so that `readNumber` gives the same value back.
 *
 * @param value - canonical, `''` for an empty field; a ratio where the kind is `percent`
 * @example formatEditable('0.3', 'percent', { locale: 'ru' }) // '30'
 */
export function formatEditable(value: Numeric, kind: NumberKind, { locale }: FormatContext): string {
  if (value === '') return '';
  const amount = new Decimal(value);
  // Written plainly, these would be ambiguous to `readNumber`: 1.234 people, and 1 % as 1.
  const looksGrouped = kind === 'count' && amount.decimalPlaces() === 3 && amount.lt(1000);
  if (kind !== 'percent') return write(amount, locale, '', looksGrouped ? 4 : 0, MAX_DECIMALS);
  return isTiny(amount)
    ? write(amount, locale, '%', 0, MAX_DECIMALS)
    : write(amount.times(100), locale, '', 0, MAX_DECIMALS);
}
