import { EMPTY_ENTRY, type NumberEntry } from './number-entry.js';
import type { FunnelStore, StoreState } from './store.js';
import { NO_SCENARIOS, type Scenarios } from './scenarios.js';

/** What a person plans beside the present numbers; frozen. */
export interface PlanState extends Scenarios {
  /** Levers that stay as they are, by id; `budget` among them. */
  readonly locked: ReadonlySet<string>;
  /** The share of the places that is taken now, and the most that can be; empty: the page's own capacity, else no limit. */
  readonly occupancy: NumberEntry;
  readonly maxOccupancy: NumberEntry;
  /** How leads follow ad spend, 0.1…1; null: each unit of it brings as many as the last. */
  readonly exponent: NumberEntry | null;
  /** What is to be reached, canonical as `readTarget` gives it; null: nothing typed yet. */
  readonly target: NumberEntry | null;
  /** What the target is of. */
  readonly targetOf: 'revenue' | 'netOfAds';
  /** By how much a lever can improve at most, by id: 0.2 is 20 %. */
  readonly caps: Readonly<Record<string, NumberEntry>>;
  /** The paid stage whose price is cut; null: the first. */
  readonly cutStage: string | null;
  /** A lower price and the additional people that it brings, a ratio; null: nothing typed yet. */
  readonly cut: NumberEntry | null;
  readonly uplift: NumberEntry | null;
  /** How many of them go on to the next stage; empty: as many as now. */
  readonly cutNextRate: NumberEntry;
}

export const NO_PLAN: PlanState = Object.freeze({
  ...NO_SCENARIOS,
  locked: new Set<string>(),
  occupancy: EMPTY_ENTRY,
  maxOccupancy: EMPTY_ENTRY,
  exponent: null,
  target: null,
  targetOf: 'revenue',
  caps: Object.freeze({}),
  cutStage: null,
  cut: null,
  uplift: null,
  cutNextRate: EMPTY_ENTRY,
});

/** The plan of one calculator: what its panels share, as the funnel's own store is shared by all elements. */
export class PlanStore {
  #state = NO_PLAN;
  #undo: PlanState | null = null;
  /** The plans that were left behind, by the numbers that they were made for. */
  #leftWith = new WeakMap<StoreState, PlanState>();
  #listeners = new Set<() => void>();
  /** Where a person wants to be taken, until they are there: the scenarios, or which lever moves revenue most. */
  focusRequest: 'whatIf' | 'most' | null = null;

  get state(): PlanState {
    return this.#state;
  }

  /**
   * Begins anew whenever a calculator's numbers do.
   *
   * A plan goes with the numbers that it was made for: a reset, an emptied calculator, the example or an opened link
   * begin without one, and taking that back brings it back. Numbers that are typed leave it as it is: planned values
   * stay, levers that aren't planned follow.
   */
  followStarts(store: FunnelStore): void {
    let last = store.state;
    store.subscribe(() => {
      const { state } = store;
      if (state === last) return;
      const before = last;
      last = state;
      const left = this.#leftWith.get(state);
      if (left) this.change(left);
      else if (store.canUndo) {
        this.#leftWith.set(before, this.#state);
        this.change(NO_PLAN);
      }
    });
  }

  change(part: Partial<PlanState>): void {
    this.#undo = null;
    this.#set({ ...this.#state, ...part });
  }

  /** The same where much is lost by it: can be taken back until the next change. */
  replace(part: Partial<PlanState>): void {
    this.#undo = this.#state;
    this.#set({ ...this.#state, ...part });
  }

  get canUndo(): boolean {
    return this.#undo !== null;
  }

  undo(): void {
    if (this.#undo) this.change(this.#undo);
  }

  #set(state: PlanState): void {
    this.#state = Object.freeze(state);
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  requestFocus(wish: 'whatIf' | 'most'): void {
    this.focusRequest = wish;
    this.#notify();
  }

  /** @returns the way to unsubscribe */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
