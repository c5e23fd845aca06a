import { ExactDecimal, type Decimal } from '../decimal.js';
import { isAtLeast, whole, type Ratio } from '../ratio.js';
import { binomialShare } from './binomial-share.js';

/**
 * `no_data`: no day is over, or nothing known · `no_plan` · `reached` · `missed`: the month is over · then, at the pace so far:
 * `likely`, `unlikely` proven · `probably`, `probably_not` a hint · `open` · `too_few_data`: money of too few people.
 */
export type ProgressLabel =
  | 'no_data'
  | 'no_plan'
  | 'reached'
  | 'missed'
  | 'likely'
  | 'probably'
  | 'open'
  | 'probably_not'
  | 'unlikely'
  | 'too_few_data';

/** A month that runs, with a plan that isn't reached yet. */
export interface OpenPlan {
  readonly days: Decimal;
  /** Above 0 and below `days`. */
  readonly elapsed: Decimal;
  readonly fact: Decimal;
  /** Above `fact`. */
  readonly plan: Decimal;
  /** What one person counts, in the unit of fact and plan. */
  readonly unit: Ratio;
  readonly isMoney: boolean;
}

/** 1.96² and 1.28²: from here on a distance counts as proof, or as a hint. */
const PROVEN = new ExactDecimal('3.8416');
const HINT = new ExactDecimal('1.6384');
/** People to be expected in either part of the month for whom standard errors can be used: the usual five. */
const MIN_EXPECTED = 5;
/** A doubled exact tail of at most this counts as a hint. */
const TAIL = '0.05';
/** The largest plan for which exact probabilities are summed up. */
const MAX_TRIALS = 1000;

/** (X − sT)² ÷ (T·s·(1 − s)), X and T in people. */
export function squaredZ({ days, elapsed, fact, plan, unit }: OpenPlan): Ratio {
  const gap = ahead({ days, elapsed, fact, plan });
  return [gap.times(gap).times(unit[1]), plan.times(elapsed).times(days.minus(elapsed)).times(unit[0])];
}

/** (X − sT) × days: above 0 where more has come than the plan's share. */
const ahead = ({ days, elapsed, fact, plan }: Pick<OpenPlan, 'days' | 'elapsed' | 'fact' | 'plan'>): Decimal =>
  fact.times(days).minus(elapsed.times(plan));

export function labelOf(open: OpenPlan): ProgressLabel {
  const { days, elapsed, plan, unit, isMoney } = open;
  const gap = ahead(open);
  const isExpected = (part: Decimal): boolean =>
    plan.times(part).times(unit[1]).gte(days.times(MIN_EXPECTED).times(unit[0]));
  if (isExpected(elapsed) && isExpected(days.minus(elapsed))) {
    const distance = squaredZ(open);
    if (isAtLeast(distance, whole(PROVEN))) return gap.isNegative() ? 'unlikely' : 'likely';
    if (isAtLeast(distance, whole(HINT))) return gap.isNegative() ? 'probably_not' : 'probably';
    return 'open';
  }
  if (isMoney) return 'too_few_data';
  if (!isCountable(open) || gap.isZero() || !tailOf(open, gap).times(2).lte(TAIL)) return 'open';
  return gap.isNegative() ? 'probably_not' : 'probably';
}

/** P(Bin(T, s) ≤ X): the chance of the plan, if every pace was as likely before anything was seen; null where it isn't summed up. */
export const chanceOf = (open: OpenPlan): Decimal | null =>
  isCountable(open) ? binomialShare(open.fact, open.plan, open.elapsed, open.days) : null;

/** The probability of the fact, or of one still further from the plan's share. */
function tailOf({ days, elapsed, fact, plan }: OpenPlan, gap: Decimal): Decimal {
  return gap.isNegative()
    ? binomialShare(fact, plan, elapsed, days)
    : binomialShare(plan.minus(fact), plan, days.minus(elapsed), days);
}

const isCountable = ({ fact, plan, isMoney }: OpenPlan): boolean =>
  !isMoney && fact.isInteger() && plan.isInteger() && plan.lte(MAX_TRIALS);
