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
  const { definition } = snapshot;
  const { values, exponent } = baseline;
  // What stays after the ads is asked at the present spend.
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

/** What a lever becomes when it gets so many times better; null where it would grow without end. */
function valueAfter(
  snapshot: Snapshot,
  baseline: Baseline,
  kind: PlannedLever['kind'],
  now: Decimal,
  factor: Decimal | undefined,
): Decimal | null {
  if (!factor) return now;
  // At a multiplier of 0 a cost has no end.
  if (kind === 'cost') return finite(now.times(new Decimal(1).div(factor)));
  return finite(now.times(kind === 'budget' && baseline.exponent ? spendFactor(snapshot, baseline, factor) : factor));
}

const finite = (value: Decimal): Decimal | null => (value.isFinite() ? value : null);

/** Whether a lever gets less better than the others, or, where none of them has an end, is at its own. */
const endsEarly = (
  id: string,
  factor: Decimal | undefined,
  multiplier: Decimal | null,
  caps: Readonly<Record<string, Decimal>>,
): boolean => factor !== undefined && (multiplier ? factor.lt(multiplier) : factor.gt(1) || id in caps);

/** Where a lever that ends early ends. */
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
