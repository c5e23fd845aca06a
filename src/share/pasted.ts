import { decimalMarkOf } from './decimal-mark.js';
import { cellText, type Cell, type Table } from './table.js';

/** What would end a cell or a row, also where only some programs see it so. */
const BREAKS = /[\t\r\n\v\f\u0085\u2028\u2029]+/g;
/**
 * A quote at a cell's beginning: where quotes are honoured, all up to the next one would be one cell, whole rows among
 * it, and `"=1+1"` a formula.
 */
const QUOTED = /^[\s\p{Cf}\p{Cc}]*"/u;

/** A table as text with tabs between the cells, which spreadsheets paste from the clipboard. */
export function tabbedOf(table: Table, locale: string): string {
  const mark = decimalMarkOf(locale);
  const tabbed = (cell: Cell): string => {
    const text = cellText(cell, mark).replace(BREAKS, ' ');
    return QUOTED.test(text) ? `'${text}` : text;
  };
  return table.map((row) => row.map(tabbed).join('\t')).join('\r\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** A table as HTML for mails and documents. Spreadsheets prefer it to the text with tabs. */
export function htmlOf(table: Table, locale: string): string {
  const mark = decimalMarkOf(locale);
  const width = Math.max(0, ...table.map((row) => row.length));
  const rows = table.map(
    (row) =>
      `<tr>${[...row, ...Array<string>(width - row.length).fill('')].map((cell) => `<td>${escaped(cellText(cell, mark))}</td>`).join('')}</tr>`,
  );
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}
