import { textOf } from './amount.js';
import { roleOf, type Column, type ColumnRole } from './columns.js';
import type { ExportedRows, FigureCell, Kind } from './exported-rows.js';
import type { Header } from './header.js';
import type { ImportedRow, ImportedTable } from './imported-table.js';
import type { RestOfRows } from './summed-rows.js';
import { readCell, type DecimalMark } from './table-number.js';

/** A table that was read, with what a person needs to see in order to answer and to correct. */
export interface TableSurvey {
  readonly table: ImportedTable;
  /** The 50 largest rows in their order, and what the others are together: a table of channels has no more. */
  readonly largest: readonly ImportedRow[];
  readonly rest: RestOfRows | null;
  /** Null where no line can be a header. */
  readonly header: SurveyedHeader | null;
  /** The rows that were left out: totals by their first cell, and how many have no name. */
  readonly dropped: { readonly totals: readonly string[]; readonly nameless: number };
  /** The currencies of the rows. */
  readonly currencies: readonly SurveyedKind[];
  /** What the results of the rows count. */
  readonly indicators: readonly SurveyedKind[];
  /** Where the decimal mark is asked: a cell that shows it, and the amount that it is with each. */
  readonly ambiguous: (FigureCell & { readonly readings: Readonly<Record<DecimalMark, string | null>> }) | null;
}

export interface SurveyedHeader {
  /** The names of all columns, as they stand in the file. */
  readonly cells: readonly string[];
  /** What each of them says that it is, whether it was taken or not. */
  readonly roles: readonly (ColumnRole | null)[];
  /** Where each role was taken from. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
}

export interface SurveyedKind {
  /** In capitals a currency, in small letters what is counted. */
  readonly kind: string;
  readonly rows: number;
  /** The first row that has it, and its cell of budget or leads. */
  readonly name: string;
  readonly cell: string;
}

/** The survey of a text without a table. */
export const NOTHING_FOUND = {
  largest: [],
  rest: null,
  dropped: { totals: [], nameless: 0 },
  currencies: [],
  indicators: [],
  ambiguous: null,
} as const;

/** What the rows show beside their table. */
export function surveyOf(exported: ExportedRows): Omit<TableSurvey, 'table' | 'header' | 'largest' | 'rest'> {
  const { totals, dropped, ambiguous } = exported;
  return {
    dropped: { totals, nameless: dropped.length - totals.length },
    currencies: kindsOf(exported.currencies, 'budget'),
    indicators: kindsOf(exported.indicators, 'leads'),
    ambiguous:
      exported.decimalMark === null && ambiguous
        ? {
            ...ambiguous,
            readings: { comma: readingOf(ambiguous.cell, 'comma'), point: readingOf(ambiguous.cell, 'point') },
          }
        : null,
  };
}

const kindsOf = (kinds: ReadonlyMap<string, Kind>, role: 'budget' | 'leads'): SurveyedKind[] =>
  [...kinds].map(([kind, { rows, first }]) => ({ kind, rows, name: first.name, cell: first.cells[role] ?? '' }));

function readingOf(cell: string, mark: DecimalMark): string | null {
  const amount = readCell(cell, mark);
  return amount && textOf(amount);
}

/** The line with the names of the columns, and which of them are used. */
export const headerOf = (header: Header | null, columns: readonly Column[]): TableSurvey['header'] =>
  header && {
    cells: header.cells,
    roles: header.cells.map(roleOf),
    columns: Object.fromEntries(columns.map(({ role, index }) => [role, index])),
  };
