import { Decimal } from '../core/index.js';
import { formatChange } from './changes.js';
import type { FormatContext } from './context.js';
import { formatMoney, moneyDecimals } from './figures.js';
import { roundToTotal } from './largest-remainder.js';

/**
 * Writes the parts of a change in money with their signs, so that they add up to the change as `formatMoney` shows it.
 *
 * All have as many decimals as the change; where the change is 0, as many as the largest part.
 *
 * @param parts - of either sign
 * @param change - their exact total
 * @returns one text per part
 * @example formatMoneyParts([new Decimal('1500.5'), new Decimal('-400.25')], new Decimal('1100.25'), { locale: 'en' }).join(' ') // '+1,500 −400'
 */
export function formatMoneyParts(parts: readonly Decimal[], change: Decimal, context: FormatContext): string[] {
  const decimals = moneyDecimals(
    change.isZero() ? Decimal.max('0', ...parts.map((part) => part.abs())) : change,
    context,
  );
  const perUnit = new Decimal(`1e${decimals}`);
  const inUnits = (amount: Decimal): Decimal => amount.times(perUnit);
  return roundToTotal(parts.map(inUnits), inUnits(change)).map((units) =>
    formatChange(units.div(perUnit), (size) => formatMoney(size, context, decimals)),
  );
}
