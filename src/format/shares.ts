import { Decimal } from '../core/index.js';
import type { FormatContext } from './context.js';
import { formatPercent } from './figures.js';
import { roundToTotal } from './largest-remainder.js';

/**
 * Parts of a whole in percent, rounded to tenths so that what is shown totals 100 %.
 *
 * Largest remainder: each part is cut to tenths, and the missing tenths go to those that lost most.
 *
 * @param parts - amounts or ratios of either sign; their total is the whole
 * @returns one text per part; all zero where the total is
 * @example formatShares([new Decimal(2), new Decimal(1)], { locale: 'en' }).join() // '66.7%,33.3%'
 */
export function formatShares(parts: readonly Decimal[], context: FormatContext): string[] {
  const total = parts.reduce((sum, part) => sum.plus(part), new Decimal(0));
  if (total.isZero()) return parts.map((part) => formatPercent(part, context));
  return roundToTotal(
    parts.map((part) => part.times(1000).div(total)),
    new Decimal(1000),
  ).map((tenths) => formatPercent(tenths.div(1000), context));
}
