import type { Decimal } from '../decimal.js';
import type { Figure } from '../figure.js';

/** `contradiction`: both can't be true, however they were rounded · `question`: they may be, but it is worth asking. */
export type Severity = 'contradiction' | 'question';

/**
 * Why a number may have two values · `percent_is_count`: a percentage has the digits of the count by the other source ·
 * `figure_repeated`: it is the rate of the stage before.
 */
export type Hint = 'percent_is_count' | 'figure_repeated';

/** One number by two sources that don't agree. */
export interface SameNumberTwice {
  readonly rule: 'same_number_twice';
  /** The number's name. */
  readonly of: string;
  readonly severity: Severity;
  /** What each is calculated from, such as `'secondaryRate×primary'`, and what it comes to. */
  readonly sources: readonly [readonly [name: string, value: Decimal], readonly [name: string, value: Decimal]];
  readonly hints: readonly Hint[];
}

export interface PartsDiffer {
  readonly rule: 'parts_differ';
  readonly of: string;
  readonly severity: 'contradiction';
  readonly sum: Decimal;
  readonly total: Decimal;
}

export interface ClaimsDoNotMultiply {
  readonly rule: 'claims_do_not_multiply';
  readonly of: string;
  readonly severity: Severity;
  readonly product: Decimal;
  readonly claimed: Decimal;
  /** claimed ÷ product: what another factor would have to be. */
  readonly factorStillNeeded: Figure;
}

export interface SplitDiffers {
  readonly rule: 'split_differs';
  readonly of: string;
  readonly severity: 'question';
  readonly stated: Decimal;
  readonly actual: Decimal;
}

export interface OddCount {
  /**
   * `existing_equals_rest`: exactly those who didn't come are said to be patients of before · `stage_exceeds_previous`: more
   * people than at the stage before · `costs_added`: a total is the sum of costs that each contain the whole spend.
   */
  readonly rule: 'existing_equals_rest' | 'stage_exceeds_previous' | 'costs_added';
  readonly of: string;
  readonly severity: Severity;
  /** The existing patients · by how much it exceeds · the total. */
  readonly value: Decimal;
}

export type Finding = SameNumberTwice | PartsDiffer | ClaimsDoNotMultiply | SplitDiffers | OddCount;
