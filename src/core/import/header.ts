import { columnsOf, isHeader, type Column } from './columns.js';
import { recordsOf, SEPARATORS, type Separator } from './records.js';

/** Where a table begins in a text. */
export interface Header {
  readonly separator: Separator;
  readonly columns: readonly Column[];
  /** How many records come before the first row: the lines above the header, and itself. */
  readonly rowsFrom: number;
  /** The line itself. */
  readonly cells: readonly string[];
}

/** Titles and periods stand above a header, never so many lines. */
const MAX_LINES_ABOVE = 1000;

/** So many lines show which separator gives all of them the same number of cells. */
const LINES_TO_GUESS_BY = 50;

/**
 * Finds the separator and the line under which most names of columns are recognised; of equal ones the first.
 *
 * @returns null where no line names who and at least one figure
 */
export function findHeader(text: string): Header | null {
  let found: Header | null = null;
  for (const separator of Object.keys(SEPARATORS) as Separator[]) {
    let rowsFrom = 0;
    for (const cells of recordsOf(text, separator)) {
      if (++rowsFrom > MAX_LINES_ABOVE) break;
      const columns = columnsOf(cells);
      if (isHeader(columns) && columns.length > (found?.columns.length ?? 0))
        found = { separator, columns, rowsFrom, cells };
    }
  }
  return found;
}

/**
 * Guesses where the header of a table stands that names nothing we know, so that a person can say what its columns are:
 * the first of the lines that have as many cells as most of them, at least two.
 *
 * @returns null where there is no table
 */
export function guessHeader(text: string): Header | null {
  let [found, most]: [Header | null, number] = [null, 1];
  for (const separator of Object.keys(SEPARATORS) as Separator[]) {
    const first = new Map<number, Header & { lines: number }>();
    let rowsFrom = 0;
    for (const cells of recordsOf(text, separator)) {
      if (++rowsFrom > LINES_TO_GUESS_BY) break;
      const alike = first.get(cells.length);
      if (alike) alike.lines++;
      else if (cells.length > 1)
        first.set(cells.length, { separator, columns: columnsOf(cells), rowsFrom, cells, lines: 1 });
    }
    for (const { lines, ...header } of first.values()) if (lines > most) [found, most] = [header, lines];
  }
  return found;
}
