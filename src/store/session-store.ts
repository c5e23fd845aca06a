import { callAll } from './listeners.js';
import type { FunnelStore, StoreState } from './store.js';

/** What a person enters into panels beside the funnel's own numbers: a frozen state, and those who follow it. */
export class SessionStore<State extends object> {
  readonly #start: State;
  #state: State;
  /** Earlier states, by the entered numbers that they were made for. */
  #leftWith = new WeakMap<StoreState, State>();
  #listeners = new Set<() => void>();
  /** The numbers of the calculator that is followed. */
  #numbers: (() => StoreState) | undefined;
  /** Takes in what the calculator has started with since. */
  #catchUp: () => void = () => undefined;
  /** Whether it has changed by that, and nobody was told. */
  #isUntold = false;

  /** @param start - while nothing is entered */
  constructor(start: State) {
    this.#start = this.#state = start;
  }

  /** Right also for those who hear of a start before this store does. */
  get state(): State {
    this.#catchUp();
    return this.#state;
  }

  /**
   * Starts anew whenever a calculator starts with new numbers.
   *
   * What is entered in a panel belongs to the numbers that it was made for. A reset, clearing, showing the example and
   * opening a link start without it, and undoing them brings it back. Typing and pasting don't change it: what was planned
   * stays, and what wasn't follows the present numbers.
   */
  followStarts(store: FunnelStore): void {
    let last = store.state;
    this.#numbers = () => store.state;
    this.#catchUp = () => {
      const { state } = store;
      if (state === last) return;
      const before = last;
      last = state;
      const left = this.#leftWith.get(state);
      if (store.hasStartedAnew) this.#leftWith.set(before, this.#state);
      else if (!left) return;
      this.#state = left ?? this.#start;
      this.#isUntold = true;
    };
    store.subscribe(() => {
      this.#catchUp();
      if (this.#isUntold) this.change({});
    });
  }

  /** Goes with entered numbers that a calculator is about to start with. */
  startWith(numbers: StoreState, part: Partial<State>): void {
    this.#leftWith.set(numbers, Object.freeze({ ...this.#start, ...part }));
  }

  /** What is there without amounts of money; the same object where there are none. */
  withoutMoney(state: State): State {
    return state;
  }

  /** Replaces what is there once a calculator's present numbers are replaced by others; undoing those brings it back. */
  goWith(numbers: StoreState, state: State): void {
    if (this.#numbers) this.#leftWith.set(this.#numbers(), this.state);
    this.#leftWith.set(numbers, state);
  }

  change(part: Partial<State>): void {
    const { state } = this;
    // What an undone start brings back is still the same one, whose currency is known.
    this.#state = Object.keys(part)[0] ? Object.freeze({ ...state, ...part }) : state;
    this.#isUntold = false;
    this.notify();
  }

  /** @returns the way to unsubscribe */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected notify(): void {
    callAll(this.#listeners);
  }
}
