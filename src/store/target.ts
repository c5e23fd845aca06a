import { applyCapacity, Decimal, seekGoal, type CapacityResult, type Goal } from '../core/index.js';
import { parseTarget, type Target } from '../format/index.js';
import { planBaseline, type Baseline } from './plan-inputs.js';
import type { PlanState } from './plan-store.js';
import type { Snapshot } from './snapshot.js';
import { SUGGESTED_TARGET } from './target-entry.js';
import { peopleOf, planAllLevers, type EqualPlanAnswer } from './target-together.js';

/**
 * How a target compares with what is earned now. `up`, `same`, `down`: it is above, equal or below · `zero`: it is 0 ·
 * `untyped`, `unread`: there is no target, or its text is no number · `unknown`: what is earned now isn't known ·
 * `of_nothing`, `of_loss`: it is a multiple of 0 or of a loss · `too_low`: it is below 0.
 */
export type TargetCase =
  'up' | 'same' | 'down' | 'zero' | 'untyped' | 'unread' | 'unknown' | 'of_nothing' | 'of_loss' | 'too_low';

/** What one lever alone would have to become. */
export interface LeverGoal extends Goal {
  /** A lever, `budget`, the first stage, or `allChecks`. */
  readonly id: string;
  readonly kind: 'budget' | 'cost' | 'count' | 'rate' | 'check' | 'allChecks';
  readonly stage: number;
  readonly now: Decimal | null;
  /** value − now, in the lever's own unit. */
  readonly change: Decimal | null;
  /** value ÷ now − 1. */
  readonly growth: Decimal | null;
  /** For a rate: how many people go on then, exactly; null where so many can't be. For the first stage: its value. */
  readonly people: Decimal | null;
}

/** What the places allow, and by how much the checks must rise as well. */
export interface Ceiling extends CapacityResult {
  readonly case: 'over' | 'full' | 'suffices' | 'falls_short' | 'unused';
}

export interface TargetAnswer {
  readonly case: TargetCase;
  readonly of: PlanState['targetOf'];
  /** What is earned now, and what is to be earned; currency. */
  readonly present: Decimal | null;
  readonly target: Decimal | null;
  readonly change: Decimal | null;
  readonly growth: Decimal | null;
  /** The revenue that is needed. For a target of what is left after the ads, at the present ad spend. */
  readonly revenue: Decimal | null;
  readonly ceiling: Ceiling | null;
  readonly alone: readonly LeverGoal[];
  readonly together: EqualPlanAnswer | null;
}

/** The answer to "what must change to earn that?". */
export function answerTarget(snapshot: Snapshot, plan: PlanState): TargetAnswer {
  const of = plan.targetOf;
  const entry = plan.target ?? SUGGESTED_TARGET;
  const baseline = planBaseline(snapshot, plan);
  const present = snapshot.result[of];
  const nothing: TargetAnswer = {
    case: 'unknown',
    of,
    present,
    target: null,
    change: null,
    growth: null,
    revenue: null,
    ceiling: null,
    alone: [],
    together: null,
  };
  if (entry.invalid) return { ...nothing, case: 'unread' };
  const wanted = parseTarget(entry.value);
  if (!wanted) return { ...nothing, case: 'untyped' };
  if (!present) return { ...nothing, target: wanted.kind === 'amount' ? wanted.value : null };

  const senseless = isMultiple(wanted) && senselessBase(present);
  if (senseless) return { ...nothing, case: senseless };
  const target = {
    amount: wanted.value,
    added: present.plus(wanted.value),
    times: present.times(wanted.value),
    percent: present.times(wanted.value.div(100).plus(1)),
  }[wanted.kind];
  const known = {
    ...nothing,
    target,
    change: target.minus(present),
    growth: present.gt(0) ? target.div(present).minus(1) : null,
  };
  const direction = directionOf(target, present, of);
  if (direction !== 'up' && direction !== 'down') return { ...known, case: direction };

  const revenue = of === 'revenue' ? target : neededRevenue(snapshot, target);
  return {
    ...known,
    case: direction,
    revenue,
    ceiling: ceilingOf(snapshot, baseline, revenue),
    alone: goalsOf(snapshot, baseline, target, of),
    together: revenue && planAllLevers(snapshot, plan, baseline, revenue),
  };
}

