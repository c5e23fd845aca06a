import { Decimal } from './decimal.js';
import { FunnelRangeError } from './errors.js';
import type { FunnelNorms, NormGrade, NormOrigin } from './norms.js';

const GRADES: readonly unknown[] = ['A', 'B', 'C'] satisfies NormGrade[];
const ORIGINS: readonly unknown[] = ['page', 'visitor', 'earlier', 'published', 'example'] satisfies NormOrigin[];

/** @throws RangeError naming the lever whose norm has a grade or an origin that there isn't */
export function checkNormWords(norms: FunnelNorms): void {
  for (const [id, norm] of Object.entries(norms)) {
    // Without a value there is no norm, whatever is said of it.
    if (typeof norm !== 'object' || norm === null || Decimal.isDecimal(norm) || !norm.value) continue;
    const { grade = null, origin = null } = norm;
    for (const [word, known] of [
      [grade, GRADES],
      [origin, ORIGINS],
    ] as const)
      if (word !== null && !known.includes(word))
        throw new FunnelRangeError(id, 'unknown_name', word, `needs one of ${known.join(', ')}`);
  }
}
