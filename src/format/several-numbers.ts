import { simplify } from './characters.js';
import type { FormatContext } from './context.js';
import { readNumber } from './read-number.js';
import { separatorsOf } from './separators.js';

/**
 * Whether a text that is pasted holds several cells or a list, so that a field can't take it as its one number.
 *
 * Tabs and line ends part cells. `;` parts a list, and so does a comma with a space behind it. A comma alone does where
 * the text is no number, or only one by another language's marks: in Russian `600,150,130` may be a list.
 *
 * @example holdsSeveral('600\n150', { locale: 'en' }) // true
 */
export function holdsSeveral(text: string, context: FormatContext): boolean {
  const cells = text.trim();
  // Before a tab there was an empty cell.
  if (text.startsWith('\t') || /[\t\r\n\u2028\u2029]/.test(cells)) return true;
  // A longer text is refused by the field itself.
  if (cells.length > 999) return false;
  const list = simplify(cells);
  if (/\d[^;]*;[^;]*\d/.test(list)) return true;
  if (!/\d[^,]*,[^,]*\d/.test(list)) return false;
  const reading = readNumber(cells, 'money', context);
  if (!reading.ok && reading.reason === 'not_a_number') return true;
  return (list.match(/,/g) ?? []).length > 1 && !separatorsOf(context.locale).group.includes(',');
}
