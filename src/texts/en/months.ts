import { monthsFile as file, type MonthsFileTexts } from './months-file.js';
import { monthsKept as kept, type MonthsKeptTexts } from './months-kept.js';
import { monthsList as list, type MonthsListTexts } from './months-list.js';
import { monthsNow as now, type MonthsNowTexts } from './months-now.js';
import { tableRows as rows, type TableRowsTexts } from './table-rows.js';

/** The words of the panel of months, by tab. */
export const months = {
  tabs: { heading: 'Month by month', now: 'This month', list: 'The months' },
  now,
  list,
  kept,
  file,
  rows,
};

export interface MonthsTexts {
  readonly tabs: Readonly<Record<keyof typeof months.tabs, string>>;
  readonly now: MonthsNowTexts;
  readonly kept: MonthsKeptTexts;
  readonly file: MonthsFileTexts;
  readonly list: MonthsListTexts;
  readonly rows: TableRowsTexts;
}
