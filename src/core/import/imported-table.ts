import type { ColumnRole, FigureRole } from './columns.js';
import type { Separator } from './records.js';
import type { DecimalMark } from './table-number.js';

export interface ImportInputs {
  /** The table as text, … */
  readonly text?: string;
  /** … or as the bytes of a file: UTF-8, UTF-16 or windows-1251. */
  readonly bytes?: Uint8Array;
  /** The answer to `decimal_mark`. */
  readonly decimalMark?: DecimalMark | null;
  /** The answer to `mixed_currency`: only rows in this one are taken. */
  readonly currency?: string | null;
  /** The answer to `mixed_results`: only rows that count this are taken. */
  readonly indicator?: string | null;
  /** Where each role stands, from 0, as a person has chosen it: in place of what the names of the columns say. */
  readonly columns?: Readonly<Partial<Record<ColumnRole, number>>>;
}

/** What a table can't tell, and a person has to. */
export type ImportQuestion =
  /** The cost may be in millionths. */
  | 'micros'
  /** The cost may be with or without value-added tax. */
  | 'vat'
  /** The file's conversions or results may be anything. */
  | 'what_is_counted'
  /** The results of the rows are of several kinds. */
  | 'mixed_results'
  /** Cells are empty, which isn't 0. */
  | 'empty_cells'
  /** A total exceeds the sum of its rows. */
  | 'total_differs'
  /** The value is 0 in every row, so it wasn't measured, and is left out. */
  | 'zero_revenue'
  /** No cell tells whether a comma or a point stands before the decimals. */
  | 'decimal_mark'
  /** Amounts in several currencies can't be added. */
  | 'mixed_currency';

/** A row for a table of channels: canonical strings, without the keys that aren't known. */
export interface ImportedRow extends Readonly<Partial<Record<FigureRole, string>>> {
  readonly name: string;
}

export type ImportedTable =
  | {
      readonly separator: Separator;
      readonly columns: readonly ColumnRole[];
      /** How many rows below the header were totals, or had no name. */
      readonly dropped: number;
      /** Each name once, what it has in several rows summed up. */
      readonly rows: readonly ImportedRow[];
      readonly unreadable: readonly CellName[];
      readonly empty: readonly CellName[];
      readonly ask: readonly ImportQuestion[];
    }
  | {
      readonly separator: Separator;
      readonly columns: readonly ColumnRole[];
      readonly rows: null;
      readonly ask: readonly ImportQuestion[];
    }
  | { readonly rows: null; readonly reason: 'no_header' };

export type CellName = readonly [name: string, role: FigureRole];
