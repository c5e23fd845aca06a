import { Decimal } from '../core/index.js';
import type { Snapshot } from './snapshot.js';

/**
 * The present numbers as decimals, '' where there is none. A count that is calculated from a share may have more digits than
 * the core takes from a text.
 */
export const exactValues = ({ values }: Snapshot): Readonly<Record<string, Decimal | ''>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? '' : new Decimal(value)]));
