import type { Period } from '../../options/index.js';

/** Where the page doesn't say. */
export const MONTHLY: Period = { name: 'month', days: 30 };
