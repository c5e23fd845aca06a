import { Decimal, type Numeric } from '../core/index.js';
import type { FormatContext } from './context.js';
import { formatDays } from './figures.js';

/** Below this number one person is more than a tenth of all, so that tenths are shown: an average of 2.5 isn't 3. */
const MIN_WHOLE_PEOPLE = 10;

/**
 * An expected number of people: whole, with tenths only below ten.
 *
 * @example formatPeople('172.5', { locale: 'en' }) // '173'
 */
export const formatPeople = (value: Numeric, context: FormatContext): string => {
  const people = new Decimal(value);
  return formatDays(people.abs().lt(MIN_WHOLE_PEOPLE) ? people : people.toDecimalPlaces(0), context);
};
