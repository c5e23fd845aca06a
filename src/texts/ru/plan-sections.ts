import type { PlanSectionTexts } from '../en/plan-sections.js';

export const planSections: PlanSectionTexts = {
  heading: 'От «где теряется» к «что делать»',
  whatIf: 'Что если',
  target: 'Цель',
  price: 'Цена',
  next: 'Следующий период',
};
