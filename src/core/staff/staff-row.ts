import { readRecord } from '../comparison/record.js';
import { readTable, type Cell, type TableRow } from '../comparison/table.js';
import { ExactDecimal, type Decimal } from '../decimal.js';
import { exact } from '../ratio.js';
import { readValue } from '../values.js';

/** One receptionist of the period. */
export interface StaffRow {
  readonly name: string;
  /** Calls that this person took; absent: those of the types together. */
  readonly calls?: Cell;
  /** Calls of which a first visit was booked. */
  readonly booked?: Cell;
  /** What this person costs in the same period, currency. */
  readonly salary?: Cell;
  /** Calls and bookings by kind of call. */
  readonly types?: Readonly<Record<string, { readonly calls?: Cell; readonly booked?: Cell }>> | null | undefined;
}

/** Calls and bookings, exact. */
export interface Bookings {
  readonly calls: Decimal;
  readonly booked: Decimal;
}

/** A receptionist's row as it is read. */
export interface Receptionist {
  readonly name: string;
  readonly calls: Decimal | null;
  readonly booked: Decimal | null;
  readonly salary: Decimal | null;
  /** By type; null where they aren't given. */
  readonly types: ReadonlyMap<string, Bookings> | null;
  /** Whether there are calls, and no more bookings than calls in any type. */
  readonly isCounted: boolean;
}

/** @throws RangeError naming the cell that makes no sense */
export function readStaff(rows: unknown): readonly Receptionist[] {
  return readTable('rows', rows, ['calls', 'booked', 'salary', 'types']).map((row) => {
    const amount = (key: string): Decimal | null => {
      const value = row.amount(key);
      return value && exact(value);
    };
    const types = readTypes(row);
    const total = (key: keyof Bookings): Decimal | null =>
      types && [...types.values()].reduce((all, type) => all.plus(type[key]), nil);
    const [calls, booked] = [amount('calls') ?? total('calls'), amount('booked') ?? total('booked')];
    const all = [...(calls && booked ? [{ calls, booked }] : []), ...(types?.values() ?? [])];
    return {
      name: row.name,
      calls,
      booked,
      salary: amount('salary'),
      types,
      isCounted: Boolean(calls && booked && !calls.isZero()) && all.every((part) => part.booked.lte(part.calls)),
    };
  });
}

const nil: Decimal = new ExactDecimal(0);

/** Types of which calls or bookings are missing aren't types that can be compared. */
function readTypes(row: TableRow): ReadonlyMap<string, Bookings> | null {
  const given = row.given('types');
  if (given === null || given === undefined) return null;
  const field = row.field('types');
  const types = new Map<string, Bookings>();
  const names = Object.keys(given);
  const type = readRecord(field, given, names);
  for (const name of names) {
    const cell = readRecord(`${field}.${name}`, type(name), ['calls', 'booked']);
    const [calls, booked] = ['calls', 'booked'].map((key) => readValue(`${field}.${name}.${key}`, cell(key) as Cell));
    if (calls && booked) types.set(name, { calls: exact(calls), booked: exact(booked) });
  }
  return types.size > 0 ? types : null;
}
