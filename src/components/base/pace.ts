/** Keys that follow each other faster than this are a burst, which ends when none has come for as long; ms. */
const REST = 180;

/** A long burst, such as a key that is held down, is caught up with now and then; ms. */
const MAX_BURST_MS = 1000;

/** How fast a person changes numbers: every change is calculated and its figures are shown; the verdict of a burst comes when it ends. */
export class Pace {
  /** Resolved at the end of the burst that is on; undefined where there is none. */
  burst: Promise<void> | undefined;
  #last = -REST;

  /** A person has changed a number. */
  changed(): void {
    const now = performance.now();
    if (now - this.#last < REST) this.burst ??= this.#rest(now + MAX_BURST_MS);
    this.#last = now;
  }

  async #rest(latest: number): Promise<void> {
    for (let left = REST; left > 0; left = Math.min(this.#last + REST, latest) - performance.now()) await pause(left);
    this.burst = undefined;
  }
}

/** @param time - ms; without any, as long as the page needs to paint and to answer taps */
export const pause = (time?: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
