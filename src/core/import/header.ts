import { columnsOf, isHeader, type Column } from './columns.js';
import { recordsOf, SEPARATORS, type Separator } from './records.js';

/** Where a table begins in a text. */
export interface Header {
  readonly separator: Separator;
  readonly columns: readonly Column[];
  /** How many records come before the first row: the lines above the header, and itself. */
  readonly rowsFrom: number;
}

/** Titles and periods stand above a header, never so many lines. */
const MAX_LINES_ABOVE = 1000;

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
      if (isHeader(columns) && columns.length > (found?.columns.length ?? 0)) found = { separator, columns, rowsFrom };
    }
  }
  return found;
}
