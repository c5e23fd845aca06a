import type { Decimal } from './decimal.js';
import { decimalOf, type Fraction } from './fraction.js';
import type { Reason } from './quantity.js';

/** Why a figure of a table has no value, beside the reason itself. */
export interface NoFigure<Why extends string = Reason> {
  readonly value: null;
  readonly reason: Why;
}

/** A figure of a table: its value, or the reason why it has none. */
export type Figure<Why extends string = Reason> = Decimal | NoFigure<Why>;

export const noFigure = <Why extends string>(reason: Why): NoFigure<Why> => ({ value: null, reason });

/** A quotient while it is calculated: exact, or the reason why it has no value. */
export type Quotient = Fraction | Reason;

/** The zero rules: x ÷ 0 has no value, 0 ÷ 0 has no data, 0 ÷ x is 0; a missing part is a missing input. */
export function quotientOf(over: Fraction | null, under: Fraction | null): Quotient {
  if (!over || !under) return 'missing_input';
  if (under[0] === 0n) return over[0] === 0n ? 'no_data' : 'zero_denominator';
  return [over[0] * under[1], over[1] * under[0]];
}

/** A quotient as it leaves the core. */
export const figureOf = (quotient: Quotient): Figure =>
  typeof quotient === 'string' ? noFigure(quotient) : decimalOf(quotient);

/** A sum, a difference or a product as it leaves the core: known only where every part of it is. */
export const figureOrMissing = (value: Fraction | null): Figure => figureOf(value ?? 'missing_input');
