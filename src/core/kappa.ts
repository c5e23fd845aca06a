import { ONE } from './decimal.js';
import { exact, isAtLeast, whole, type Ratio } from './ratio.js';
import { readFraction, type Given } from './read-input.js';
import { refuseRange } from './refusal.js';

/** Assumed where nothing is known of the single bills. */
const ASSUMED = '4';

/**
 * κ = E X² ÷ (E X)² of one person's money: how unlike the bills are; 1 where all are the same.
 *
 * @param given - a number or a fraction, 1 or more; absent: 4
 * @throws RangeError for a broken number, or one below 1
 */
export function readKappa(given: Given): Ratio {
  const kappa = readFraction('kappa', given) ?? readFraction('kappa', ASSUMED)!;
  if (!isAtLeast(kappa, whole(exact(ONE)))) refuseRange('kappa', given, 'must be 1 or more');
  return kappa;
}
