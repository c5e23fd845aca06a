import { isHeading, yearOf, type CellKind, type CellReader } from './pasted-table.js';

/** One column of numbers. */
export interface PastedColumn {
  /** What stands above it: a year, a month; '' where nothing does. */
  readonly heading: string;
  readonly cells: readonly string[];
}

/** A pasted table as columns of numbers beside their labels. */
export interface PastedColumns {
  readonly columns: readonly PastedColumn[];
  /** One per row; '' where there is none. */
  readonly labels: readonly string[];
  /** Headings, running numbers and columns that aren't values. */
  readonly leftOut: readonly string[];
  /** The first cell may be a year, and as well an amount. */
  readonly perhapsHeading: boolean;
}

type Rows = readonly (readonly string[])[];

const columnOf = (rows: Rows, index: number): string[] => rows.map((row) => row[index]!);
const filled = (cells: readonly string[]): string[] => cells.filter(Boolean);
const transposed = (rows: Rows): string[][] => rows[0]!.map((_cell, index) => columnOf(rows, index));

/**
 * Tells the values of a table from its labels, headings and running numbers.
 *
 * @param names - whether a label names a field
 */
export function readColumns(given: Rows, reader: CellReader, names: (label: string) => boolean): PastedColumns {
  const rows = upright(given, reader, names);
  const kinds = rows.map((row) => row.map((cell) => reader.kindOf(cell)));
  if (rows[0]!.length === 1) return single(rows, reader);
  const indexes = [...rows[0]!.keys()];
  const labelled = indexes.find((index) => isLabels(kinds.map((row) => row[index]!)));
  const running = indexes.find((index) => index !== labelled && isRunning(columnOf(rows, index), labelled));
  const values = indexes.filter((index) => index !== labelled && index !== running);
  const heads = headRows(rows, values, labelled, reader, names);
  const body = rows.slice(heads);
  const numbers = values.filter((index) => columnOf(body, index).some((cell) => isValue(reader.kindOf(cell))));
  const shares = numbers.filter((index) => filled(columnOf(body, index)).every((cell) => cell.includes('%')));
  const columns = shares.length < numbers.length ? numbers.filter((index) => !shares.includes(index)) : numbers;
  return {
    columns: columns.map((index) => ({
      heading: filled(columnOf(rows.slice(0, heads), index)).at(-1) ?? '',
      cells: columnOf(body, index),
    })),
    labels: body.map((row) => (labelled === undefined ? '' : row[labelled]!)),
    leftOut: [
      ...rows.slice(0, heads).flatMap(filled),
      ...(running === undefined ? [] : [`1–${filled(columnOf(body, running)).length}`]),
      ...values.filter((index) => !columns.includes(index)).flatMap((index) => filled(columnOf(body, index))),
    ],
    perhapsHeading: false,
  };
}

const isValue = (kind: CellKind): boolean => kind === 'number' || kind === 'gap' || kind === 'odd';

const isLabels = (kinds: readonly CellKind[]): boolean =>
  kinds.filter((kind) => kind === 'label').length > kinds.filter((kind) => kind === 'number').length;

/** Whether cells count the rows: 1, 2, 3. Without labels beside them, two rows don't prove it. */
function isRunning(cells: readonly string[], labelled: number | undefined): boolean {
  const counted = filled(cells).filter((cell) => /\d/.test(cell));
  return (
    counted.length >= (labelled === undefined ? 3 : 2) &&
    counted.length >= cells.length - 1 &&
    counted.every((cell, index) => cell.replace(/[.)]$/, '') === String(index + 1))
  );
}

/** A table with one row per field: a row, or a table whose first row has the names, is turned. */
function upright(rows: Rows, reader: CellReader, names: (label: string) => boolean): Rows {
  const [first] = rows as [readonly string[]];
  if (rows.length === 1) return first.length < 4 && names(first[0]!) ? rows : transposed(rows);
  const kinds = first.map((cell) => reader.kindOf(cell));
  const named = first.filter(names).length;
  const allLabels = first.length > 2 && kinds.every((kind) => kind === 'label' || kind === 'empty');
  const noLabels = rows.every((row) => row.every((cell) => reader.kindOf(cell) !== 'label'));
  const turned = named > 1 || (allLabels && !columnOf(rows, 0).some(names)) || (noLabels && first.length > rows.length);
  return turned ? transposed(rows) : rows;
}

/** How many rows at the top are headings. */
function headRows(
  rows: Rows,
  values: readonly number[],
  labelled: number | undefined,
  reader: CellReader,
  names: (label: string) => boolean,
): number {
  const isHead = (row: readonly string[]): boolean => {
    const cells = filled(values.map((index) => row[index]!));
    const years = cells.every(isHeading);
    // A year is an amount where its row is a field's, and where nothing but another year could tell.
    if (labelled !== undefined && names(row[labelled]!)) return false;
    if (labelled === undefined && years && new Set(cells).size < 2) return false;
    return cells.every((cell) => isHeading(cell) || reader.kindOf(cell) === 'label');
  };
  const first = rows.findIndex((row) => !isHead(row));
  return Math.max(0, first);
}

/** A single column, in which names may stand above their numbers. */
function single(rows: Rows, reader: CellReader): PastedColumns {
  const cells: string[] = [];
  const labels: string[] = [];
  let label = '';
  for (const [cell] of rows as readonly (readonly [string])[]) {
    if (reader.kindOf(cell) === 'label') label = cell;
    else {
      cells.push(cell);
      labels.push(label);
      label = '';
    }
  }
  // One name, above the first number, is what the column is called.
  const heading = filled(labels).length === 1 && labels[0] ? labels[0] : '';
  return {
    columns: filled(cells).length > 0 ? [{ heading, cells }] : [],
    labels: heading ? labels.map(() => '') : labels,
    leftOut: [heading, label].filter(Boolean),
    perhapsHeading: labels.every((each) => !each) && isHeading(cells[0] ?? ''),
  };
}

/** Whether the headings of two columns say that the second is of an earlier year. */
export const runsBackwards = ([first, second]: readonly PastedColumn[]): boolean =>
  yearOf(second!.heading) !== '' && yearOf(first!.heading) > yearOf(second!.heading);
