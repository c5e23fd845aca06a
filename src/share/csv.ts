import { decimalMarkOf } from './decimal-mark.js';
import { cellText, type Table } from './table.js';

/**
 * A table as a CSV file by RFC 4180, written so that a double click opens it correctly in Excel.
 *
 * It begins with a byte order mark, because Excel would read it in an older encoding without one. The separator is `;`
 * where the decimal mark is a comma, as in Excel itself. Texts can't become formulas, and numbers stay numbers.
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

/** A cell with either separator is quoted, because the file may be opened on a computer that uses the other one. */
const quoted = (text: string): string =>
  /["',;\t\r\n]|^\s|\s$/.test(text) && !/^-?\d+(?:,\d+)?$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
