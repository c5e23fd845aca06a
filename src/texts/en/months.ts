import { monthsList as list, type MonthsListTexts } from './months-list.js';
import { monthsNow as now, type MonthsNowTexts } from './months-now.js';
import { tableRows as rows, type TableRowsTexts } from './table-rows.js';

/** The words of the panel of months, by tab. */
export const months = {
  tabs: { heading: 'Month by month', now: 'This month', list: 'The months' },
  now,
  list,
  rows,
};

export interface MonthsTexts {
  readonly tabs: Readonly<Record<keyof typeof months.tabs, string>>;
  readonly now: MonthsNowTexts;
  readonly list: MonthsListTexts;
  readonly rows: TableRowsTexts;
}
