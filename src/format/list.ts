import type { FormatContext } from './context.js';
import { once } from './formatters.js';
import { numberStyleOf } from './number-style.js';

/**
 * Names in a row, as a sentence of the locale has them.
 *
 * @example formatList(['a', 'b', 'c'], { locale: 'en' }) // 'a, b, and c'
 */
export function formatList(names: readonly string[], { locale }: FormatContext): string {
  const and = numberStyleOf(locale)?.[5];
  if (!and) return once(`${locale}&`, () => new Intl.ListFormat([locale, 'en'])).format(names);
  const before = names.slice(0, -1);
  // English has no comma between two.
  return before.join(', ') + (before[0] ? (before[1] ? and : and.replace(',', '')) : '') + names.slice(-1).join('');
}
