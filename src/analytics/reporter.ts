import { figuresOf, NO_FIGURES, readFigureList, type FigureList, type Read } from './figures.js';
import { Outbox, type Page } from './outbox.js';
import { readPrograms } from './programs.js';
import { leadStep, panelStep, resultStep, shareStep, startedStep, weakestStep, type Step } from './step.js';

/** After a pause of this length a person has read the result; ms. */
const PAUSE = 2000;

/** The two attributes by which the page's owner asks for reports. */
export interface AnalyticsOptions {
  readonly analytics: string | null;
  readonly figures: string | null;
}

/** Reports to the page's own statistics programs what a person does with one calculator. It sends no request itself. */
export class StepReporter {
  readonly #read: () => Read;
  readonly #page: Page;
  #options: AnalyticsOptions = { analytics: null, figures: null };
  #list: FigureList = { names: [], value: null };
  #outboxes = new Map<string, Outbox>();
  #reported = new Set<string>();
  #stopPause: () => void = () => undefined;

  /**
   * @param calculator - the element that dispatches the events
   * @param read - reads its present numbers
   */
  constructor(calculator: EventTarget, read: () => Read, page: Page) {
    this.#read = read;
    this.#page = page;
    const listen = (type: string, act: (detail: Readonly<Record<string, unknown>>) => void): void =>
      calculator.addEventListener(type, (event) => {
        const { detail } = event as CustomEvent<unknown>;
        if (this.#outboxes.size > 0 && typeof detail === 'object' && detail !== null)
          act(detail as Readonly<Record<string, unknown>>);
      });
    listen('funnel-change', () => this.#handleChange());
    listen('funnel-panel', (detail) => this.#once(panelStep(detail)));
    listen('funnel-share', (detail) => this.#report(shareStep(detail)));
    listen('funnel-lead', (detail) => this.#once(leadStep(detail)));
  }

  /**
   * Applies the attributes. A program that is no longer named gets no more reports, not even those that wait for it.
   */
  configure(options: AnalyticsOptions): void {
    if (options.analytics !== this.#options.analytics) this.#choose(options.analytics ?? '');
    if (options.figures !== this.#options.figures) this.#list = this.#readFigures(options.figures ?? '');
    this.#options = options;
  }

  #choose(given: string): void {
    const { programs, unknown } = readPrograms(given);
    const before = this.#outboxes;
    this.#outboxes = new Map(
      programs.map((program) => [program.word, before.get(program.word) ?? new Outbox(program, this.#page)]),
    );
    for (const [word, outbox] of before) if (!this.#outboxes.has(word)) outbox.stop();
    if (programs.length === 0) this.#stopPause();
    if (unknown.length > 0) this.#warn('analytics', unknown, 'gtag, dataLayer or ym: with the number of the counter');
  }

  #readFigures(given: string): FigureList {
    const { list, unknown } = readFigureList(given);
    if (unknown.length > 0)
      this.#warn(
        'analytics-figures',
        unknown,
        'names of figures such as revenue or leadsCost, at most 20, and value=budget',
      );
    return list;
  }

  #warn(attribute: string, unknown: readonly string[], accepted: string): void {
    this.#page.inform(
      `[funnel-calculator] ${attribute}: ${unknown.map((word) => JSON.stringify(word.slice(0, 40))).join(', ')} is not understood, left out: write ${accepted}`,
    );
  }

  #handleChange(): void {
    this.#once(startedStep());
    this.#stopPause();
    const report = (): void => {
      this.#stopPause();
      this.#reportResult();
    };
    const stops = [this.#page.after(PAUSE, report), this.#page.leaving(report)];
    this.#stopPause = () => stops.forEach((stop) => stop());
  }

  /** Reports the result once the person has stopped typing, because a half-typed number isn't meant yet. */
  #reportResult(): void {
    const { examples, result, diagnosis } = this.#read();
    // With numbers of the example it isn't the visitor's own result.
    if (examples.length > 0 || result.revenue === null) return;
    this.#once(resultStep());
    const lever = diagnosis.weakest ?? diagnosis.suspect;
    if (lever) this.#once(weakestStep(lever, diagnosis.weakest ? 'weakest' : 'suspect'));
  }

  #once(step: Step | null): void {
    const key = step && [step.name, ...Object.values(step.details)].join(' ');
    if (key === null || this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#report(step);
  }

  #report(step: Step | null): void {
    if (!step) return;
    const figures = step.figures ? figuresOf(this.#list, this.#read()) : NO_FIGURES;
    // Only a lead has a worth.
    const sent = step.name === 'generate_lead' ? figures : { ...figures, worth: null };
    for (const outbox of this.#outboxes.values()) outbox.send(step, sent);
  }
}
