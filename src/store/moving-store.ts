import type { NumberEntry } from './number-entry.js';
import type { PlanState } from './plan-store.js';
import { SessionStore } from './session-store.js';

/** How little and how much a channel may cost; absent: nothing typed. */
export interface TypedLimits {
  readonly min?: NumberEntry;
  readonly max?: NumberEntry;
}

/** What a person says of moving money between channels; frozen. */
export interface MovingState {
  /** By the channel's name, which may be any text. A name that is changed and changed back finds them again. */
  readonly limits: ReadonlyMap<string, TypedLimits>;
  /** The exponent with which what comes back follows the money; null: nothing typed, the usual assumption. */
  readonly exponent: NumberEntry | null;
  /** The channels of the move that a person has chosen, by name; null: those that are proposed. */
  readonly from: string | null;
  readonly to: string | null;
  /** How much is moved; null: as much as is proposed. */
  readonly amount: NumberEntry | null;
  /** The move that was taken into the plan last, and the plan as it was then: while it is so, that can be undone. */
  readonly taken: { readonly move: string; readonly plan: PlanState } | null;
}

export const NO_MOVING: MovingState = Object.freeze({
  limits: new Map(),
  exponent: null,
  from: null,
  to: null,
  amount: null,
  taken: null,
});

/** What the panel of channels keeps of moving money, for one calculator. */
export class MovingStore extends SessionStore<MovingState> {
  constructor() {
    super(NO_MOVING);
  }

  limit(name: string, end: keyof TypedLimits, entry: NumberEntry): void {
    const limits = new Map(this.state.limits);
    limits.set(name, { ...limits.get(name), [end]: entry });
    this.change({ limits });
  }
}
