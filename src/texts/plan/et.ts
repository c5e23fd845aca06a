import type { PlanTexts } from './en.js';

export const et: PlanTexts = {
  heading: 'Kust lekib, see on teada. Mida teha?',
  whatIf: 'Mis siis, kui',
  target: 'Eesmärk',
  price: 'Hind',
  next: 'Järgmine periood',
};
