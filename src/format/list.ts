import type { FormatContext } from './context.js';
import { once } from './formatters.js';
import { numberStyleOf } from './number-style.js';

/**
 * A list of names, as it is written in a sentence of the locale.
 *
 * @example formatList(['a', 'b', 'c'], { locale: 'en' }) // 'a, b, and c'
 */
export function formatList(names: readonly string[], { locale }: FormatContext): string {
  const and = numberStyleOf(locale)?.[5];
  if (!and) return once(`${locale}&`, () => new Intl.ListFormat([locale, 'en'])).format(names);
  const before = names.slice(0, -1);
  // English writes no comma between two names.
  return before.join(', ') + (before[0] ? (before[1] ? and : and.replace(',', '')) : '') + names.slice(-1).join('');
}
