import { readNumber, type FormatContext } from '../format/index.js';

/** Longer texts are cut: no table of one funnel is so long. */
const MAX_TEXT_LENGTH = 20_000;
/** Longer cells aren't looked into for a label. */
const MAX_CELL_LENGTH = 200;

/** What stands in a table where there is no number: errors of formulas, words for nothing, dashes. */
const GAP =
  /^(?:#(?!\d).*|n\/?\.?a\.?|null|none|nan|nil|no data|missing|н\.?\/?д\.?|нет|нет данных|пусто|puudub|puuduvad|andmed puuduvad|andmeid (?:ei ole|pole)|pole|k\. ?a\.|[-‐-―−?.…x×х*_]+)$/iu;

/** A year alone, which could as well be an amount. */
const YEAR = /^(?:19|20)\d\d$/;
/** A month or a day in figures. */
const DATE =
  /^(?:(?:(?:0?[1-9]|[12]\d|3[01])[./-])?(?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d|(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])(?:[./-]\d\d?)?)$/;
/** "Oct 2026", "III кв. 2026", "янв.26", "2026 год". */
const NAMED_DATE =
  /^(?=.*\p{L})(?:.*[ .\-'’](?:19|20)\d\d|.*\p{L}[.\-'’]\d\d|(?:19|20)\d\d ?\p{L}.*)(?: ?г(?:\.|од)?)?$/u;

/** What a cell holds. `odd`: neither a number nor a name, such as "about 600". */
export type CellKind = 'empty' | 'number' | 'gap' | 'label' | 'odd';

/** Reads cells as the fields of a calculator would. */
export class CellReader {
  readonly #context: FormatContext;

  constructor(context: FormatContext) {
    this.#context = context;
  }

  /** Whether a field of some kind would find a number in it, if only a wrong one. */
  isNumber(cell: string): boolean {
    const reading = readNumber(cell, 'money', this.#context);
    return reading.ok ? reading.value !== '' : reading.reason !== 'not_a_number';
  }

  kindOf(cell: string): CellKind {
    if (!cell) return 'empty';
    if (this.isNumber(cell)) return 'number';
    if (GAP.test(cell)) return 'gap';
    return /\p{L}/u.test(cell) && (!/\p{Nd}/u.test(cell) || isHeading(cell)) ? 'label' : 'odd';
  }

  /** A cell's text as it is entered. Accounting formats write a dash for zero, with the currency or in wide blanks. */
  textOf(cell: string): string {
    const text = cell.trim();
    if (/^ +[-–—] {2,}$/.test(cell)) return '0';
    const zero = /^[^\d-–—]*[-–—]+[^\d-–—]*$/.test(text) && text.replace(/[-–—]+/, '0');
    return zero && zero.length > 1 && this.isNumber(zero) ? '0' : text;
  }
}

/** Whether a cell may head a column: a year, a month, a date. */
export const isHeading = (cell: string): boolean => YEAR.test(cell) || DATE.test(cell) || NAMED_DATE.test(cell);

/** The year that a heading names, '' where it names none. */
export const yearOf = (heading: string): string => /(?:19|20)\d\d/.exec(heading)?.[0] ?? '';

/**
 * The cells of a pasted text, row by row.
 *
 * Tabs part cells, else `;`, and in a single line commas. A name before a number is a cell of its own.
 *
 * @param names - whether a text names a field
 * @returns rows of one length; `cut`: whether the text was too long to be read to its end
 */
export function rowsOf(
  text: string,
  reader: CellReader,
  names: (label: string) => boolean,
): { readonly rows: string[][]; readonly cut: boolean } {
  const cut = text.length > MAX_TEXT_LENGTH;
  const lines = withoutQuotes(text.slice(0, MAX_TEXT_LENGTH)).split(/\r\n|[\r\n\u2028\u2029]/);
  while (lines.length > 1 && lines.at(-1)!.trim() === '') lines.pop();
  const tabbed = text.includes('\t');
  const rows = withoutNumbering(lines).map((line) =>
    tabbed
      ? line.split('\t').map((cell) => reader.textOf(cell))
      : listed(line, lines.length === 1).flatMap((cell) => labelled(cell, reader, names)),
  );
  const width = Math.max(...rows.map((row) => row.length));
  return { rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]), cut };
}

/** Spreadsheets put a cell with line ends or quotation marks into quotation marks. */
const withoutQuotes = (text: string): string =>
  text.includes('"')
    ? text.replace(
        /(^|[\t\r\n])"((?:[^"]|"")*)"(?=[\t\r\n]|$)/g,
        (_cell, before: string, inside: string) => before + inside.replace(/""/g, '"').replace(/[\t\r\n]+/g, ' '),
      )
    : text;

/** "1. …", "2. …" in front of every line. */
function withoutNumbering(lines: readonly string[]): readonly string[] {
  const found = lines.map((line) => /^\s*(\d{1,3})[.)]\s+(?=\S)/.exec(line));
  const counts = lines.length > 1 && found.every((each, index) => each?.[1] === String(index + 1));
  return counts ? lines.map((line, index) => line.slice(found[index]![0].length)) : lines;
}

function listed(line: string, alone: boolean): string[] {
  if (line.includes(';') && /\d/.test(line)) return line.split(';');
  return alone ? line.split(/, +/.test(line) ? /, +/ : ',') : [line];
}

/** "Leads: 600" as two cells; "Leads 600" too where the name is a field's. */
function labelled(raw: string, reader: CellReader, names: (label: string) => boolean): string[] {
  const text = reader.textOf(raw);
  if (text.length > MAX_CELL_LENGTH || !/\p{L}/u.test(text) || reader.kindOf(text) !== 'odd') return [text];
  const [, label = '', number = ''] = /^(\D*\p{L}\D*?)([\p{Sc}]?\d.*)$/u.exec(text) ?? [];
  const name = label.replace(/[\s:=–—-]+$/, '');
  const parted = /[:=–—]/.test(label.slice(name.length));
  return name && reader.isNumber(number) && (parted || names(name)) ? [name, number] : [text];
}
