import { Decimal, type Numeric } from '../core/index.js';
import type { FormatContext } from './context.js';
import { formatDays, formatMoney } from './figures.js';

/** Below this many, one person is a tenth of them and more: an average of 2.5 isn't 3. */
const FEW = 10;
/** Digits of a sum that is only estimated. */
const ROUGH = 3;

/**
 * People that are expected: whole ones, tenths only of a few.
 *
 * @example formatPeople('172.5', { locale: 'en' }) // '173'
 */
export const formatPeople = (value: Numeric, context: FormatContext): string => {
  const people = new Decimal(value);
  return formatDays(people.abs().lt(FEW) ? people : people.round(), context);
};

/**
 * A sum that is only estimated: more than three digits would look exact.
 *
 * @example formatEstimate('5593412.4', { locale: 'en', currency: 'USD' }) // '$5,590,000'
 */
export const formatEstimate = (value: Numeric, context: FormatContext): string => formatMoney(new Decimal(value).toSignificantDigits(ROUGH), context);

/**
 * A difference of two shares in percentage points, at most one decimal, without its unit.
 *
 * @example formatPercentagePoints('0.0375', { locale: 'en' }) // '3.8'
 */
export const formatPercentagePoints = (difference: Numeric, context: FormatContext): string => formatDays(new Decimal(difference).times(100), context);
