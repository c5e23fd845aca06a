import { applyCapacity, Decimal, leadsFactor, planEqualImprovement, seekGoal, type EqualPlan } from '../core/index.js';
import type { Baseline } from './plan-inputs.js';
import type { PlanState } from './plan-store.js';
import type { Snapshot } from './snapshot.js';

/** One lever of the plan in which all levers improve by the same factor. */
export interface PlannedLever {
  readonly id: string;
  readonly kind: 'budget' | 'cost' | 'rate' | 'check';
  readonly stage: number;
  readonly locked: boolean;
  /** Whether this question leaves the lever as it is: a target for what is left after the ads keeps the present ad spend. */
  readonly fixed: boolean;
  readonly now: Decimal | null;
  readonly becomes: Decimal | null;
  /** becomes ÷ now − 1. */
  readonly growth: Decimal | null;
  /** Why the lever improves by less than the others: the person's own limit, or a rate of 100 %; null where it doesn't. */
  readonly ends: 'cap' | 'everybody' | null;
  /** For a rate: how many of the present people of the stage before go on then. */
  readonly people: Decimal | null;
}

/** The plan in which all levers improve by the same factor. */
export interface EqualPlanAnswer extends Pick<EqualPlan, 'feasible' | 'multiplier' | 'revenue'> {
  /** `all_locked`: every lever is locked. */
  readonly reason?: EqualPlan['reason'] | 'all_locked';
  readonly fields?: readonly string[];
  readonly levers: readonly PlannedLever[];
  /** The places that the plan needs and those that there are, as multiples of those taken now; null where no limit is known. */
  readonly places: { readonly needed: Decimal; readonly free: Decimal; readonly fit: boolean } | null;
}

/** A smaller difference comes from the rounding of quotients. */
const EQUALITY_TOLERANCE = '1e-30';

/**
 * Plans the factor by which all levers that aren't locked must improve alike.
 *
 * @param target - revenue, currency
 */
export function planAllLevers(
  snapshot: Snapshot,
  plan: PlanState,
  baseline: Baseline,
  target: Decimal,
): EqualPlanAnswer {
  const { definition } = snapshot;
  const { values, exponent } = baseline;
  // A target for what is left after the ads keeps the present ad spend.
  const fixed = new Set(plan.targetOf === 'netOfAds' ? ['budget'] : []);
  const all = [{ id: 'budget', kind: 'budget' as const, stage: 0 }, ...definition.levers];
  const free = all.map(({ id }) => id).filter((id) => !plan.locked.has(id) && !fixed.has(id));
  const caps = Object.fromEntries(
    free.flatMap((id) => (plan.caps[id]?.value ? [[id, capOf(id, plan.caps[id].value, exponent)] as const] : [])),
  );
  const found = planEqualImprovement(values, target, free, caps, { definition });
  const { feasible, multiplier, revenue, reason, fields } = found;
  return {
    feasible,
    multiplier,
    revenue,
    ...(reason && { reason: free.length === 0 && reason === 'no_effect' ? 'all_locked' : reason }),
    ...(fields && { fields }),
    levers: all.map((lever) => ({
      ...plannedLever(snapshot, baseline, lever, found, caps),
      locked: plan.locked.has(lever.id),
      fixed: fixed.has(lever.id),
    })),
    places: feasible ? placesOf(snapshot, baseline, found) : null,
  };
}

/** What becomes of one lever by a plan. */
function plannedLever(
  snapshot: Snapshot,
  baseline: Baseline,
  lever: Pick<PlannedLever, 'id' | 'kind' | 'stage'>,
  { levers, multiplier }: EqualPlan,
  caps: Readonly<Record<string, Decimal>>,
): Omit<PlannedLever, 'locked' | 'fixed'> {
  const { id, kind, stage } = lever;
  const { budget, stages } = snapshot.result;
  const { cost, rate, check } = stages[stage]!;
  const now = { budget, cost, rate, check }[kind];
  const factor = levers[id];
  const becomes = now && valueAfter(snapshot, baseline, kind, now, factor);
  const before = kind === 'rate' ? (stages[stage - 1]?.count ?? null) : null;
  return {
    ...lever,
    now,
    becomes,
    growth: becomes && now.gt(0) ? becomes.div(now).minus(1) : null,
    ends: endsEarly(id, factor, multiplier, caps) ? endOf(snapshot, lever, becomes, caps) : null,
    people: becomes && before && peopleOf(becomes, before),
  };
}

/** What a lever becomes when it improves by a factor; null where that is no finite number. */
function valueAfter(
  snapshot: Snapshot,
  baseline: Baseline,
  kind: PlannedLever['kind'],
  now: Decimal,
  factor: Decimal | undefined,
): Decimal | null {
  if (!factor) return now;
  // A cost is divided by the factor, which may be 0.
  if (kind === 'cost') return finite(now.times(new Decimal(1).div(factor)));
  return finite(now.times(kind === 'budget' && baseline.exponent ? spendFactor(snapshot, baseline, factor) : factor));
}

const finite = (value: Decimal): Decimal | null => (value.isFinite() ? value : null);

/** Whether a lever improves by less than the common multiplier; where there is none, whether it has improved or has a limit. */
const endsEarly = (
  id: string,
  factor: Decimal | undefined,
  multiplier: Decimal | null,
  caps: Readonly<Record<string, Decimal>>,
): boolean => factor !== undefined && (multiplier ? factor.lt(multiplier) : factor.gt(1) || id in caps);

/** Why a lever improves by less than the others. */
function endOf(
  { definition }: Snapshot,
  { id, kind, stage }: Pick<PlannedLever, 'id' | 'kind' | 'stage'>,
  becomes: Decimal | null,
  caps: Readonly<Record<string, Decimal>>,
): PlannedLever['ends'] {
  const isRateOfPeople = kind === 'rate' && definition.stages[stage]!.counts !== 'visits';
  if (isRateOfPeople && becomes?.minus(1).abs().lt(EQUALITY_TOLERANCE)) return 'everybody';
  return id in caps ? 'cap' : null;
}

/** How many people a rate means. The last digits come from the rounding of quotients: kept, they could be rounded up to one person more. */
export const peopleOf = (rate: Decimal, before: Decimal): Decimal => rate.times(before).toSignificantDigits(30);

/** A limit of 20 % as a factor, 1.2. Where ads bring less and less, a limit of the budget is converted to one of the leads. */
function capOf(id: string, most: string, exponent: string | undefined): Decimal {
  const cap = new Decimal(most).plus(1);
  return id === 'budget' && exponent ? leadsFactor(cap, exponent)! : cap;
}

/** The factor of the budget that brings so many times as many people. */
function spendFactor({ definition, result }: Snapshot, { values, exponent }: Baseline, people: Decimal): Decimal {
  const spend = seekGoal(values, result.revenue!.times(people), { definition, exponent })['budget']!.value;
  return spend && !result.budget!.isZero() ? spend.div(result.budget!) : people;
}

/** The places that the plan's people take, as a multiple of those taken now. */
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
  // With a capacity of one place, the occupancy is the number of places that are taken.
  const used = (counts: Readonly<Record<string, Decimal | ''>>): Decimal =>
    applyCapacity(counts, { slots: '1' }, { definition }).occupancy!;
  const needed = used({ ...values, ...planned }).div(used(values));
  return { needed, free, fit: needed.minus(free).lt(EQUALITY_TOLERANCE) };
}
