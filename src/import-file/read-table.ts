import type { CellName, ImportQuestion, ImportedRow, TableSurvey } from '../core/index.js';

/** More names in one sentence nobody reads. */
const FEW = 10;

/** A table that was read, small enough to be handed from a worker to the page, however many rows the file has. */
export interface ReadTable extends Omit<TableSurvey, 'table' | 'largest'> {
  /** The largest rows; null where something has to be answered before there are any. */
  readonly rows: readonly ImportedRow[] | null;
  /** How many there are in all. */
  readonly campaigns: number;
  /** Whether no line names who and at least one figure. */
  readonly lacksHeader: boolean;
  readonly ask: readonly ImportQuestion[];
  readonly unreadable: Cells;
  readonly empty: Cells;
}

/** How many cells, and the first of them. */
export interface Cells {
  readonly count: number;
  readonly first: readonly CellName[];
}

export function readTable({ table, largest, ...survey }: TableSurvey): ReadTable {
  const summary = 'dropped' in table ? table : null;
  return {
    ...survey,
    rows: summary && largest,
    campaigns: summary?.rows.length ?? 0,
    lacksHeader: 'reason' in table,
    ask: 'ask' in table ? table.ask : [],
    unreadable: cellsOf(summary?.unreadable ?? []),
    empty: cellsOf(summary?.empty ?? []),
  };
}

const cellsOf = (names: readonly CellName[]): Cells => ({ count: names.length, first: names.slice(0, FEW) });
