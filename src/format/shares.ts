import { Decimal } from '../core/index.js';
import type { FormatContext } from './context.js';
import { formatPercent } from './figures.js';

/**
 * Parts of a whole in percent, rounded to tenths so that what is shown totals 100 %.
 *
 * Largest remainder: each part is cut to tenths, and the missing tenths go to those that lost most.
 *
 * @param parts - amounts or ratios, 0 or more; their total is the whole
 * @returns one text per part; all zero where the total is
 * @example formatShares([new Decimal(2), new Decimal(1)], { locale: 'en' }).join() // '66.7%,33.3%'
 */
export function formatShares(parts: readonly Decimal[], context: FormatContext): string[] {
  const total = parts.reduce((sum, part) => sum.plus(part), new Decimal(0));
  if (total.isZero()) return parts.map((part) => formatPercent(part, context));
  const exact = parts.map((part) => part.div(total).times(1000));
  const cut = exact.map((share) => share.floor());
  const missing = cut.reduce((left, share) => left.minus(share), new Decimal(1000));
  const lost = exact.map((share, index) => share.minus(cut[index]!));
  // Sorting is stable: of equal losses the first comes first.
  const mostLost = [...lost.keys()].sort((a, b) => lost[b]!.cmp(lost[a]!));
  return cut.map((share, index) => formatPercent(share.plus(missing.gt(mostLost.indexOf(index)) ? 1 : 0).div(1000), context));
}
