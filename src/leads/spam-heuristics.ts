import type { Suspicion } from './lead.js';
import { countDigits } from './phone.js';

/** Quicker than that nobody reads and fills in a form by hand; a password manager may. */
const LEAST_MILLISECONDS = 2000;
const LEAST_DIGITS = 5;

/**
 * Why a lead may not come from a person. The receiver is told; nothing is held back, for each of these also happens to people.
 *
 * @param trap - what stands in the field that nobody sees
 * @param milliseconds - from the form's appearance to its sending
 * @param phone - as typed
 */
export function spamSigns({
  trap,
  milliseconds,
  phone,
}: {
  readonly trap: string;
  readonly milliseconds: number;
  readonly phone: string;
}): Suspicion[] {
  const found: Suspicion[] = [];
  if (trap !== '') found.push('honeypot');
  if (milliseconds < LEAST_MILLISECONDS) found.push('fast');
  if (phone !== '' && countDigits(phone) < LEAST_DIGITS) found.push('phone');
  return found;
}
