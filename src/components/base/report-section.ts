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
