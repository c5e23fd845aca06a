import type { Decimal } from '../core/index.js';

/**
 * Rounds the parts of a whole so that they add up to the rounded whole.
 *
 * Largest remainder: each part is rounded down, and the missing units go to the parts that lost most by it; of equal
 * losses the first part gets its unit first.
 *
 * @param parts - of either sign, in units of the place that is kept
 * @param whole - their exact total, in the same units
 * @returns whole units: of 1.25 in hundredths, 125
 */
export function roundToTotal(parts: readonly Decimal[], whole: Decimal): Decimal[] {
  const cut = parts.map((part) => part.floor());
  const missing = cut.reduce((left, part) => left.minus(part), whole.toDecimalPlaces(0));
  const lost = parts.map((part, index) => part.minus(cut[index]!));
  // Sorting is stable: of equal losses the first comes first.
  const mostLost = [...lost.keys()].sort((a, b) => lost[b]!.cmp(lost[a]!));
  return cut.map((part, index) => (missing.gt(mostLost.indexOf(index)) ? part.plus(1) : part));
}
