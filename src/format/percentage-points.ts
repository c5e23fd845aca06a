import { Decimal, type Numeric } from '../core/index.js';
import type { FormatContext } from './context.js';
import { formatDays } from './figures.js';

/**
 * A difference of two rates in percentage points, at most one decimal.
 *
 * @example formatPoints('0.05', { locale: 'en' }) // '5'
 */
export const formatPoints = (difference: Numeric, context: FormatContext): string =>
  formatDays(new Decimal(difference).times(100), context);
