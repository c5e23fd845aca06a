import type { MonthsTexts } from '../en/months.js';
import { monthsNow as now } from './months-now.js';

export const months: MonthsTexts = {
  tabs: { heading: 'Месяц за месяцем', now: 'Этот месяц', months: 'Месяцы' },
  now,
};
