import { deepFreeze } from '../decimal.js';
import { defineFunnel } from '../define-funnel.js';
import type { DefinitionOptions } from '../definition.js';
import { readObject } from '../read-input.js';
import { findWrongClaims, type Claim } from './claims.js';
import type { Finding } from './finding.js';
import { findOddCounts } from './odd-counts.js';
import { findWrongSums, type StatedParts } from './parts.js';
import { findSameNumberTwice } from './same-number.js';
import { findWrongSplits, type StatedSplit } from './splits.js';
import { readFigures, type StatedFigures } from './stated-figures.js';

export interface ConsistencyInput extends DefinitionOptions {
  /**
   * Numbers of a funnel as they are stated, by name: stages with `…Cost`, `…Rate`, `…TotalRate`, `…Check` and `…Revenue`,
   * `budget`, `revenue`, `new`, `existing`, `totalCost`. Rates as `'25%'`, `'0.25'` or `'1/4'`. Other names aren't checked.
   */
  readonly stated?: StatedFigures | null | undefined;
  /** Parts that should make a total. */
  readonly parts?: readonly StatedParts[] | null | undefined;
  /** Factors that should make a result. */
  readonly claims?: readonly Claim[] | null | undefined;
  /** Shares beside the amounts that they are shares of. */
  readonly splits?: readonly StatedSplit[] | null | undefined;
}

export interface Consistency {
  readonly findings: readonly Finding[];
}

/**
 * Finds stated numbers that can't all be true, or that are worth a question.
 *
 * Money and percentages are as exact as they are written (half a unit of the last digit), or rounded where they end in
 * zeros; counts and typed shares are exact. Two ways to one number: apart even as rounded is a contradiction, apart only as
 * written a question. A claim may be 1 % away from its product, a stated share 1 % from the actual one.
 *
 * @param inputs - `stated`, `parts`, `claims`, `splits`, and `definition` for other funnels than the dental one
 * @returns frozen findings, one per number: budget, stages, revenue, leads; parts, claims, splits; odd counts and costs
 * @throws RangeError naming the stated number that is none, a divisor of 0, or a list of more than 50 entries
 * @source docs/formulas.md, "Numbers that can’t all be true"
 * @example checkConsistency({ stated: { leads: '600', primary: '150', primaryRate: '30%' } }).findings[0].severity // 'question'
 */
export function checkConsistency(inputs: ConsistencyInput): Consistency {
  const given = readObject('', inputs, ['stated', 'parts', 'claims', 'splits', 'definition']);
  const definition = defineFunnel(given.definition);
  const stated = readFigures(definition, given.stated);
  return deepFreeze({
    findings: [
      ...findSameNumberTwice(definition, stated),
      ...findWrongSums(given.parts),
      ...findWrongClaims(given.claims),
      ...findWrongSplits(given.splits),
      ...findOddCounts(definition, stated),
    ],
  });
}
