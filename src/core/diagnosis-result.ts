import type { Decimal } from './decimal.js';
import type { Interval } from './interval.js';
import type { CapacityUsage } from './capacity-usage.js';

/** How a lever stands to its norm. */
export type Label =
  | 'weak'
  | 'probably_weak'
  | 'too_few_data'
  | 'within_noise'
  | 'at_norm'
  | 'no_norm'
  | 'no_data'
  | 'missing_input'
  | 'not_judged';

export type Verdict = 'weakest' | 'suspect' | 'none_proven' | 'all_at_norm' | 'no_norms' | 'no_data' | 'capacity';

/** One lever beside its norm. */
export interface LeverDiagnosis {
  readonly id: string;
  readonly actual: Decimal | null;
  readonly norm: Decimal | null;
  /** The norm's band, who says so, and of when. */
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly source: string | null;
  readonly date: string | null;
  /** How far below the norm, as a part of what it lets expect; negative: better than the norm. */
  readonly gap: Decimal | null;
  /** Revenue of the period if this lever alone reached its norm; negative: what it is ahead. Uplifts don't add up. */
  readonly uplift: Decimal | null;
  /** The part of it for which there is room. */
  readonly upliftCapped: Decimal | null;
  /** Revenue of the period for an improvement by a tenth, whatever the norm. */
  readonly tenth: Decimal | null;
  readonly label: Label;
  /** People, payments, or for a cost the leads expected for the spend. */
  readonly sample: Decimal | null;
  /** The sample, in whole people, that shows a material gap. */
  readonly sampleNeeded: Decimal | null;
  /** What is still to come until then: people, payments, for a cost the spend; 0 where it suffices. */
  readonly sampleMissing: Decimal | null;
  /** Whether the data suffice for standard errors. Where not, no more than "not below the norm so far" can be said. */
  readonly floorMet: boolean | null;
  /** Squared distance from the norm in standard errors. */
  readonly squaredZ: Decimal | null;
  /** How often so little or less happens at the norm; only for few data. */
  readonly tail: Decimal | null;
  /** Where the true value may lie; an upper end of null is open. */
  readonly interval: Interval | null;
}

export interface Diagnosis {
  readonly verdict: Verdict;
  readonly weakest: string | null;
  /** What may lose more, though the data can't tell yet. */
  readonly suspect: string | null;
  /** Where the places are full: the proven check, which needs none. */
  readonly weakestCheck: string | null;
  /** How many levers have a norm and data to hold against it. */
  readonly judged: number;
  /** The judged levers, largest uplift first. */
  readonly ranking: readonly string[];
  /** In the order of the definition: cost, rates, checks. */
  readonly levers: readonly LeverDiagnosis[];
  readonly capacity: CapacityUsage | null;
}
