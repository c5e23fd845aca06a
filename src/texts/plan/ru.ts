import type { PlanTexts } from './en.js';

export const ru: PlanTexts = {
  heading: 'От «где теряется» к «что делать»',
  whatIf: 'Что если',
  target: 'Цель',
  price: 'Цена',
  next: 'Следующий период',
};
