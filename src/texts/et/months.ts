import type { MonthsTexts } from '../en/months.js';
import { monthsNow as now } from './months-now.js';

export const months: MonthsTexts = {
  tabs: { heading: 'Kuu kuu järel', now: 'See kuu', months: 'Kuud' },
  now,
};
