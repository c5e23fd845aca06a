import type { Period } from '../../options/index.js';

/** The period where the page sets none. */
export const MONTHLY: Period = { name: 'month', days: 30 };
