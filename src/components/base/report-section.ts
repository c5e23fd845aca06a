/**
 * A cell of a section: a text, or a number as it is shown on paper and as a spreadsheet reads it.
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

/** Called for every report; an empty list where the panel adds nothing. */
export type ReportSource = () => readonly ReportSection[];
