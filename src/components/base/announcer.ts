import { rerenderOnBfcacheRestore } from './bfcache.js';
import { reasonFor } from './reason.js';
import type { Announces, CalculatorView } from './view.js';

/** Long enough for a person to have stopped typing. */
const PAUSE = 1000;

/**
 * Speaks to screen readers: one sentence with the key results, once typing has paused.
 *
 * One region per calculator, because several would be read in any order or not at all.
 */
export class Announcer implements Announces {
  #view: CalculatorView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** By field, so that a field which a script fills repeatedly is announced once. */
  #queue = new Map<string, string>();
  #lastSummary = '';

  constructor(view: CalculatorView) {
    this.#view = view;
    // Each calculator has exactly one announcer, so this is done once per calculator.
    rerenderOnBfcacheRestore(view);
  }

  /** A number has changed. Every further change restarts the pause. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(), PAUSE);
  }

  /** Announces a field that was left with a text that was parsed as another one, or as no number. */
  queueAnnouncement(field: string, sentence: string): void {
    this.#queue.set(field, sentence);
    this.changed();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #speak(): void {
    const summary = summaryOf(this.#view);
    const changes = [...this.#queue.values()].map((sentence) => sentence && `${sentence}. `).join('');
    const text = changes + (summary === this.#lastSummary ? '' : summary);
    this.#queue.clear();
    this.#lastSummary = summary;
    if (text) this.#view.say(text);
  }
}

/** The key results in one sentence. */
function summaryOf(view: CalculatorView): string {
  const { revenue } = view.store.snapshot.result;
  return `${view.text('total')} ${view.periodText}: ${revenue ? view.money(revenue) : reasonFor(view, 'revenue')}`;
}
