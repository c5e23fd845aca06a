import { Decimal } from './decimal.js';

/** A Decimal holds its digits in words of seven, and its exponent beside them. */
const WORD_DIGITS = 7;
const WORD_LIMIT = 10 ** WORD_DIGITS;

/** Far more words than any calculation of ours leaves: 1,400 digits. */
const MAX_WORDS = 200;

/**
 * Copies a Decimal of any copy of decimal.js.
 *
 * Whatever merely looks like one is told apart by what it holds: decimal.js believes a mark that any object can carry,
 * and would calculate with its broken digits, or without end.
 *
 * @returns the copy, NaN and the infinite numbers included; null where the value is no Decimal, or holds more than 1,400 digits
 */
export function copyDecimal(value: unknown): Decimal | null {
  try {
    if (!Decimal.isDecimal(value)) return null;
    const { s: sign, e: exponent, d: words } = value as unknown as { s: unknown; e: unknown; d: unknown };
    if (words === null) return new Decimal(sign === 1 ? Infinity : sign === -1 ? -Infinity : NaN);
    if (!Array.isArray(words) || (sign !== 1 && sign !== -1) || !Number.isSafeInteger(exponent)) return null;
    const digits = digitsOf(words);
    return digits === null
      ? null
      : new Decimal(`${sign === 1 ? '' : '-'}${digits[0]!}.${digits.slice(1)}0e${String(exponent)}`);
  } catch {
    return null; // a getter that throws
  }
}

/** The digits of a Decimal's words without leading zeros; null where these aren't words. */
function digitsOf(words: readonly unknown[]): string | null {
  const { length } = words;
  if (length === 0 || length > MAX_WORDS) return null;
  let digits = '';
  for (let index = 0; index < length; index++) {
    const word = words[index];
    if (!Number.isInteger(word) || (word as number) < 0 || (word as number) >= WORD_LIMIT) return null;
    digits += String(word).padStart(WORD_DIGITS, '0');
  }
  return digits.replace(/^0+(?=.)/, '');
}
