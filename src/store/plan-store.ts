import { EMPTY_ENTRY, type NumberEntry } from './number-entry.js';
import { SessionStore } from './session-store.js';
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
export class PlanStore extends SessionStore<PlanState> {
  #undo: PlanState | null = null;
  /** The question to which the focus is to go, until it has gone there: the scenarios, or which lever moves revenue most. */
  focusRequest: 'whatIf' | 'most' | null = null;

  constructor() {
    super(NO_PLAN);
  }

  override change(part: Partial<PlanState>): void {
    this.#undo = null;
    super.change(part);
  }

  /** A change by which much is lost; it can be undone until the next change. */
  replace(part: Partial<PlanState>): void {
    this.#undo = this.state;
    super.change(part);
  }

  get canUndo(): boolean {
    return this.#undo !== null;
  }

  undo(): void {
    if (this.#undo) this.change(this.#undo);
  }

  requestFocus(wish: 'whatIf' | 'most'): void {
    this.focusRequest = wish;
    this.notify();
  }
}
