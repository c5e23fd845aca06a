import type { PlanSectionTexts } from '../en/plan-sections.js';

export const planSections: PlanSectionTexts = {
  heading: 'Kus raha kaduma läheb, see on teada. Mida teha?',
  whatIf: 'Mis siis, kui',
  target: 'Eesmärk',
  price: 'Hind',
  next: 'Järgmine periood',
};
