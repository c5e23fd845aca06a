import { compareStaff, Decimal, type StaffComparison, type StaffInput, type StaffMember } from '../core/index.js';
import { STAFF_COLUMNS, type ClinicState } from './clinic.js';
import type { Snapshot } from './snapshot.js';
import { cellOf, type DraftRow } from './table-draft.js';

/**
 * What can be said of the desk. `empty`: no row has calls and bookings · `alone`: nobody to compare with, and no norm ·
 * `too_few`: nobody has enough bookings to compare with · `unread`, `no_norm`: the typed norm is none · `alike`: nothing
 * is proven or probable · `told`: something is.
 */
export type ReceptionCase = 'empty' | 'alone' | 'too_few' | 'unread' | 'no_norm' | 'alike' | 'told';

export interface ReceptionAnswer {
  readonly case: ReceptionCase;
  /** By the rows' ids; null where nothing can be compared. */
  readonly comparison: StaffComparison | null;
  /** What one first patient brings in the funnel; null where that isn't known. */
  readonly assumed: Decimal | null;
  /** Whether any money can be told. */
  readonly isValued: boolean;
}

type StaffRow = StaffInput['rows'][number];

/** Compares the rows that a person has typed. */
export function answerReception(snapshot: Snapshot, rows: readonly DraftRow[], state: ClinicState): ReceptionAnswer {
  const { norm, value, room } = state;
  const assumed = worthOfFirstVisit(snapshot);
  const none = { comparison: null, assumed, isValued: false };
  if ([norm, value, room].some(({ invalid }) => invalid)) return { ...none, case: 'unread' };
  if (norm.value && (new Decimal(norm.value).isZero() || new Decimal(norm.value).gte(1)))
    return { ...none, case: 'no_norm' };
  const worth = value.value || assumed;
  // Rows without these numbers are compared with nobody by them, so that a half-filled table is compared as before.
  const byKind = rows.every((row) => kindsOf(row) !== null || !cellOf(row, 'calls').value);
  const comparison = compareStaff({
    rows: rows.map((row) => ({
      name: String(row.id),
      ...Object.fromEntries(STAFF_COLUMNS.slice(0, 3).map((column) => [column, cellOf(row, column).value])),
      types: byKind ? kindsOf(row) : null,
    })),
    norm: norm.value,
    value: worth,
    margin: snapshot.values['margin'] || null,
    room: room.value,
  });
  return { ...none, comparison, isValued: Boolean(worth), case: caseOf(comparison) };
}

/** A row's calls and bookings by who calls; null where these aren't known, or can't be. */
function kindsOf(row: DraftRow): NonNullable<StaffRow['types']> | null {
  const [calls, booked, existing, again] = ['calls', 'booked', 'existingCalls', 'existingBooked'].map((column) => {
    const { value } = cellOf(row, column);
    return value === '' ? null : new Decimal(value);
  });
  if (!calls || !booked || !existing || !again || existingProblem(row)) return null;
  return {
    new: { calls: calls.minus(existing).toString(), booked: booked.minus(again).toString() },
    existing: { calls: existing.toString(), booked: again.toString() },
  };
}

/** What is wrong with a row's calls of existing patients; null where nothing is. */
export function existingProblem(
  row: DraftRow,
): { readonly column: string; readonly rule: 'more_existing' | 'more_existing_booked' | 'both_kinds' } | null {
  const [calls, booked, existing, again] = ['calls', 'booked', 'existingCalls', 'existingBooked'].map((column) => {
    const { value } = cellOf(row, column);
    return value === '' ? null : new Decimal(value);
  });
  if (calls && existing?.gt(calls)) return { column: 'existingCalls', rule: 'more_existing' };
  const isMore = again && ((booked && again.gt(booked)) || (existing && again.gt(existing)));
  // Bookings of new patients can't be more than their calls either.
  const isLess = calls && booked && existing && again && booked.minus(again).gt(calls.minus(existing));
  if (isMore || isLess) return { column: 'existingBooked', rule: 'more_existing_booked' };
  if (Boolean(existing) === Boolean(again)) return null;
  return { column: existing ? 'existingBooked' : 'existingCalls', rule: 'both_kinds' };
}

function caseOf({ rows, tests, reference, referenceRate }: StaffComparison): ReceptionCase {
  if (tests === 0) return 'empty';
  if (Object.values(rows).some(({ label }) => label === 'alone')) return 'alone';
  if (reference === 'team_by_type') return Object.values(rows).some(isShown) ? 'told' : 'alike';
  if (reference !== 'norm' && tests === 1) return 'alone';
  if (!(referenceRate instanceof Decimal)) return 'too_few';
  return Object.values(rows).some(isShown) ? 'told' : 'alike';
}

/** Whether a difference is proven or probable. */
export const isShown = ({ label }: StaffMember): boolean => label === 'below' || label === 'probably_below';

/** What one first patient brings: the first visit, and what follows at today's rates. */
function worthOfFirstVisit({ definition, result }: Snapshot): Decimal | null {
  const stage = definition.stages.find(({ paid }) => paid);
  return result.stages.find(({ id }) => id === stage?.id)?.revenuePerPerson ?? null;
}

/** Whether more is booked than there were calls. */
export const hasMoreBooked = (row: DraftRow): boolean => {
  const [calls, booked] = [cellOf(row, 'calls').value, cellOf(row, 'booked').value];
  return calls !== '' && booked !== '' && new Decimal(booked).gt(calls);
};
