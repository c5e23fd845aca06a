import { rerenderOnBfcacheRestore } from './bfcache.js';
import { reasonFor } from './reason.js';
import { verdict } from './verdict.js';
import type { Announces, CalculatorView } from './view.js';

/** Long enough for a person to have stopped typing. */
const PAUSE = 1000;

/**
 * Speaks to screen readers, once typing has paused: the revenue, and the verdict's headline, each where it has changed.
 *
 * One region per calculator, because several would be read in any order or not at all.
 */
export class Announcer implements Announces {
  #view: CalculatorView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** By field, so that a field which a script fills repeatedly is announced once. */
  #queue = new Map<string, string>();
  #lastSummary = '';
  /** The one that stood there before anything was typed can be read on the page, and isn't news. */
  #lastHeadline: string;

  constructor(view: CalculatorView) {
    this.#view = view;
    this.#lastHeadline = headlineOf(view);
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
    const changes = [...this.#queue.values()]
      .map((sentence) => sentence && `${sentence}${/[.?!…]$/.test(sentence) ? '' : '.'} `)
      .join('');
    const headline = headlineOf(this.#view);
    const results = [
      ...(summary === this.#lastSummary ? [] : [summary]),
      ...(headline === this.#lastHeadline ? [] : [headline]),
    ];
    const text = changes + results.join('. ');
    this.#queue.clear();
    this.#lastSummary = summary;
    this.#lastHeadline = headline;
    if (text) this.#view.say(text);
  }
}

/** Which stage is the weakest, or that nothing can be told; '' where no number is left. */
const headlineOf = (view: CalculatorView): string => (view.store.isBlank ? '' : verdict(view).headline);

/** The revenue in one sentence. */
function summaryOf(view: CalculatorView): string {
  const { revenue } = view.store.snapshot.result;
  return `${view.text('total')} ${view.periodText}: ${revenue ? view.money(revenue) : reasonFor(view, 'revenue')}`;
}
