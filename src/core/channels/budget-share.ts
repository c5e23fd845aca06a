import type { Fraction } from '../fraction.js';

/** Money is kept in whole units of 10⁻⁶⁰: finer than any digit that leaves the core. */
export const FINE = 10n ** 60n;
/** A channel among which money is shared out, in fine units. */
export interface Share {
  readonly budget: bigint;
  readonly least: bigint;
  readonly most: bigint;
  /** What a unit of money brings now: margin × revenue ÷ budget. */
  readonly yield: Fraction;
  /** Above 0, below 1. */
  readonly exponent: Fraction;
}
