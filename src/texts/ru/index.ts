import type { Language } from '../language.js';
import { firstScreen } from './first-screen.js';

export const ru: Language = {
  firstScreen,
  currency: 'RUB',
  later: () => import('./explanations.js'),
};
