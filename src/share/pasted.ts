import { decimalMarkOf } from './decimal-mark.js';
import { cellText, type Table } from './table.js';

/** A table as text with tabs between the cells, which spreadsheets paste from the clipboard. */
export function tabbedOf(table: Table, locale: string): string {
  const mark = decimalMarkOf(locale);
  return table.map((row) => row.map((cell) => cellText(cell, mark).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n');
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
