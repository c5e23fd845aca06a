import type { Period } from '../../options/index.js';

/** The period where the page gives none. */
export const MONTHLY: Period = { name: 'month', days: 30 };
