import type { Decimal } from '../core/index.js';

/**
 * Parts of a whole, rounded so that they add up to the rounded whole.
 *
 * Largest remainder: each is cut down to the place that is kept, and the missing units of that place go to those that
 * lost most, the first of equals first.
 *
 * @param parts - of either sign
 * @param whole - their exact total
 * @param unit - the place that is kept: '0.01' for hundredths
 * @returns in units: '1.25' in hundredths is 125
 */
export function closeUnits(parts: readonly Decimal[], whole: Decimal, unit: string): Decimal[] {
  const exact = parts.map((part) => part.div(unit));
  const cut = exact.map((part) => part.floor());
  const missing = cut.reduce((left, part) => left.minus(part), whole.div(unit).toDecimalPlaces(0));
  const lost = exact.map((part, index) => part.minus(cut[index]!));
  // Sorting is stable: of equal losses the first comes first.
  const mostLost = [...lost.keys()].sort((a, b) => lost[b]!.cmp(lost[a]!));
  return cut.map((part, index) => part.plus(missing.gt(mostLost.indexOf(index)) ? 1 : 0));
}
