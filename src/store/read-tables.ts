import type { TableName, TableRow } from './tables.js';

/** Most rows of a table. */
export const MOST_ROWS: Readonly<Record<TableName, number>> = {
  channels: 50,
  channelsBefore: 50,
  staff: 50,
  doctors: 50,
  months: 120,
};
/** Most characters of a name. */
export const LONGEST_NAME = 80;

const CHANNEL = [
  'name',
  'kind',
  'budget',
  'leads',
  'primary',
  'secondary',
  'primaryCheck',
  'secondaryCheck',
  'revenue',
  'min',
  'max',
  'exponent',
] as const;

/** The keys of each table's rows. The first one names the row. */
export const TABLE_KEYS: Readonly<Record<TableName, readonly string[]>> = {
  channels: CHANNEL,
  channelsBefore: CHANNEL,
  staff: ['name', 'calls', 'booked', 'salary', 'existingCalls', 'existingBooked'],
  doctors: ['name', 'first', 'returned', 'revenue', 'largest', 'satisfied', 'asked', 'months'],
  months: ['month', 'budget', 'leads', 'primary', 'secondary', 'revenue'],
};

/** The tables by name, in the order in which they are read and written. */
export const TABLE_NAMES = Object.keys(TABLE_KEYS) as readonly TableName[];

/** What of a row is money. */
export const MONEY_KEYS: readonly string[] = [
  'budget',
  'revenue',
  'primaryCheck',
  'secondaryCheck',
  'min',
  'max',
  'salary',
  'largest',
];

/**
 * Why tables aren't taken.
 *
 * `unreadable`: no object, or one that throws · `not_a_table`: no list of rows · `too_many_rows` · `not_a_row`: no object ·
 * `not_a_text`: something else than text · `long_name` · `equal_names` · `not_a_number`: no canonical number, or one of more
 * than 15 digits · `not_a_month`: not written `2026-10` · `unknown_kind`: none of a channel's kinds
 */
export type TableRule =
  | 'unreadable'
  | 'not_a_table'
  | 'too_many_rows'
  | 'not_a_row'
  | 'not_a_text'
  | 'long_name'
  | 'equal_names'
  | 'not_a_number'
  | 'not_a_month'
  | 'unknown_kind';

/** Where tables break a rule. No text of a cell is in it: it may be a person's name. */
export interface TableProblem {
  readonly rule: TableRule;
  readonly table: TableName | null;
  /** From 0. */
  readonly row: number | null;
  readonly key: string | null;
}

/** Tables that were read, null for those to be cleared; or the first rule that is broken: then nothing is taken. */
export type TablesReading =
  | {
      readonly ok: true;
      readonly tables: Readonly<{ [Name in TableName]?: readonly TableRow[] | null }>;
      /** Whether there was something beside the known names: its names may be anything. */
      readonly leftOut: boolean;
    }
  | { readonly ok: false; readonly problem: TableProblem };

const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,40})?$/;
/** Digits that the core takes, without leading zeros and the point. */
const MOST_DIGITS = 15;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const KINDS = /^(?:ads|fee|free|unattributed)$/;

/** Whether a text is a number as the store keeps it, such as `180000.5`. */
export const isCanonical = (text: string): boolean =>
  NUMBER.test(text) && text.replace(/^[0.]+|\./g, '').length <= MOST_DIGITS;

/** Thrown here and caught here, out of the depth of a table. */
class BrokenRule extends Error {
  constructor(readonly problem: TableProblem) {
    super(problem.rule);
  }
}

/**
 * Reads tables, whatever is given: all of them, or none.
 *
 * @param given - rows by name of the table
 * @param textOf - what a cell stands for, such as the text of a number; null or undefined: nothing
 */
export function readTables(given: unknown, textOf: (cell: unknown) => unknown = (cell) => cell): TablesReading {
  const tables: { [Name in TableName]?: readonly TableRow[] | null } = {};
  try {
    if (!isObject(given) || Array.isArray(given)) fail('unreadable', null);
    let leftOut = Object.keys(given).some((name) => !Object.hasOwn(TABLE_KEYS, name));
    for (const name of TABLE_NAMES) {
      if (!Object.hasOwn(given, name)) continue;
      const rows = given[name];
      if (rows === undefined) continue;
      tables[name] = rows === null ? null : readRows(name, rows, textOf, () => (leftOut = true));
    }
    return { ok: true, tables, leftOut };
  } catch (error) {
    const problem: TableProblem =
      error instanceof BrokenRule ? error.problem : { rule: 'unreadable', table: null, row: null, key: null };
    return { ok: false, problem };
  }
}

/** The first rule that rows would break; null where they break none. */
export function tableProblem(name: TableName, rows: readonly TableRow[]): TableProblem | null {
  const reading = readTables({ [name]: rows });
  return reading.ok ? null : reading.problem;
}

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null;

function fail(rule: TableRule, table: TableName | null, row: number | null = null, key: string | null = null): never {
  throw new BrokenRule({ rule, table, row, key });
}

function readRows(
  table: TableName,
  rows: unknown,
  textOf: (cell: unknown) => unknown,
  leaveOut: () => void,
): readonly TableRow[] {
  if (!Array.isArray(rows)) fail('not_a_table', table);
  if (rows.length > MOST_ROWS[table]) fail('too_many_rows', table);
  const keys = TABLE_KEYS[table];
  const names = new Set<string>();
  const readRow = (given: unknown, row: number): TableRow => {
    if (!isObject(given) || Array.isArray(given)) fail('not_a_row', table, row);
    if (Object.keys(given).some((key) => !keys.includes(key))) leaveOut();
    const read: Record<string, string> = {};
    for (const key of keys) {
      const cell = Object.hasOwn(given, key) ? textOf(given[key]) : undefined;
      if (cell === undefined || cell === null) continue;
      if (typeof cell !== 'string') fail('not_a_text', table, row, key);
      const rule = cell === '' ? null : brokenRule(key, cell);
      if (rule) fail(rule, table, row, key);
      read[key] = cell;
    }
    const name = read[keys[0]!];
    if (name && names.has(name)) fail('equal_names', table, row, keys[0]);
    if (name) names.add(name);
    return Object.freeze(read);
  };
  // Spread, so that holes are rows that are none.
  return Object.freeze([...(rows as readonly unknown[])].map(readRow));
}

/** What is wrong with a cell that isn't empty. */
function brokenRule(key: string, cell: string): TableRule | null {
  switch (key) {
    case 'name':
      return cell.length > LONGEST_NAME * 2 || [...cell].length > LONGEST_NAME ? 'long_name' : null;
    case 'month':
      return MONTH.test(cell) ? null : 'not_a_month';
    case 'kind':
      return KINDS.test(cell) ? null : 'unknown_kind';
    default:
      return isCanonical(cell) ? null : 'not_a_number';
  }
}
