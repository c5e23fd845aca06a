import type { ReportSection, ReportSource } from './report-section.js';
import type { CalculatorView } from './view.js';

/**
 * Adds a panel's sections to the report, after the totals. Called in `connectedCallback`; what it returns is called in
 * `disconnectedCallback`.
 *
 * @returns removes the sections
 * @example
 * this.#withdraw = addToReport(view, () => [{ title: 'Plan', head: ['', 'Now', 'Plan'], rows: [['Leads', { shown: '1,200', number: '1200' }, '—']] }]);
 */
export function addToReport(view: CalculatorView, source: ReportSource): () => void {
  const { reportSources } = view.panels;
  reportSources.add(source);
  return () => void reportSources.delete(source);
}

/** The sections of all panels, in the order in which they were added. */
export const reportSections = (view: CalculatorView): ReportSection[] =>
  [...view.panels.reportSources].flatMap((source) => source());
