import { Decimal as SharedDecimal } from 'decimal.js';

/** Names all settings, so that a page's `Decimal.set` can't change them: rounding half up, notation without exponents. */
const settings = (precision: number): SharedDecimal.Config => ({
  defaults: true,
  precision,
  rounding: SharedDecimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/**
 * The calculator's own decimal arithmetic.
 *
 * Two factors of 15 digits give a revenue of at most 31 digits, which 40 hold exactly.
 */
export const Decimal = SharedDecimal.clone(settings(40));
export type Decimal = SharedDecimal;

/** What the core accepts as a number: a canonical decimal string, or a Decimal of any copy of decimal.js. */
export type Numeric = string | Decimal;

/** For comparisons: so precise that no product of inputs is ever rounded, so that a value exactly at a limit is told as such. */
export const ExactDecimal = SharedDecimal.clone(settings(400));

export const ZERO = freezeDecimal(new Decimal(0));
export const ONE = freezeDecimal(new Decimal(1));

/** Makes a figure ready to leave the core: frozen with its digits, and 0 in place of `-0`, whose JSON is "-0". */
export function freezeDecimal(value: Decimal): Decimal {
  if (value.isZero() && value.isNegative()) return ZERO;
  Object.freeze(value.d);
  return Object.freeze(value);
}

/** Freezes a result with everything in it, and replaces `-0` by 0. */
export function deepFreeze<T>(value: T): T {
  if (value instanceof Decimal) return freezeDecimal(value) as T;
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const key of Object.keys(value)) {
    const slot = value as Record<string, unknown>;
    slot[key] = deepFreeze(slot[key]);
  }
  return Object.freeze(value);
}
