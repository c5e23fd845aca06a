import { inWholeUnits, readTable, type Cell } from '../comparison/table.js';
import { ZERO, type Decimal } from '../decimal.js';
import { refuse } from '../refusal.js';

/** One doctor, with the patients whose first visit he held. */
export interface DoctorRow {
  readonly name: string;
  /** First visits that he held. */
  readonly first?: Cell;
  /** How many of these patients came back. */
  readonly returned?: Cell;
  /** Revenue of all visits of these patients, whoever held them, currency. */
  readonly revenue?: Cell;
  /** All that the dearest of these patients paid, currency. */
  readonly largest?: Cell;
  /** How many of those who were asked are satisfied. */
  readonly satisfied?: Cell;
  readonly asked?: Cell;
  /** Within how many months of the first visit the revenue is counted. */
  readonly months?: Cell;
}

/** A doctor's row as it is read. */
export interface Doctor {
  readonly name: string;
  readonly first: Decimal | null;
  readonly returned: Decimal | null;
  readonly revenue: Decimal | null;
  readonly largest: Decimal | null;
  readonly satisfied: Decimal | null;
  readonly asked: Decimal | null;
  readonly months: Decimal | null;
}

/** @throws RangeError naming the cell that makes no sense */
export function readDoctors(rows: unknown): readonly Doctor[] {
  const keys = ['first', 'returned', 'revenue', 'largest', 'satisfied', 'asked', 'months'] as const;
  return readTable('rows', rows, keys).map((row) => {
    const doctor = {
      name: row.name,
      ...(Object.fromEntries(keys.map((key) => [key, row.amount(key)])) as Record<
        (typeof keys)[number],
        Decimal | null
      >),
    };
    const { first, returned, revenue, largest, satisfied, asked } = doctor;
    if (returned && first?.lt(returned)) refuse(row.field('returned'), 'exceeds_first', row.given('returned'));
    if (largest && revenue?.lt(largest)) refuse(row.field('largest'), 'exceeds_revenue', row.given('largest'));
    if (satisfied && asked?.lt(satisfied)) refuse(row.field('satisfied'), 'exceeds_asked', row.given('satisfied'));
    return doctor;
  });
}

/** Some of all, of one doctor. */
export interface DoctorShare {
  readonly doctor: Doctor;
  readonly all: Decimal;
  readonly some: Decimal;
}

/** The doctors of whom both numbers of a share are known, and its divisor isn't 0. */
export function sharesOf(
  doctors: readonly Doctor[],
  some: 'returned' | 'satisfied',
  all: 'first' | 'asked',
): DoctorShare[] {
  return doctors.flatMap((doctor) => {
    const [part, of] = [doctor[some], doctor[all]];
    return part && of && !of.isZero() ? [{ doctor, all: of, some: part }] : [];
  });
}

/** Numbers of people of several rows in one unit in which all are whole. */
export const inPeople = (amounts: readonly (Decimal | null)[]): readonly [readonly bigint[], bigint] =>
  inWholeUnits(amounts.map((amount) => ['rows', amount ?? ZERO]));
