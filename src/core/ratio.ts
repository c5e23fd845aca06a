import { Decimal, ExactDecimal, ONE, ZERO } from './decimal.js';

/** A quotient that isn't carried out, so that it compares exactly. Both parts are exact decimals. */
export type Ratio = readonly [over: Decimal, under: Decimal];

export const exact = (value: Decimal): Decimal => new ExactDecimal(value);

/** The figure, rounded once to the digits that leave the core; null where it has none. */
export const quotient = ([over, under]: Ratio): Decimal | null => (under.isZero() ? null : Decimal.div(over, under));

/** The same for a number that needs no division. */
export const settled = (value: Decimal): Decimal => ZERO.plus(value);

export const whole = (value: Decimal): Ratio => [value, ONE];

export const scaled = ([over, under]: Ratio, factor: Decimal, divisor: Decimal): Ratio => [
  over.times(factor),
  under.times(divisor),
];

export const isAtLeast = (a: Ratio, b: Ratio): boolean => a[0].times(b[1]).gte(b[0].times(a[1]));

export const larger = (a: Ratio, b: Ratio): Ratio => (isAtLeast(a, b) ? a : b);
