import type { FunnelStore } from '../store/index.js';
import {
  LONGEST_NAME,
  MOST_ROWS,
  readTables,
  TABLE_KEYS,
  TABLE_NAMES,
  type TableProblem,
  type TableRule,
} from '../store/read-tables.js';
import { withoutExponent } from './exponent.js';
import { readJson } from './json.js';
import type { ReportIssue } from './report-issue.js';
import { setTable } from '../store/set-table.js';

/** Stands for what was given: the console must not show the names of people. */
const GIVEN = {};

/** What is accepted in place of what breaks a rule. */
const ADVICE: Readonly<Record<TableRule, (problem: TableProblem) => string>> = {
  unreadable: () => 'write JSON of at most 100,000 characters: {"channels": [{"name": "Search", "budget": "90000"}]}',
  not_a_table: () => 'write a list of rows, or null to clear the table',
  too_many_rows: ({ table }) => `write at most ${MOST_ROWS[table!]} rows`,
  not_a_row: () => 'write each row as {"name": "…"}',
  not_a_text: () => 'write a text',
  long_name: () => `write a name of at most ${LONGEST_NAME} characters`,
  equal_names: () => 'give each row a name of its own',
  not_a_number: () => "write a number such as '180000.5', of at most 15 digits",
  not_a_month: () => 'write a month such as 2026-10',
  unknown_kind: () => 'write ads, fee, free or unattributed',
};

/**
 * Sets the tables that a page gives, all of them or none.
 *
 * @param given - JSON, or the object that it describes; null and '' clear all tables
 * @param report - is told of the first fault alone, and never what stands in a cell
 */
export function applyTables(store: FunnelStore, given: unknown, report: ReportIssue): void {
  const present = store.snapshot.tables;
  const read =
    given === null || given === undefined || given === ''
      ? Object.fromEntries(Object.keys(present).map((name) => [name, null]))
      : typeof given === 'string'
        ? readJson(given)
        : given;
  const reading = readTables(read, textOf);
  if (!reading.ok) {
    const { rule } = reading.problem;
    return report(pathOf(reading.problem), GIVEN, `${ADVICE[rule](reading.problem)}; no table is taken`);
  }
  if (reading.leftOut) report('tables', GIVEN, `known are ${KNOWN}; the rest is left out`);
  for (const name of TABLE_NAMES) {
    const rows = reading.tables[name];
    // What was read from a calculator and is set again changes nothing.
    if (rows !== undefined && JSON.stringify(rows) !== JSON.stringify(present[name] ?? null))
      setTable(store, name, rows, false);
  }
}

const KNOWN = TABLE_NAMES.map((name) => `${name} (${TABLE_KEYS[name].join(', ')})`).join(', ');

const textOf = (cell: unknown): unknown =>
  typeof cell === 'number' || typeof cell === 'bigint' ? withoutExponent(String(cell)) : cell;

const pathOf = ({ table, row, key }: TableProblem): string =>
  `tables${table ? `.${table}` : ''}${row === null ? '' : `[${row}]`}${key ? `.${key}` : ''}`;
