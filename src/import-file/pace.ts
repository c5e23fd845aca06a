import { ImportRefusal } from './refusal.js';

/** How long may be worked before somebody else may do something, ms: less than a frame. */
const AT_ONCE_MS = 10;

/** What a long work stops at, now and then. */
export interface Rests {
  /** @throws ImportRefusal once it is stopped */
  rest(share: number): Promise<void>;
}

/** Lets a page live while a file is read on it, tells how far it is, and can be stopped. */
export class Pace implements Rests {
  readonly #progress: (share: number) => void;
  readonly #waits: boolean;
  #since = performance.now();
  #isStopped = false;

  /** @param waits - whether anybody else is kept waiting: on a page, but not in a worker */
  constructor(progress: (share: number) => void, waits: boolean) {
    this.#progress = progress;
    this.#waits = waits;
  }

  stop(): void {
    this.#isStopped = true;
  }

  async rest(share: number): Promise<void> {
    if (performance.now() - this.#since < AT_ONCE_MS) return;
    this.#progress(share);
    if (this.#waits) await nextTask();
    if (this.#isStopped) throw new ImportRefusal('stopped');
    this.#since = performance.now();
  }
}

/** A message is neither delayed nor slowed down in a tab that nobody looks at, as a timer is. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
