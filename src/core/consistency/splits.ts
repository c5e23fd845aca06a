import { ExactDecimal, ONE, type Numeric } from '../decimal.js';
import { exact, isAtLeast, quotient, type Ratio } from '../ratio.js';
import { readAmount, readDivisor, readId, readList, readObject, type Given } from '../read-input.js';
import type { SplitDiffers } from './finding.js';
import { gapOf, only, timesRatio } from './span.js';
import { readStated } from './stated-number.js';

/** A stated share, and the amounts that it is a share of. */
export interface StatedSplit {
  readonly id: string;
  /** A percentage, a fraction or a plain share. */
  readonly stated: Numeric | null | undefined;
  readonly part: Given;
  readonly whole: Given;
}

const MAX_SPLITS = 50;
/** A stated share this near to the actual one, as a part of itself, agrees with it. */
const TOLERANCE: Ratio = [exact(ONE), new ExactDecimal(100)];

/** @throws RangeError naming the number that is none, or a whole of 0 */
export function findWrongSplits(given: readonly StatedSplit[] | null | undefined): SplitDiffers[] {
  return readList('splits', given ?? [], MAX_SPLITS).flatMap((split, index) => {
    const field = `splits.${index}`;
    const { id, stated, part, whole } = readObject(field, split, ['id', 'stated', 'part', 'whole']);
    const share = readStated(`${field}.stated`, stated, 'rate');
    const [some, all] = [readAmount(`${field}.part`, part), readDivisor(`${field}.whole`, whole)];
    if (!share || !some || !all) return [];
    const gap = gapOf(share.written, only([some, all]));
    if (!gap || isAtLeast(timesRatio(share.point, TOLERANCE), gap)) return [];
    const figures = { stated: quotient(share.point)!, actual: quotient([some, all])! };
    return { rule: 'split_differs' as const, of: readId(field, id), severity: 'question' as const, ...figures };
  });
}
