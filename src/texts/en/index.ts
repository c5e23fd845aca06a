import type { Language } from '../language.js';
import { firstScreen } from './first-screen.js';

export const en: Language = {
  firstScreen,
  later: () => import('./explanations.js'),
};
