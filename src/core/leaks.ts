import { ZERO, type Decimal } from './decimal.js';
import type { FunnelDefinition } from './definition.js';
import { perPerson, type ExactInputs } from './exact-inputs.js';
import { exact, quotient, settled } from './ratio.js';

/** The people who were lost before a stage, and what a tenth of them would have brought. */
export interface Leak {
  /** The stage that they didn't reach. */
  readonly stage: string;
  /** previous − count, people; never below 0, null where either isn't known. */
  readonly lost: Decimal | null;
  /** What one of them would have brought at today's checks and rates, currency; null where a rate behind isn't known. */
  readonly worth: Decimal | null;
  /** lost × worth ÷ 10, currency: what bringing back one of ten would mean. */
  readonly tenth: Decimal | null;
}

export interface Leaks {
  /** In the order of the stages, the first left out. */
  readonly leaks: readonly Leak[];
  /** The stage with the largest `tenth`, of equal ones the earlier; null where none is known, or nothing is lost. */
  readonly largestLeak: string | null;
}

/**
 * Where most money leaves the funnel, without any norm: whether that is much, only a comparison can tell.
 *
 * @param inputs - the present numbers
 * @param fresh - the same without patients of before
 */
export function findLeaks(definition: FunnelDefinition, { counts, checks }: ExactInputs, fresh: ExactInputs): Leaks {
  const leaks = definition.stages.slice(1).map(({ id }, index): Leak => {
    const [previous, count] = [fresh.counts[index], counts[index + 1]];
    const lost = previous && count ? (count.gt(previous) ? exact(ZERO) : previous.minus(count)) : null;
    const isKnown = [...counts.slice(index + 1), ...checks.slice(index + 1)].every(Boolean);
    const person = isKnown ? perPerson(counts, checks, index + 1) : null;
    return {
      stage: id,
      lost: lost && settled(lost),
      worth: person && quotient(person),
      tenth: lost && person && quotient([lost.times(person[0]), person[1].times(10)]),
    };
  });
  const largest = leaks.reduce<Leak | null>((most, leak) => (leak.tenth?.gt(most?.tenth ?? ZERO) ? leak : most), null);
  return { leaks, largestLeak: largest?.stage ?? null };
}
