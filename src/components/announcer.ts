import type { CalculatorView } from './view.js';

/** Long enough for a person to have stopped typing. */
const PAUSE = 1000;

/**
 * Speaks to screen readers: one sentence with the key results, once typing has paused.
 *
 * One region per calculator, because several would be read in any order or not at all.
 */
export class Announcer {
  #view: CalculatorView;
  #say: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #understood = '';
  #said = '';

  constructor(view: CalculatorView, say: (text: string) => void) {
    this.#view = view;
    this.#say = say;
  }

  /** A number has changed: every further one restarts the pause. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(), PAUSE);
  }

  /** A field was left, and shows its number otherwise than it was typed. */
  understood(label: string, shown: string): void {
    this.#understood = `${label}: ${shown}. `;
    this.changed();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #speak(): void {
    const text = this.#understood + this.#view.summary;
    this.#understood = '';
    if (text !== this.#said) this.#say((this.#said = text));
  }
}
