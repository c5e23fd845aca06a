import { monthsNow as now, type MonthsNowTexts } from './months-now.js';

/** The words of the panel of months, by tab. */
export const months = {
  tabs: { heading: 'Month by month', now: 'This month', months: 'The months' },
  now,
};

export interface MonthsTexts {
  readonly tabs: Readonly<Record<keyof typeof months.tabs, string>>;
  readonly now: MonthsNowTexts;
}
