import type { AdsDiagnosis } from './ads.js';
import type { Decimal } from './decimal.js';
import type { Interval } from './interval.js';
import type { CapacityUsage } from './capacity-usage.js';
import type { Leaks } from './leaks.js';
import type { NormGrade, NormOrigin } from './norms.js';

/** How a lever compares with its norm. `possibly_low`: it would be weak, but its norm is no more than an opinion. */
export type Label =
  | 'weak'
  | 'probably_weak'
  | 'possibly_low'
  | 'too_few_data'
  | 'within_noise'
  | 'at_norm'
  | 'no_norm'
  | 'no_data'
  | 'missing_input'
  | 'not_judged';

export type Verdict = 'weakest' | 'suspect' | 'none_proven' | 'all_at_norm' | 'no_norms' | 'no_data' | 'capacity';

/** One lever compared with its norm. */
export interface LeverDiagnosis {
  readonly id: string;
  readonly actual: Decimal | null;
  readonly norm: Decimal | null;
  /** The norm's band, and where it comes from. */
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly source: string | null;
  readonly date: string | null;
  readonly grade: NormGrade | null;
  readonly what: string | null;
  readonly url: string | null;
  readonly origin: NormOrigin | null;
  /** How far the lever is below its norm, as a part of the norm; negative where it is better. */
  readonly gap: Decimal | null;
  /** Revenue that the period would gain if this lever alone reached its norm; negative where it is better. Uplifts don't add up. */
  readonly uplift: Decimal | null;
  /** The part of the uplift for which there are free places. */
  readonly upliftCapped: Decimal | null;
  /** Revenue that the period would gain if this lever became a tenth better, whatever the norm. */
  readonly tenth: Decimal | null;
  readonly label: Label;
  /** How many people or payments the lever is calculated from; for a cost the leads that the norm expects for the spend. */
  readonly sample: Decimal | null;
  /** The sample at which a gap of the size that matters is proven, in whole people. */
  readonly sampleNeeded: Decimal | null;
  /** How much is still missing until then: people or payments, for a cost the spend; 0 where the sample suffices. */
  readonly sampleMissing: Decimal | null;
  /** Whether the data suffice to calculate with standard errors. Where not, a lever can't be called proven. */
  readonly floorMet: boolean | null;
  /** Squared distance from the norm in standard errors. */
  readonly squaredZ: Decimal | null;
  /** The probability of this result or a worse one if the norm holds; calculated only where the data are few. */
  readonly tail: Decimal | null;
  /** The 95 % interval of the true value; an upper end of null is open. */
  readonly interval: Interval | null;
}

export interface Diagnosis extends Leaks {
  /** Whether the ads pay, which takes no norm. */
  readonly ads: AdsDiagnosis;
  readonly verdict: Verdict;
  readonly weakest: string | null;
  /** A lever that may lose more than the weakest, or without one at all, though its data are too few to prove it. */
  readonly suspect: string | null;
  /** Where all places are taken: the strongest check that is proven to be below its norm. A higher check needs no more places. */
  readonly weakestCheck: string | null;
  /** How many levers have both a norm that isn't an opinion and data to compare with it. */
  readonly judged: number;
  /** The judged levers, largest uplift first. */
  readonly ranking: readonly string[];
  /** In the order of the definition: cost, rates, checks. */
  readonly levers: readonly LeverDiagnosis[];
  readonly capacity: CapacityUsage | null;
}
