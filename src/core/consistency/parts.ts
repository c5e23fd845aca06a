import { ExactDecimal, type Numeric } from '../decimal.js';
import { FunnelRangeError } from '../errors.js';
import { quotient, whole } from '../ratio.js';
import { readId, readList, readObject } from '../read-input.js';
import type { PartsDiffer } from './finding.js';
import { gapOf, only } from './span.js';
import { readStated, statedSum, type StatedNumber } from './stated-number.js';

/** Numbers that together should make a total. */
export interface StatedParts {
  readonly id: string;
  readonly parts: readonly (Numeric | null | undefined)[];
  readonly total: Numeric | null | undefined;
  /** `about`: they are rounded; absent: they have to add up exactly. */
  readonly compare?: 'about' | null | undefined;
}

const MAX_PARTS = 50;
const NOTHING: StatedNumber = {
  point: whole(new ExactDecimal(0)),
  written: only(whole(new ExactDecimal(0))),
  rounded: only(whole(new ExactDecimal(0))),
  percent: null,
};

/** @throws RangeError naming the part or total that is no number */
export function findWrongSums(given: readonly StatedParts[] | null | undefined): PartsDiffer[] {
  return readList('parts', given ?? [], MAX_PARTS).flatMap((stated, index) => {
    const field = `parts.${index}`;
    const { id, parts, total: whole, compare = null } = readObject(field, stated, ['id', 'parts', 'total', 'compare']);
    if (compare !== null && compare !== 'about')
      throw new FunnelRangeError(`${field}.compare`, 'unknown_name', compare, "must be 'about'");
    const read = readList(`${field}.parts`, parts, MAX_PARTS).map((part, position) =>
      readStated(`${field}.parts.${position}`, part, 'figure'),
    );
    const total = readStated(`${field}.total`, whole, 'figure');
    // With a part that isn't known nothing can be said of the sum.
    if (!total || read.some((part) => !part)) return [];
    const all = read.reduce<StatedNumber>((sum, part) => statedSum(sum, part!), NOTHING);
    const differs =
      compare === 'about'
        ? gapOf(all.rounded, total.rounded)
        : !all.point[0].times(total.point[1]).eq(total.point[0].times(all.point[1]));
    if (!differs) return [];
    const figures = { sum: quotient(all.point)!, total: quotient(total.point)! };
    return { rule: 'parts_differ' as const, of: readId(field, id), severity: 'contradiction' as const, ...figures };
  });
}
