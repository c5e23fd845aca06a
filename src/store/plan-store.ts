import { callAll } from './listeners.js';
import { EMPTY_ENTRY, type NumberEntry } from './number-entry.js';
import type { FunnelStore, StoreState } from './store.js';
import { NO_SCENARIOS, type Scenarios } from './scenarios.js';

/** What a person plans beside the present numbers; frozen. */
export interface PlanState extends Scenarios {
  /** Levers that stay as they are, by id; `budget` among them. */
  readonly locked: ReadonlySet<string>;
  /** The share of the places that is taken now, and the highest that can be; empty: the page's own capacity, else no limit. */
  readonly occupancy: NumberEntry;
  readonly maxOccupancy: NumberEntry;
  /** The exponent with which leads follow ad spend, 0.1…1; null: each unit of it brings as many leads as the last. */
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
  /** The next stage's rate at the lower price; empty: as now. */
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
  /** Earlier plans, by the entered numbers that they were made for. */
  #leftWith = new WeakMap<StoreState, PlanState>();
  #listeners = new Set<() => void>();
  /** The question to which the focus is to go, until it has gone there: the scenarios, or which lever moves revenue most. */
  focusRequest: 'whatIf' | 'most' | null = null;

  get state(): PlanState {
    return this.#state;
  }

  /**
   * Starts a new plan whenever a calculator starts with new numbers.
   *
   * A plan belongs to the numbers that it was made for. A reset, clearing, showing the example and opening a link start
   * without a plan, and undoing them brings the plan back. Typing and pasting don't change the plan: planned values stay, and levers
   * that aren't planned follow the present numbers.
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
      else if (store.hasStartedAnew) {
        this.#leftWith.set(before, this.#state);
        this.change(NO_PLAN);
      }
    });
  }

  change(part: Partial<PlanState>): void {
    this.#undo = null;
    this.#set({ ...this.#state, ...part });
  }

  /** A change by which much is lost; it can be undone until the next change. */
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
    callAll(this.#listeners);
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
