import type { PlanSectionTexts } from '../en/plan-sections.js';

export const planSections: PlanSectionTexts = {
  heading: 'Kust lekib, see on teada. Mida teha?',
  whatIf: 'Mis siis, kui',
  target: 'Eesmärk',
  price: 'Hind',
  next: 'Järgmine periood',
};
