import { EMPTY_ENTRY, type EntryKind, type NumberEntry } from './number-entry.js';
import { SessionStore } from './session-store.js';

/** Months over which a patient is looked at where none are typed. */
export const USUAL_MONTHS = '12';

/** The fields of both tabs by name, and how the number of each is read. What is counted may be given as a share. */
export const VALUE_KINDS = {
  /** The horizon, months; empty: twelve. */
  months: 'plain',
  /** Of those who have returned once, how many come again; beside a number, of how many. */
  again: 'stage',
  againOf: 'count',
  /** Months between two visits. */
  gap: 'plain',
  /** What money loses in worth by a month's waiting. */
  discount: 'share',
  /** What a first patient costs; empty: as in the funnel. */
  cost: 'money',
  /** Patients of before who would be called, and how many of them are reached. */
  base: 'count',
  reached: 'stage',
  /** One's own measured result of such calls: how many came, and of how many reached. */
  came: 'stage',
  cameOf: 'count',
  /** The share of those reached who would have come without a call. */
  anyway: 'share',
  callCost: 'money',
  /** Free places. */
  room: 'count',
  /** What one who comes brings; empty: as a first visit in the funnel. */
  worth: 'money',
} as const satisfies Record<string, EntryKind>;

export type ValueField = keyof typeof VALUE_KINDS;

export const VALUE_FIELDS = Object.keys(VALUE_KINDS) as readonly ValueField[];

/** What a person enters about the value of a patient and about calling patients of before; frozen. */
export interface ValueState extends Readonly<Record<ValueField, NumberEntry>> {
  /** Whether returns are counted without an end, and not within `months`. */
  readonly endless: boolean;
  /** Whether the ads are judged by what a patient brings. */
  readonly judges: boolean;
}

export const NO_VALUE: ValueState = Object.freeze({
  ...(Object.fromEntries(VALUE_FIELDS.map((name) => [name, EMPTY_ENTRY])) as Record<ValueField, NumberEntry>),
  endless: false,
  judges: false,
});

/** What stands in the panel about the value of a patient. */
export class ValueStore extends SessionStore<ValueState> {
  constructor() {
    super(NO_VALUE);
  }

  override withoutMoney(state: ValueState): ValueState {
    const amounts = VALUE_FIELDS.filter((name) => VALUE_KINDS[name] === 'money' && state[name].value);
    return amounts[0]
      ? Object.freeze({ ...state, ...Object.fromEntries(amounts.map((name) => [name, EMPTY_ENTRY])) })
      : state;
  }
}

/** Whether anything has been entered. */
export const holdsValue = (state: ValueState): boolean =>
  state.endless || state.judges || VALUE_FIELDS.some((name) => isFilled(state[name]));

/** Whether a number or a share stands in an entry. */
export const isFilled = ({ value, share }: NumberEntry): boolean => value !== '' || share !== undefined;
