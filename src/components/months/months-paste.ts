import { readMonth } from '../../format/index.js';
import { MONTH_COLUMNS, type MonthColumn } from '../../store/months-reading.js';
import { readEntry, type NumberEntry } from '../../store/number-entry.js';
import { CellReader, rowsOf } from '../../store/pasted-table.js';
import { MOST_ROWS } from '../../store/read-tables.js';
import { newRow, type DraftRow, type TableDraft } from '../../store/table-draft.js';
import { fieldNamed } from '../../texts/field-names.js';
import type { CalculatorView } from '../base/view.js';
import { figureName } from './figure-name.js';

/** What pasted cells make of the table. */
export interface PastedMonths {
  /** All rows; null where they would be too many. */
  readonly rows: readonly DraftRow[] | null;
  /** How many rows there would be. */
  readonly total: number;
  readonly pasted: number;
  /** How many of them stood there with other numbers. */
  readonly replaced: number;
}

/** What a line of sums is called, which is no month. */
const SUMS: ReadonlyMap<string, string> = new Map([['allTogether', '']]);

/** What the page calls each column. */
export const columnNames = (view: CalculatorView): ReadonlyMap<string, string> =>
  new Map(MONTH_COLUMNS.map((column) => [column, figureName(view, column)]));

/** How a number of each column is read. */
export const kindOf = (column: MonthColumn): 'money' | 'count' =>
  column === 'budget' || column === 'revenue' ? 'money' : 'count';

/**
 * Takes pasted cells as months, down or across, with or without headings. A month that stands in the table already gets the
 * pasted numbers; a row that names no month is taken too, and asked about.
 *
 * @returns null where the text holds no month, so that it is a field's own
 */
export function pasteMonths(view: CalculatorView, text: string, draft: TableDraft): PastedMonths | null {
  const reader = new CellReader(view.context);
  const { rows: read, cut } = rowsOf(text, reader, () => false);
  const isMonth = (cell = ''): boolean => readMonth(cell, view.context) !== null;
  const across = (read[0] ?? []).filter(isMonth).length;
  const down = read.filter(([cell]) => isMonth(cell)).length;
  if (across === 0 && down === 0) return null;
  const width = read[0]!.length;
  const lines = across > down ? [...Array(width).keys()].map((index) => read.map((line) => line[index] ?? '')) : read;
  const own = columnNames(view);
  const [first = []] = lines;
  const heads = first.map((cell) => fieldNamed(cell, own) as MonthColumn | undefined);
  const hasHeads = heads.some(Boolean) && !isMonth(first[0]);
  const columns = hasHeads ? heads : [undefined, ...MONTH_COLUMNS];
  const body = lines
    .slice(hasHeads ? 1 : 0)
    .filter((line) => line.some(Boolean) && fieldNamed(line[0] ?? '', SUMS) === undefined);

  const taken = mergeMonths(
    view,
    draft,
    body.map((line) => ({ name: line[0] ?? '', cells: cellsOf(view, reader, line, columns) })),
  );
  return { ...taken, rows: cut ? null : taken.rows };
}

/** Rows that come from elsewhere, as they are to stand among those that are there. */
export interface ComingMonth {
  readonly name: string;
  readonly cells: DraftRow['cells'];
}

/** Takes months in: one that stands in the table already gets the new numbers, and keeps those that aren't among them. */
export function mergeMonths(view: CalculatorView, draft: TableDraft, coming: readonly ComingMonth[]): PastedMonths {
  const rows = [...draft.filled];
  const places = new Map(rows.map((row, index) => [draft.nameOf(row), index]));
  let replaced = 0;
  for (const { name, cells } of coming) {
    const month = readMonth(name, view.context);
    const at = month === null ? undefined : places.get(month);
    if (at === undefined) rows.push(newRow({ name, cells }));
    else {
      // The second of two equal months is no correction of the first.
      places.delete(month!);
      replaced += 1;
      rows[at] = { ...rows[at]!, cells: { ...rows[at]!.cells, ...cells } };
    }
  }
  const total = rows.length;
  return { rows: total > MOST_ROWS.months ? null : rows, total, pasted: coming.length, replaced };
}

function cellsOf(
  view: CalculatorView,
  reader: CellReader,
  line: readonly string[],
  columns: readonly (MonthColumn | undefined)[],
): Record<string, NumberEntry> {
  const cells: Record<string, NumberEntry> = {};
  line.forEach((cell, index) => {
    const column = columns[index];
    // A dash in a table means that nothing is known.
    if (index === 0 || !column || !cell || reader.kindOf(cell) === 'gap') return;
    cells[column] = readEntry(cell, kindOf(column), view.context);
  });
  return cells;
}
