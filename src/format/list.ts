import type { FormatContext } from './context.js';
import { once } from './formatters.js';

/**
 * Names in a row, as a sentence of the locale has them.
 *
 * @example formatList(['a', 'b', 'c'], { locale: 'en' }) // 'a, b, and c'
 */
export const formatList = (names: readonly string[], { locale }: FormatContext): string =>
  once(`${locale}&`, () => new Intl.ListFormat([locale, 'en'])).format(names);
