import { ONE, type Decimal } from './decimal.js';
import { noFigure, type Figure } from './figure.js';
import { exact, quotient } from './ratio.js';

/** The lower and the upper end of a range, each with a reason of its own where it has no value. */
export type FigureRange = readonly [low: Figure, high: Figure];

/** over ÷ under, rounded once. Nothing is known where a part isn't; x ÷ 0 has no value, 0 ÷ 0 no data, 0 ÷ x is 0. */
export function figure(over: Decimal | null, under: Decimal | null = ONE): Figure {
  if (!over || !under) return noFigure('missing_input');
  return quotient([over, under]) ?? noFigure(over.isZero() ? 'no_data' : 'zero_denominator');
}

/** The exact product of factors; null where one isn't known. */
export const product = (...factors: readonly (Decimal | null)[]): Decimal | null =>
  factors.reduce<Decimal | null>((all, factor) => all && factor && all.times(factor), exact(ONE));

/** The exact difference; null where a part isn't known. */
export const difference = (from: Decimal | null, part: Decimal | null): Decimal | null =>
  from && part && from.minus(part);
