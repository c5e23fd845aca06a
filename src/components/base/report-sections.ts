import type { ReportSection, ReportSource } from './report-section.js';
import type { CalculatorView } from './view.js';

/**
 * Has a panel's sections printed, saved and copied with the report, after the totals, for as long as the panel stands
 * on the page: called in `connectedCallback`, its answer in `disconnectedCallback`.
 *
 * @returns the way to withdraw them
 * @example
 * this.#withdraw = addToReport(view, () => [{ title: 'Plan', head: ['', 'Now', 'Plan'], rows: [['Leads', { shown: '1,200', number: '1200' }, '—']] }]);
 */
export function addToReport(view: CalculatorView, source: ReportSource): () => void {
  const { reportSources } = view.panels;
  reportSources.add(source);
  return () => void reportSources.delete(source);
}

/** What the panels add, in the order in which they came. */
export const reportSections = (view: CalculatorView): ReportSection[] =>
  [...view.panels.reportSources].flatMap((source) => source());
