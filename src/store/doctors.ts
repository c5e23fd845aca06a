import { compareDoctors, Decimal, type DoctorComparison, type DoctorResult } from '../core/index.js';
import { DOCTOR_COLUMNS, type DoctorColumn } from './clinic.js';
import { kappaOf } from './kappa.js';
import type { Snapshot } from './snapshot.js';
import { cellOf, type DraftRow } from './table-draft.js';

/** Why a number of a row can't be true beside the row's others. */
export type DoctorProblem = 'more_returned' | 'more_satisfied' | 'larger_than_all' | 'no_patients' | 'other_months';

/**
 * What can be said of the doctors. `empty`: no row has first visits and revenue · `alone`: nobody to compare with ·
 * `unequal`: patients are followed for different times · `alike`: nothing is proven or probable · `told`: something is.
 */
export type DoctorsCase = 'empty' | 'alone' | 'unequal' | 'alike' | 'told';

export interface DoctorsAnswer {
  readonly case: DoctorsCase;
  /** By the rows' ids; null where nothing is compared. */
  readonly rows: Readonly<Record<string, DoctorResult>> | null;
  /** How unlike single bills are, and whether that is assumed. */
  readonly kappa: Decimal | null;
  readonly isKappaAssumed: boolean;
  /** So many first visits each of the doctors needs for a difference of a quarter to show; null where nobody is compared. */
  readonly needed: Decimal | null;
  /** The right end of the line on which all intervals are drawn. */
  readonly scale: Decimal;
}

/** Leaves some space to the right of the last mark. */
const AIR = '1.06';

/** Compares the rows that a person has typed. */
export function answerDoctors(snapshot: Snapshot, rows: readonly DraftRow[]): DoctorsAnswer {
  const kappa = kappaOf(snapshot);
  const comparison = compareDoctors({
    rows: rows.map((row) => ({ name: String(row.id), ...believed(row) })),
    // A spread below that of equal bills can only be a rounding.
    kappa: kappa && Decimal.max(kappa, 1),
  });
  const none = { rows: null, kappa: null, isKappaAssumed: !kappa, needed: null, scale: new Decimal(1) };
  if (!comparison.rows) return { ...none, case: 'unequal' };
  const judged = Object.values(comparison.rows).filter(({ interval }) => interval);
  return {
    case: caseOf(judged),
    rows: comparison.rows,
    kappa: comparison.kappa,
    isKappaAssumed: !kappa,
    needed:
      judged.length > 1
        ? judged[0]!
            .effectiveNeeded!.times(judged.length)
            .div(judged.length - 1)
            .ceil()
        : null,
    scale: scaleOf(comparison),
  };
}

function caseOf(judged: readonly DoctorResult[]): DoctorsCase {
  if (judged.length < 2) return judged.length === 0 ? 'empty' : 'alone';
  return judged.some(({ label }) => /above|below/.test(label)) ? 'told' : 'alike';
}

function scaleOf({ rows }: DoctorComparison): Decimal {
  const ends = Object.values(rows!).flatMap(({ value, interval }) =>
    interval && value instanceof Decimal ? [interval[1] ?? value.times(2)] : [],
  );
  const most = Decimal.max(0, ...ends);
  return most.isZero() ? new Decimal(1) : most.times(AIR);
}

/** The numbers of a row without those that can't be true. */
function believed(row: DraftRow): Partial<Record<DoctorColumn, string>> {
  const given = Object.fromEntries(DOCTOR_COLUMNS.map((column) => [column, cellOf(row, column).value]));
  if (exceeds(row, 'returned', 'first')) delete given['returned'];
  if (exceeds(row, 'largest', 'revenue')) delete given['largest'];
  if (exceeds(row, 'satisfied', 'asked')) delete given['satisfied'];
  return given;
}

function exceeds(row: DraftRow, part: DoctorColumn, all: DoctorColumn): boolean {
  const [some, whole] = [cellOf(row, part).value, cellOf(row, all).value];
  return some !== '' && whole !== '' && new Decimal(some).gt(whole);
}

/** What is wrong with a number of a row; null where nothing is. */
export function doctorProblem(rows: readonly DraftRow[], row: DraftRow, column: string): DoctorProblem | null {
  if (column === 'returned' && exceeds(row, 'returned', 'first')) return 'more_returned';
  if (column === 'satisfied' && exceeds(row, 'satisfied', 'asked')) return 'more_satisfied';
  if (column === 'largest' && exceeds(row, 'largest', 'revenue')) return 'larger_than_all';
  if (column === 'first' && hasRevenueAlone(row)) return 'no_patients';
  return column === 'months' && hasOtherMonths(rows, row) ? 'other_months' : null;
}

function hasRevenueAlone(row: DraftRow): boolean {
  const { value } = cellOf(row, 'first');
  return value !== '' && new Decimal(value).isZero() && cellOf(row, 'revenue').value !== '';
}

/** Whether the patients of a row are followed for another time than those of the first row that says for how long. */
function hasOtherMonths(rows: readonly DraftRow[], row: DraftRow): boolean {
  const months = cellOf(row, 'months').value;
  const first = rows.map((other) => cellOf(other, 'months').value).find((value) => value !== '');
  return months !== '' && first !== undefined && !new Decimal(months).eq(first);
}
