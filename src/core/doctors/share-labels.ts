import { testsOf } from '../comparison/confidence.js';
import type { ComparisonLabel } from '../comparison/evidence.js';
import { shareByType } from '../comparison/share.js';
import { stepDown } from '../comparison/step-down.js';
import { inPeople, sharesOf, type Doctor } from './doctor-row.js';

/** How each doctor's share stands beside that of the others, by steps of its own; those without it aren't in it. */
export function shareLabels(
  doctors: readonly Doctor[],
  some: 'returned' | 'satisfied',
  all: 'first' | 'asked',
): ReadonlyMap<Doctor, ComparisonLabel> {
  const shares = sharesOf(doctors, some, all);
  const [amounts, unit] = inPeople(shares.flatMap((share) => [share.all, share.some]));
  const sums = shares.map((_share, index) => amounts.slice(index * 2, index * 2 + 2));
  const outcomes = stepDown(sums, (row, others) => shareByType(row, others, unit), testsOf(shares.length));
  return new Map(shares.map(({ doctor }, index) => [doctor, outcomes[index]!.label]));
}
