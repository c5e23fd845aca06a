import { applyCapacity, Decimal, leadsFactor, planEqualImprovement, seekGoal, type EqualPlan } from '../core/index.js';
import type { Baseline } from './plan-inputs.js';
import type { PlanState } from './plan-store.js';
import type { Snapshot } from './snapshot.js';

/** One lever within the even plan. */
export interface PlannedLever {
  readonly id: string;
  readonly kind: 'budget' | 'cost' | 'rate' | 'check';
  readonly stage: number;
  readonly locked: boolean;
  /** Can't be moved by this question: what stays after the ads is asked at the present spend. */
  readonly fixed: boolean;
  readonly now: Decimal | null;
  readonly becomes: Decimal | null;
  /** becomes ÷ now − 1. */
  readonly growth: Decimal | null;
  /** Ends before the others: at the person's own limit, or where everybody goes on. */
  readonly ends: 'cap' | 'everybody' | null;
  /** Of a rate: the people of the stage before now, and how many of them go on then. */
  readonly people: Decimal | null;
}

/** The one even plan. */
export interface EqualPlanAnswer extends Pick<EqualPlan, 'feasible' | 'multiplier' | 'revenue'> {
  /** `all_locked`: nothing may move. */
  readonly reason?: EqualPlan['reason'] | 'all_locked';
  readonly fields?: readonly string[];
  readonly levers: readonly PlannedLever[];
  /** How many times the places of now it takes, and how many times there are; null where no limit is known. */
  readonly places: { readonly needed: Decimal; readonly free: Decimal; readonly fit: boolean } | null;
}

/** What differs by less is only the last digit of a quotient. */
const EQUALITY_TOLERANCE = '1e-30';

/**
 * By how much everything that may move must improve alike.
 *
 * @param target - revenue, currency
 */
export function planAllLevers(
  snapshot: Snapshot,
  plan: PlanState,
  baseline: Baseline,
  target: Decimal,
): EqualPlanAnswer {
  const { definition, result } = snapshot;
  const { values, exponent } = baseline;
  const atSpend = plan.targetOf === 'netOfAds';
  const all = [{ id: 'budget', kind: 'budget' as const, stage: 0 }, ...definition.levers];
  const fixed = (id: string): boolean => atSpend && id === 'budget';
  const free = all.filter(({ id }) => !plan.locked.has(id) && !fixed(id)).map(({ id }) => id);
  const caps = Object.fromEntries(
    free.flatMap((id) => (plan.caps[id]?.value ? [[id, capOf(id, plan.caps[id].value, exponent)] as const] : [])),
  );
  const found = planEqualImprovement(values, target, free, caps, { definition });
  const { multiplier } = found;

  const levers = all.map(({ id, kind, stage }): PlannedLever => {
    const each = result.stages[stage]!;
    const now = { budget: result.budget, cost: each.cost, rate: each.rate, check: each.check }[kind];
    const factor = found.levers[id];
    const growing =
      factor &&
      (kind === 'cost'
        ? new Decimal(1).div(factor)
        : kind === 'budget' && exponent
          ? spendFactor(snapshot, baseline, factor)
          : factor);
    const becomes = now && (growing ? now.times(growing) : now);
    // At a multiplier of 0 a cost has no end.
    const moves = becomes?.isFinite() ? becomes : null;
    const before = kind === 'rate' ? (result.stages[stage - 1]?.count ?? null) : null;
    const ended = factor && (multiplier ? factor.lt(multiplier) : factor.gt(1) || id in caps);
    const everybody =
      kind === 'rate' && definition.stages[stage]!.counts !== 'visits' && moves?.minus(1).abs().lt(EQUALITY_TOLERANCE);
    return {
      id,
      kind,
      stage,
      locked: plan.locked.has(id),
      fixed: fixed(id),
      now,
      becomes: moves,
      growth: moves && now?.gt(0) ? moves.div(now).minus(1) : null,
      ends: !ended ? null : everybody ? 'everybody' : id in caps ? 'cap' : null,
      people: moves && before && peopleOf(moves, before),
    };
  });
  const { feasible, revenue, reason, fields } = found;
  return {
    feasible,
    multiplier,
    revenue,
    ...(reason && { reason: free.length === 0 && reason === 'no_effect' ? 'all_locked' : reason }),
    ...(fields && { fields }),
    levers,
    places: feasible ? placesOf(snapshot, baseline, found) : null,
  };
}

/** How many people a rate means. The last digit of a quotient is nobody: it would be rounded up to one more. */
export const peopleOf = (rate: Decimal, before: Decimal): Decimal => rate.times(before).toSignificantDigits(30);

/** A limit of 20 % lets a lever become 1.2 times as good; of ads that bring less and less, the money's limit is not the people's. */
function capOf(id: string, most: string, exponent: string | undefined): Decimal {
  const cap = new Decimal(most).plus(1);
  return id === 'budget' && exponent ? leadsFactor(cap, exponent)! : cap;
}

/** How many times the money brings so many times the people. */
function spendFactor({ definition, result }: Snapshot, { values, exponent }: Baseline, people: Decimal): Decimal {
  const spend = seekGoal(values, result.revenue!.times(people), { definition, exponent })['budget']!.value;
  return spend && !result.budget!.isZero() ? spend.div(result.budget!) : people;
}

/** How many times the places of now the plan's people take. */
function placesOf(
  { definition, result }: Snapshot,
  { values, capacity }: Baseline,
  { levers }: EqualPlan,
): EqualPlanAnswer['places'] {
  const free = capacity && applyCapacity(values, capacity, { definition }).maxVolumeFactor;
  if (!free) return null;
  let people = [levers['budget'], levers[`${definition.stages[0]!.id}Cost`]].reduce<Decimal>(
    (all, factor) => (factor ? all.times(factor) : all),
    new Decimal(1),
  );
  const planned: Record<string, Decimal> = {};
  for (const { id, count } of result.stages) {
    people = people.times(levers[`${id}Rate`] ?? 1);
    if (count) planned[id] = count.times(people);
  }
  // Of one place, the share that is taken is the number of places.
  const used = (counts: Readonly<Record<string, Decimal | ''>>): Decimal =>
    applyCapacity(counts, { slots: '1' }, { definition }).occupancy!;
  const needed = used({ ...values, ...planned }).div(used(values));
  return { needed, free, fit: needed.minus(free).lt(EQUALITY_TOLERANCE) };
}
