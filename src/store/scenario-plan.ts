import { applyLevers, Decimal, type AppliedLevers, type FunnelResult } from '../core/index.js';
import { leversOf } from './lever-plans.js';
import { memoizeByObject } from './memoize.js';
import { planBaseline, type Baseline } from './plan-inputs.js';
import type { PlanState } from './plan-store.js';
import type { Scenario } from './scenarios.js';
import type { Snapshot } from './snapshot.js';

/** A smaller difference between two figures, relative to the first, comes from the rounding of quotients. */
const EQUALITY_TOLERANCE = new Decimal('1e-30');

/** A scenario with all figures that follow from it. */
export interface ScenarioPlan {
  readonly scenario: Scenario;
  /** The planned levers, in the order of the levers. */
  readonly planned: ReadonlyMap<string, Decimal>;
  readonly applied: AppliedLevers;
  /** Every figure, compared with the present one. */
  readonly rows: readonly Comparison[];
}

type Compared = Pick<FunnelResult, 'revenue' | 'netOfAds' | 'romi' | 'stages'>;

/** A figure now and then. */
export interface Comparison {
  /** `revenue`, `netOfAds`, `romi`, `<stage>`, `<stage>Cost`. */
  readonly name: string;
  readonly unit: 'money' | 'percent' | 'people';
  /** Position of its stage, −1 where it belongs to none. */
  readonly stage: number;
  readonly now: Decimal | null;
  readonly then: Decimal | null;
  readonly difference: Decimal | null;
  /** The difference as a part of now; null for a rate of return, and where `now` is 0 or unknown. */
  readonly change: Decimal | null;
}

/** A scenario applied to the present numbers; calculated anew only where either of them has changed. */
export const scenarioPlan = (snapshot: Snapshot, plan: PlanState, scenario: Scenario): ScenarioPlan =>
  applyScenario(scenario, snapshot, planBaseline(snapshot, plan));

const applyScenario = memoizeByObject(
  (scenario: Scenario, snapshot: Snapshot, { values, capacity, exponent }: Baseline): ScenarioPlan => {
    const levers = usable(snapshot, scenario);
    const planned = new Map(Object.entries(levers).map(([id, value]) => [id, new Decimal(value)]));
    const applied = applyLevers(values, levers, { definition: snapshot.definition, exponent, capacity });
    return { scenario, planned, applied, rows: compareResults(snapshot.result, applied.result) };
  },
);

/** Compares revenue and returns, then each stage's people and the cost of one of them. */
export function compareResults(now: Compared, then: Compared): Comparison[] {
  const compare = (
    name: string,
    unit: Comparison['unit'],
    stage: number,
    a: Decimal | null,
    b: Decimal | null,
  ): Comparison => {
    const apart = a && b && b.minus(a);
    const difference = apart && apart.abs().lt(a.abs().times(EQUALITY_TOLERANCE)) ? apart.times(0) : apart;
    return {
      name,
      unit,
      stage,
      now: a,
      then: b,
      difference,
      change: unit !== 'percent' && difference && a && !a.isZero() ? difference.div(a.abs()) : null,
    };
  };
  return [
    compare('revenue', 'money', -1, now.revenue, then.revenue),
    compare('netOfAds', 'money', -1, now.netOfAds, then.netOfAds),
    compare('romi', 'percent', -1, now.romi, then.romi),
    ...now.stages.flatMap((stage, index) => [
      compare(stage.id, 'people', index, stage.count, then.stages[index]!.count),
      compare(`${stage.id}Cost`, 'money', index, stage.cost, then.stages[index]!.cost),
    ]),
  ];
}

/** The planned levers that this funnel has and that it can be calculated with: its stages may have changed since. */
function usable(snapshot: Snapshot, { levers }: Scenario): Record<string, string> {
  const known = leversOf(snapshot).filter(({ id, most }) => {
    const value = levers.get(id)?.value;
    return value && !(most && new Decimal(value).gt(most));
  });
  return Object.fromEntries(known.map(({ id }) => [id, levers.get(id)!.value]));
}
