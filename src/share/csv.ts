import { decimalMarkOf } from './decimal-mark.js';
import { cellText, type Table } from './table.js';

/**
 * A table as a file by RFC 4180 that Excel opens by a double click.
 *
 * With a byte order mark, for Excel would read an older encoding else; parted by `;` where the decimal mark is a
 * comma, as Excel itself does there. Texts can't become formulas, numbers stay numbers.
 *
 * @param locale - whose decimal mark the numbers get
 * @example csvOf([['Реклама', { number: '0.5' }]], 'ru') // '\ufeffРеклама;0,5\r\n'
 */
export function csvOf(table: Table, locale: string): string {
  const mark = decimalMarkOf(locale);
  const separator = mark === ',' ? ';' : ',';
  const width = Math.max(0, ...table.map((row) => row.length));
  const lines = table.map((row) =>
    [...row, ...Array<string>(width - row.length).fill('')].map((cell) => quoted(cellText(cell, mark))).join(separator),
  );
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** Both separators ask for quotation marks: the file may be opened where the other one parts. */
const quoted = (text: string): string =>
  /["',;\t\r\n]|^\s|\s$/.test(text) && !/^-?\d+(?:,\d+)?$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
