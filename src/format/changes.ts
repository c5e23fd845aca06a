import { Decimal, type Numeric } from '../core/index.js';
import { simplify } from './characters.js';

/**
 * Writes a difference with its sign; a difference that is shown as 0 has none.
 *
 * @param difference - after − before
 * @param write - writes the size of the difference: as money, in percent, as people
 * @example formatChange('-0.5', (size) => formatPercent(size, { locale: 'en' })) // '−50%'
 */
export function formatChange(difference: Numeric, write: (size: Decimal) => string): string {
  const amount = new Decimal(difference);
  const shown = write(amount.abs());
  if (!/[1-9]/.test(simplify(shown))) return write(new Decimal(0));
  return `${amount.isNegative() ? '−' : '+'}${shown}`;
}
