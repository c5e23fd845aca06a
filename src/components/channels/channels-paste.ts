import { CHANNEL_COLUMNS, type ChannelColumn } from '../../store/channel-ranking.js';
import { readEntry, type NumberEntry } from '../../store/number-entry.js';
import { CellReader, rowsOf } from '../../store/pasted-table.js';
import { MOST_ROWS } from '../../store/read-tables.js';
import { newRow, type DraftRow } from '../../store/table-draft.js';
import { fieldNamed } from '../../texts/field-names.js';
import type { CalculatorView } from '../base/view.js';
import { entryKindOf } from './channel-cells.js';

type Column = 'name' | ChannelColumn;

/** The columns in their order on the screen, which pasted cells without headings keep to. */
const ORDER: readonly Column[] = ['name', 'budget', 'leads', 'primary', 'revenue'];
/** What a line of sums is called, which is no channel. */
const SUMS: ReadonlyMap<string, string> = new Map([['allTogether', '']]);

/** What pasted cells make of a table. */
export interface PastedChannels {
  /** All rows of the table; null where they would be too many. */
  readonly rows: readonly DraftRow[] | null;
  /** How many rows were pasted, and how many cells were filled. */
  readonly pasted: number;
  readonly filled: number;
  /** Headings and lines of sums. */
  readonly leftOut: readonly string[];
}

/**
 * Spreads pasted cells over a table: from the cell into which was pasted to the right and downwards, with rows added below.
 * A line of headings gives the columns, and a line of sums is left out.
 *
 * @param at - the row and the column into which was pasted
 * @returns null where the text is a single cell
 */
export function pasteChannels(
  view: CalculatorView,
  text: string,
  rows: readonly DraftRow[],
  at: { readonly row: number; readonly column: Column },
): PastedChannels | null {
  const called = new Map<string, string>(CHANNEL_COLUMNS.map((column) => [column, view.label(column)]));
  const columnNamed = (label: string): ChannelColumn | undefined =>
    fieldNamed(label, called) as ChannelColumn | undefined;
  const reader = new CellReader(view.context);
  const { rows: lines } = rowsOf(text, reader, () => false);
  const cells = lines.filter((line) => line.some(Boolean));
  const [first] = cells;
  if (!first || (cells.length === 1 && first.length === 1)) return null;
  const heads = first.map(columnNamed);
  const hasHeads = heads.filter(Boolean).length > 1 && first.every((cell) => !reader.isNumber(cell));
  const columns: readonly (Column | undefined)[] = hasHeads
    ? heads.map((column, index) => column ?? (index === 0 ? 'name' : undefined))
    : first.map((_cell, index) => ORDER[ORDER.indexOf(at.column) + index]);
  const leftOut = hasHeads ? first.filter((cell, index) => cell && !columns[index]) : [];
  const body = cells.slice(hasHeads ? 1 : 0).filter((line) => {
    const isTotal = fieldNamed(line[columns.indexOf('name')] ?? '', SUMS) !== undefined;
    if (isTotal) leftOut.push(line[columns.indexOf('name')]!);
    return !isTotal;
  });
  const pasted = body.length;
  if (at.row + pasted > MOST_ROWS.channels) return { rows: null, pasted, filled: 0, leftOut };
  let filled = 0;
  const next = [...rows];
  body.forEach((line, index) => {
    const row = next[at.row + index] ?? newRow();
    const entries: Record<string, NumberEntry> = { ...row.cells };
    let { name } = row;
    line.forEach((cell, position) => {
      const column = columns[position];
      if (!column || !cell) return;
      filled += 1;
      if (column === 'name') name = cell;
      // A dash in a table means that nothing is known.
      else if (reader.kindOf(cell) === 'gap') delete entries[column];
      else entries[column] = readEntry(cell, entryKindOf(column), view.context);
    });
    next[at.row + index] = { ...row, name, cells: entries };
  });
  return { rows: next, pasted, filled, leftOut };
}
