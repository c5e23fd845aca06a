import type { CalculatorView } from './view.js';

/**
 * A cell of a section: words, or a number as it is read on paper and as a spreadsheet takes it.
 *
 * `number` is canonical, '' where there is none, and in the unit that the head or the row's first cell names:
 * a quarter under "Rate, %" is `{ shown: '25 %', number: '25' }`.
 */
export type ReportCell = string | { readonly shown: string; readonly number: string };

/** What a panel adds to the report: a headline, a table, and what it means. In the calculator's language. */
export interface ReportSection {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly sentences?: readonly string[];
}

/** Asked anew for every report; none where the panel has nothing to say. */
export type ReportSource = () => readonly ReportSection[];

const sources = new WeakMap<CalculatorView, Set<ReportSource>>();

/**
 * Has a panel's sections printed, saved and copied with the report, after the totals, for as long as the panel stands
 * on the page: called in `connectedCallback`, its answer in `disconnectedCallback`.
 *
 * @returns the way to withdraw them
 * @example
 * this.#withdraw = addToReport(view, () => [{ title: 'Plan', head: ['', 'Now', 'Plan'], rows: [['Leads', { shown: '1,200', number: '1200' }, '—']] }]);
 */
export function addToReport(view: CalculatorView, source: ReportSource): () => void {
  const known = sources.get(view) ?? new Set();
  sources.set(view, known.add(source));
  return () => void known.delete(source);
}

/** What the panels add, in the order in which they came. */
export const reportSections = (view: CalculatorView): ReportSection[] =>
  [...(sources.get(view) ?? [])].flatMap((source) => source());
