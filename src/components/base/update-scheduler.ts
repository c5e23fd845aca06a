import type { FunnelStore, Snapshot } from '../../store/index.js';

/** Keys that follow each other within this time are a burst, ms. */
const BURST_GAP_MS = 180;

/** A longer burst, such as a key that is held down, is caught up with after this time, ms. */
const MAX_BURST_MS = 1000;

/** The chart waits this long after a person's last key: longer than from one key to the next, too short to be noticed; ms. */
export const CHART_DELAY_MS = 150;

/**
 * Decides when each part of a calculator is drawn. There are four times, and no other place decides on any:
 *
 * 1. **at once**, in the frame of the key: the fields, the total and the table of figures;
 * 2. **when the keys rest** (`burst`): the verdict and all that hangs on it, because it is laid out anew each time;
 * 3. **after a delay** (`CHART_DELAY_MS`): the chart, because figures are what a key is pressed for;
 * 4. **once somebody may see it** (`showsAll`): everything but the total, in a calculator that isn't near the viewport.
 */
export class UpdateScheduler {
  /** Resolves when the burst that goes on has ended; undefined while there is none. */
  burst: Promise<void> | undefined;
  /** Whether all of the calculator is shown, and not the total alone. */
  showsAll: boolean;
  readonly #store: FunnelStore;
  #settled: Snapshot | undefined;
  #lastChange = -BURST_GAP_MS;

  constructor(store: FunnelStore, showsAll: boolean) {
    this.#store = store;
    this.showsAll = showsAll;
    store.subscribe((byPerson) => this.#noteChange(byPerson));
  }

  /** The numbers that the verdict is about: outside of a burst the present ones, within a burst those from before it. */
  get settledSnapshot(): Snapshot {
    if (!this.burst || !this.#settled) this.#settled = this.#store.snapshot;
    return this.#settled;
  }

  /** From now on everything is shown; all elements are told. */
  showAll(): void {
    if (this.showsAll) return;
    this.showsAll = true;
    this.#store.notify();
  }

  #noteChange(byPerson: boolean): void {
    // What a page changes is drawn at once: with other stages, the earlier verdict may speak of what is gone.
    if (!byPerson) {
      this.burst = undefined;
      return;
    }
    const now = performance.now();
    if (now - this.#lastChange < BURST_GAP_MS) this.burst ??= this.#waitForRest(now + MAX_BURST_MS);
    this.#lastChange = now;
  }

  async #waitForRest(latest: number): Promise<void> {
    for (
      let left = BURST_GAP_MS;
      left > 0;
      left = Math.min(this.#lastChange + BURST_GAP_MS, latest) - performance.now()
    )
      await pause(left);
    this.burst = undefined;
  }
}

/** @param time - ms; without any, as long as the page needs to paint and to answer taps */
export const pause = (time?: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
