import type { Cell, TableRow } from '../comparison/table.js';
import { FunnelRangeError } from '../errors.js';
import { compared, difference, fractionOf, NOTHING, product, sum, type Fraction } from '../fraction.js';
import { readValue } from '../values.js';

/** How little and how much a channel's spend may become. */
export interface Limits {
  readonly least: Fraction;
  readonly most: Fraction;
}

/**
 * The limits of a channel's budget: its own ones, and no further than the step from what it has now.
 *
 * @param budget - what it has now
 * @param shift - the step as a part of it, 0 or more
 * @returns the limits; the least exceeds the most where they cross
 */
export function limitsOf(row: TableRow, budget: Fraction, shift: Fraction): Limits {
  const step = product(budget, shift);
  const [lowest, highest] = [difference(budget, step), sum(budget, step)];
  const [min, max] = (['min', 'max'] as const).map((key) => {
    const amount = row.amount(key);
    return amount && fractionOf(row.field(key), amount);
  }) as [Fraction | null, Fraction | null];
  return {
    least: [min, lowest, NOTHING].reduce<Fraction>((a, b) => (b && compared(b, a) > 0n ? b : a), NOTHING),
    most: max && compared(max, highest) < 0n ? max : highest,
  };
}

/**
 * Reads the exponent with which what comes back follows the money: budget ^ exponent.
 *
 * @returns null where it is empty
 * @throws RangeError at 0, at 1 and beyond: there all money would belong to one channel, or none would bring anything
 */
export function readPower(field: string, given: unknown): Fraction | null {
  const exponent = readValue(field, given as Cell);
  if (!exponent) return null;
  if (exponent.isZero() || exponent.gte(1))
    throw new FunnelRangeError(field, 'out_of_range', given, 'must be above 0 and below 1');
  return fractionOf(field, exponent);
}
