import type { Language } from '../language.js';
import { firstScreen } from './first-screen.js';

export const et: Language = {
  firstScreen,
  currency: 'EUR',
  later: () => import('./explanations.js'),
};
