import type { Decimal, Numeric } from '../decimal.js';
import { FunnelRangeError } from '../errors.js';
import { placesOf, wholeOf } from '../fraction.js';
import { readValue } from '../values.js';
import { MAX_ROWS } from './confidence.js';
import { readRecord } from './record.js';

/** A cell of a table as it is given: a canonical decimal string or a Decimal; empty, null and absent all mean "not known". */
export type Cell = Numeric | null | undefined;

/** A row of a table while it is read. */
export interface TableRow {
  readonly name: string;
  /** The name that an error about one of its cells is to carry, such as `rows.0.budget`. */
  readonly field: (key: string) => string;
  /**
   * A cell's amount; null where it is empty.
   *
   * @throws RangeError for a broken number
   */
  readonly amount: (key: string) => Decimal | null;
  /** A cell as it is given. */
  readonly given: (key: string) => unknown;
}

/**
 * Reads the rows of a table: at most 50, each with a name of its own and with keys that the table knows.
 *
 * @param field - the table's name in errors, such as `rows`
 * @param table - as given; absent and null are a table without rows
 * @param keys - the keys that a row may have besides `name`
 * @throws RangeError naming the cell for what is no table, too many rows, a row without a name, two rows of one name,
 *   and for an unknown key
 */
export function readTable(field: string, table: unknown, keys: readonly string[]): readonly TableRow[] {
  if (table === null || table === undefined) return [];
  if (!Array.isArray(table)) throw new FunnelRangeError(field, 'not_a_table', table, 'must be a list of rows');
  if (table.length > MAX_ROWS)
    throw new FunnelRangeError(field, 'too_many_rows', table.length, `must have at most ${MAX_ROWS} rows`);
  const names = new Set<string>();
  return [...(table as unknown[])].map((row, index) => {
    const fieldOf = (key: string): string => `${field}.${index}.${key}`;
    const cells = readRecord(`${field}.${index}`, row, ['name', ...keys]);
    const name = cells('name');
    if (typeof name !== 'string' || name.trim() === '')
      throw new FunnelRangeError(fieldOf('name'), 'missing_name', name, 'must be a name');
    if (names.has(name))
      throw new FunnelRangeError(fieldOf('name'), 'duplicate_name', name, 'must be a name of its own');
    names.add(name);
    return {
      name,
      field: fieldOf,
      amount: (key) => readValue(fieldOf(key), cells(key) as Cell),
      given: cells,
    };
  });
}

/**
 * Brings amounts into one unit in which all are whole.
 *
 * @returns the amounts in their order, and what 1 is in their unit
 * @throws RangeError for a number so large or so small that its digits would fill the memory
 */
export function inWholeUnits(
  amounts: readonly (readonly [field: string, amount: Decimal])[],
): readonly [whole: readonly bigint[], unit: bigint] {
  const places = amounts.reduce((most, [field, amount]) => {
    const own = placesOf(field, amount);
    return own > most ? own : most;
  }, 0);
  return [amounts.map(([, amount]) => wholeOf(amount, places)), 10n ** BigInt(places)];
}

/** An object by the names of rows: it inherits nothing, so that a row may have any name. */
export function byName<Value>(entries: Iterable<readonly [name: string, value: Value]>): Record<string, Value> {
  const record = Object.create(null) as Record<string, Value>;
  for (const [name, value] of entries) record[name] = value;
  return record;
}
