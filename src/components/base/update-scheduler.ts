import type { FunnelStore, Snapshot } from '../../store/index.js';

/** Keys that follow each other within this time are a burst, ms. */
const BURST_GAP_MS = 180;

/** In a longer burst, such as a key that is held down, everything is drawn after this time, ms. */
const MAX_BURST_MS = 1000;

/**
 * The chart waits this long after a person's last key, which is longer than from one key to the next and too short to
 * be noticed; ms.
 */
export const CHART_DELAY_MS = 150;

/**
 * Decides when each part of a calculator is drawn. There are four times, and no other place decides on any:
 *
 * 1. **at once**, in the frame of the key: the fields, the total and the table of figures;
 * 2. **when the keys rest** (`burst`): the verdict and all that depends on it, because it needs a new layout each time;
 * 3. **after a delay** (`CHART_DELAY_MS`): the chart, because the figures are more important while typing;
 * 4. **once somebody may see it** (`showsAll`): everything but the total, in a calculator that isn't near the viewport; and
 *    in the first ones of a page, which show the total first, and the verdict with it where it stands right below
 *    (`showsVerdict`).
 */
export class UpdateScheduler {
  /** Resolves when the present burst ends; undefined while there is none. */
  burst: Promise<void> | undefined;
  /** Whether all of the calculator is shown, and not the total alone. */
  showsAll: boolean;
  /** Whether the verdict is shown with the total while nothing else is. */
  showsVerdict = false;
  readonly #store: FunnelStore;
  #settled: Snapshot | undefined;
  #lastChange = -BURST_GAP_MS;

  constructor(store: FunnelStore, showsAll: boolean) {
    this.#store = store;
    this.showsAll = showsAll;
    store.subscribe((byPerson) => this.#noteChange(byPerson));
  }

  /**
   * The numbers that the verdict is about: outside of a burst the present ones, within a burst those from before it.
   */
  get settledSnapshot(): Snapshot {
    if (!this.burst || !this.#settled) this.#settled = this.#store.snapshot;
    return this.#settled;
  }

  /** Resolves once the keys rest, after a single one too: for what takes longer than a frame. */
  async rest(): Promise<void> {
    await (this.burst ?? pause(BURST_GAP_MS));
    // Another key may have begun a burst in the meantime.
    await this.burst;
  }

  /** Shows everything from now on, and notifies all elements. */
  showAll(): void {
    if (this.showsAll) return;
    this.showsAll = true;
    this.#store.notify();
  }

  #noteChange(byPerson: boolean): void {
    // What a page changes is drawn at once: if it changes the stages, the old verdict may name one that is gone.
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

/** @param time - ms; without it, just long enough for the page to paint and to handle events */
export const pause = (time?: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
