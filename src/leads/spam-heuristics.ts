import type { Suspicion } from './lead.js';
import { countDigits } from './phone.js';

/** Nobody fills in a form by hand in less time; a password manager may. */
const LEAST_MILLISECONDS = 2000;
const LEAST_DIGITS = 5;

/**
 * Signs that a lead may not come from a person. They are sent with the lead and nothing is held back, because each of
 * them also happens to people.
 *
 * @param trap - the text in the invisible field
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
