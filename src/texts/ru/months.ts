import type { MonthsTexts } from '../en/months.js';
import { monthsList as list } from './months-list.js';
import { monthsNow as now } from './months-now.js';
import { tableRows as rows } from './table-rows.js';

export const months: MonthsTexts = {
  tabs: { heading: 'Месяц за месяцем', now: 'Этот месяц', list: 'Месяцы' },
  now,
  list,
  rows,
};
