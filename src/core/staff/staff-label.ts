import { zHint, zProven } from '../comparison/confidence.js';
import { ExactDecimal, type Decimal } from '../decimal.js';
import { isAtLeast, settled, whole, type Ratio } from '../ratio.js';
import { binomialTail } from '../tail-probability.js';
import type { Bookings } from './staff-row.js';

/**
 * How a receptionist stands beside the reference. `not_below` says that nothing is shown, and never that somebody is good:
 * nobody is ranked · `no_data`: no calls · `not_judged`: a missing number, or more bookings than calls · `alone`: with types,
 * nobody to compare with.
 */
export type StaffLabel =
  'below' | 'probably_below' | 'within_noise' | 'too_few_data' | 'not_below' | 'no_data' | 'not_judged' | 'alone';

/** Gaps of less than this part of the reference are too small to act on. */
const ALIKE_GAP = '0.02';
/** The gap that has to be visible before "no difference found" means anything is a quarter: 4². */
const MATERIAL = 16;
const MIN_EXPECTED = 5;
const MAX_TRIALS = 1000;
const TAIL = new ExactDecimal('0.05');

/** (n·N − k)² ÷ (n·N·(1 − N)), N the reference. */
export function squaredZ({ calls, booked }: Bookings, reference: Decimal): Ratio {
  const missing = calls.times(reference).minus(booked);
  return [missing.times(missing), calls.times(reference).times(restOf(reference))];
}

/**
 * @param reference - N, above 0 and below 1
 * @param tests - m, how many people are compared with it
 */
export function labelOf(counted: Bookings, reference: Decimal, tests: number): StaffLabel {
  const { calls, booked } = counted;
  const expected = calls.times(reference);
  if (expected.minus(booked).lt(expected.times(ALIKE_GAP)) || booked.gte(expected)) return 'not_below';
  if (expected.lt(MIN_EXPECTED) || calls.minus(expected).lt(MIN_EXPECTED))
    return isRare(counted, reference, tests) ? 'probably_below' : 'too_few_data';
  const distance = squaredZ(counted, reference);
  const proven = squareOf(zProven(tests));
  if (isAtLeast(distance, whole(proven))) return 'below';
  if (isAtLeast(distance, whole(squareOf(zHint(tests))))) return 'probably_below';
  // calls ≥ 16·z²·(1 − N) ÷ N
  return expected.gte(proven.times(MATERIAL).times(restOf(reference))) ? 'within_noise' : 'too_few_data';
}

/** Whether so few bookings or fewer have at most one chance in twenty, shared out among the tests. */
function isRare({ calls, booked }: Bookings, reference: Decimal, tests: number): boolean {
  if (!calls.isInteger() || !booked.isInteger() || calls.gt(MAX_TRIALS)) return false;
  return binomialTail(settled(booked), settled(calls), reference).times(tests).lte(TAIL);
}

const restOf = (reference: Decimal): Decimal => new ExactDecimal(1).minus(reference);
const squareOf = (z: string): Decimal => new ExactDecimal(z).times(z);
