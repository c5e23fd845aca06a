import { Decimal } from '../core/index.js';
import type { FormatContext } from './context.js';
import { formatPercent } from './figures.js';
import { roundToTotal } from './largest-remainder.js';

/**
 * Writes the parts of a whole in percent, rounded to tenths so that the texts add up to 100 %.
 *
 * Largest remainder: each part is rounded down to tenths, and the missing tenths go to the parts that lost most by it.
 *
 * @param parts - amounts or ratios of either sign; their total is the whole
 * @returns one text per part; where the total is 0, all are 0 %
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
