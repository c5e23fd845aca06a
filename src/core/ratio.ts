import { Decimal, ExactDecimal, ONE, ZERO } from './decimal.js';

/** A quotient that is kept undivided, so that it can be compared exactly. Both parts are exact decimals. */
export type Ratio = readonly [over: Decimal, under: Decimal];

export const exact = (value: Decimal): Decimal => new ExactDecimal(value);

/** The value of a ratio, rounded once to the digits that leave the core; null where the divisor is 0. */
export const quotient = ([over, under]: Ratio): Decimal | null => (under.isZero() ? null : Decimal.div(over, under));

/** An exact decimal, rounded once to the digits that leave the core. */
export const settled = (value: Decimal): Decimal => ZERO.plus(value);

export const whole = (value: Decimal): Ratio => [value, ONE];

export const scaled = ([over, under]: Ratio, factor: Decimal, divisor: Decimal): Ratio => [
  over.times(factor),
  under.times(divisor),
];

export const isAtLeast = (a: Ratio, b: Ratio): boolean => a[0].times(b[1]).gte(b[0].times(a[1]));

export const larger = (a: Ratio, b: Ratio): Ratio => (isAtLeast(a, b) ? a : b);
