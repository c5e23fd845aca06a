import { EMPTY_ENTRY, type NumberEntry } from './number-entry.js';
import { SessionStore } from './session-store.js';

/** The columns of the table of receptionists. */
export const STAFF_COLUMNS = ['calls', 'booked', 'salary', 'existingCalls', 'existingBooked'] as const;

/** The columns of the table of doctors. */
export const DOCTOR_COLUMNS = ['first', 'revenue', 'returned', 'satisfied', 'asked', 'largest', 'months'] as const;
export type DoctorColumn = (typeof DOCTOR_COLUMNS)[number];

/** What a person enters about the inside of the clinic, beside its tables; frozen. */
export interface ClinicState {
  /** Calls of the period; two of the three tell the third. `lost` may be a share, of what `lostOf` names. */
  readonly calls: NumberEntry;
  readonly answered: NumberEntry;
  readonly lost: NumberEntry;
  readonly lostOf: 'all' | 'answered';
  /** The share of those who weren't answered that are reached later. */
  readonly callBack: NumberEntry;
  /** How often one person who isn't answered tries. */
  readonly attempts: NumberEntry;
  /** First visits for which there are free places. */
  readonly room: NumberEntry;
  /** What an operator or calling back would cost. */
  readonly cost: NumberEntry;
  /** The share of calls that should be booked. */
  readonly norm: NumberEntry;
  /** What one first patient brings; empty: as in the funnel. */
  readonly value: NumberEntry;
}

/** The entries that a field holds. */
export type ClinicField = Exclude<keyof ClinicState, 'lostOf'>;

const NO_CLINIC: ClinicState = Object.freeze({
  calls: EMPTY_ENTRY,
  answered: EMPTY_ENTRY,
  lost: EMPTY_ENTRY,
  lostOf: 'all',
  callBack: EMPTY_ENTRY,
  attempts: EMPTY_ENTRY,
  room: EMPTY_ENTRY,
  cost: EMPTY_ENTRY,
  norm: EMPTY_ENTRY,
  value: EMPTY_ENTRY,
});

/** What stands in the clinic's panel of one calculator. */
export class ClinicStore extends SessionStore<ClinicState> {
  constructor() {
    super(NO_CLINIC);
  }
}
