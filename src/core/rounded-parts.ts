import { Decimal } from './decimal.js';
import { fractionOf, type Fraction } from './polynomial.js';

/** Digits that every part keeps, the smallest too. */
const MIN_DIGITS = 32;
/** Digits that the core's arithmetic adds up without rounding. */
const EXACT_DIGITS = 40;

/**
 * Writes fractions as decimals that add up to their whole exactly.
 *
 * All are cut at one decimal place. It lies so far to the right that the smallest part has 32 digits,
 * and no further than sums of the parts can be held exactly. The largest part takes the remainders of all.
 */
export function roundParts(whole: Decimal, fractions: readonly Fraction[]): Decimal[] {
  const sizes = fractions.filter(({ over }) => over !== 0n).map(wholeDigits);
  const most = Math.max(...sizes, 0) + 1 + String(fractions.length).length;
  const least = Math.min(...sizes, most);
  const places = Math.max(EXACT_DIGITS - most, MIN_DIGITS - least, whole.decimalPlaces());

  const scale = 10n ** BigInt(places);
  const parts = fractions.map(({ over, under }) => (over * scale) / under);
  const all = fractionOf(whole);
  const rest = all.over * (scale / all.under) - parts.reduce((total, part) => total + part, 0n);
  const largest = parts.reduce((best, part, index) => (magnitude(part) > magnitude(parts[best]!) ? index : best), 0);
  return parts.map((part, index) => new Decimal(`${index === largest ? part + rest : part}e-${places}`));
}

/** Digits before the decimal point, or one less; negative where zeros follow it. */
const wholeDigits = ({ over, under }: Fraction): number => String(magnitude(over)).length - String(under).length;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
