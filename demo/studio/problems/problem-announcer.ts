import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from './problem.js';

/** After the last key, ms: an address is wrong until it is typed to its end. */
const REST = 1000;

/** As many as a form lacks at first. One colour behind everything may make eight, which nobody listens to. */
const MOST = 3;

/**
 * What a screen reader is told of what can't work: each problem once, when the keys rest. Those who see find it beside its
 * field, where nothing would be read to somebody who is elsewhere, as at the switch of a form that lacks its policy.
 */
export class ProblemAnnouncer implements ReactiveController {
  /** Stands in a live region. */
  heard = '';
  readonly #host: ReactiveControllerHost;
  #told: ReadonlySet<string> = new Set();
  #timer = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /**
   * @param sentenceOf - how a problem is said beside its field
   * @param moreOf - says how many more there are
   */
  follow(
    problems: readonly Problem[],
    sentenceOf: (problem: Problem) => string,
    moreOf: (count: number) => string,
  ): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const fresh = problems.filter((problem) => !this.#told.has(nameOf(problem)));
      this.#told = new Set(problems.map(nameOf));
      // What was told stays: it may still be being read. What is mended and comes back is told again.
      const more = fresh.length > MOST ? [moreOf(fresh.length - MOST)] : [];
      const sentences = [...fresh.slice(0, MOST).map((problem) => sentenceOf(problem).trim()), ...more];
      const heard = fresh.length > 0 || problems.length === 0 ? sentences.join(' ') : this.heard;
      if (heard === this.heard) return;
      this.heard = heard;
      this.#host.requestUpdate();
    }, REST);
  }
}

const nameOf = ({ place, complaint }: Problem): string => `${place} ${complaint}`;