const isMultiple = ({ kind }: Target): boolean => kind === 'times' || kind === 'percent';

/** Why a multiple of what is earned now makes no sense; null where it does. */
function senselessBase(present: Decimal): 'of_nothing' | 'of_loss' | null {
  if (present.gt(0)) return null;
  return present.isZero() ? 'of_nothing' : 'of_loss';
}

/** How a target stands to what is earned now. */
function directionOf(target: Decimal, present: Decimal, of: PlanState['targetOf']): TargetCase {
  if (target.isNegative() && !target.isZero()) return 'too_low';
  // To come out even after the ads is a target like others.
  if (target.isZero() && of === 'revenue') return 'zero';
  if (target.eq(present)) return 'same';
  return target.gt(present) ? 'up' : 'down';
}

/** The revenue whose margin leaves so much after the present ads; null where the margin is 0. */
function neededRevenue({ result, values }: Snapshot, left: Decimal): Decimal | null {
  const margin = new Decimal(values['margin'] || 1);
  return margin.isZero() ? null : left.plus(result.budget!).div(margin);
}

function ceilingOf(
  { definition }: Snapshot,
  { values, capacity, exponent }: Baseline,
  target: Decimal | null,
): Ceiling | null {
  if (!capacity) return null;
  const result = applyCapacity(values, capacity, { definition, exponent, target });
  const { maxVolumeFactor, feasibleByVolume } = result;
  if (!maxVolumeFactor) return { ...result, case: 'unused' };
  const room = maxVolumeFactor.cmp(1);
  return { ...result, case: room < 0 ? 'over' : room === 0 ? 'full' : feasibleByVolume ? 'suffices' : 'falls_short' };
}

function goalsOf(
  snapshot: Snapshot,
  { values, capacity, exponent }: Baseline,
  target: Decimal,
  of: PlanState['targetOf'],
): LeverGoal[] {
  const { definition, result } = snapshot;
  const goals = seekGoal(values, target, { definition, capacity, exponent, of });
  const first = result.stages[0]!;
  const paid = definition.stages.filter((stage) => stage.paid);
  const lever = (id: string, kind: LeverGoal['kind'], stage: number, now: Decimal | null): LeverGoal => {
    const goal = goals[id]!;
    const { value } = goal;
    const people = kind === 'count' ? value : kind === 'rate' ? peopleAt(snapshot, stage, value) : null;
    const growth = value && now?.gt(0) ? value.div(now).minus(1) : null;
    return { ...goal, id, kind, stage, now, people, change: value && now && value.minus(now), growth };
  };
  return [
    lever('budget', 'budget', 0, result.budget),
    lever(`${first.id}Cost`, 'cost', 0, first.cost),
    lever(first.id, 'count', 0, first.count),
    ...definition.levers
      .filter(({ kind }) => kind !== 'cost')
      .map(({ id, kind, stage }) =>
        lever(id, kind, stage, kind === 'rate' ? result.stages[stage]!.rate : result.stages[stage]!.check),
      ),
    ...(paid.length > 1 ? [lever('allChecks', 'allChecks', 0, new Decimal(1))] : []),
  ];
}

/** How many people a rate means; null where it is below 0, or above 1 at a stage of people: so many can't be counted. */
function peopleAt({ definition, result }: Snapshot, stage: number, rate: Decimal | null): Decimal | null {
  const before = result.stages[stage - 1]?.count;
  if (!before || !rate || rate.lt(0)) return null;
  return rate.lte(1) || definition.stages[stage]!.counts === 'visits' ? peopleOf(rate, before) : null;
}
