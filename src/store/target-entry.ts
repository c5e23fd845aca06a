import { Decimal } from '../core/index.js';
import { canonicalTarget, parseTarget, type Target } from '../format/index.js';
import { entryOf, type NumberEntry } from './number-entry.js';
import { stepValue } from './step.js';

/** The target that the panel starts with: an ambitious but realistic one. */
export const SUGGESTED_TARGET: NumberEntry = Object.freeze(entryOf('+30%'));

/** The smallest step of each kind. */
const STEPS = { amount: '1', added: '1', times: '0.1', percent: '1' } as const;

/**
 * The next target up or down: a factor by a tenth, a percentage by one, money by the same steps as a field of money.
 *
 * @param canonical - as `readTarget` gives it; '' counts as an amount of 0
 * @example stepTarget('×2.5', 1, false) // '×2.6'
 */
export function stepTarget(canonical: string, direction: 1 | -1, large: boolean): string {
  const { kind, value }: Target = parseTarget(canonical) ?? { kind: 'amount', value: new Decimal(0) };
  const falls = value.isNegative() && !value.isZero();
  // Where the target is a fall, a step up makes it smaller.
  const size = new Decimal(
    stepValue(String(value.abs()), falls ? (direction === 1 ? -1 : 1) : direction, large, STEPS[kind]),
  );
  return canonicalTarget({ kind, value: falls ? size.times(-1) : size });
}
