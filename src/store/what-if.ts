import { applyLevers, Decimal, type AppliedLevers, type FunnelResult } from '../core/index.js';
import { UNITS } from '../format/index.js';
import { EMPTY_ENTRY, entryOf, type EntryKind, type NumberEntry } from './number-entry.js';
import { memoizeByObject } from './memoize.js';
import { planBaseline, type Baseline } from './plan-inputs.js';
import type { PlanState } from './plan-store.js';
import { currentOf, type Scenario } from './scenarios.js';
import { fits, MAX_DIGITS, MAX_VALUE, shortened } from './shortened.js';
import type { Snapshot } from './snapshot.js';

/** The digits of a number that wasn't typed. */
const TIDY_DIGITS = 6;
/** The digits of a share that wasn't typed, and of a number that was set by a slider. */
const SHORT_DIGITS = 4;

/** A smaller difference between two figures, relative to the first, comes from the rounding of quotients. */
const EQUALITY_TOLERANCE = new Decimal('1e-30');

/** The range of a slider, in percent of change: from half to twice the present number, further where the norm lies beyond. */
const MIN_CHANGE = new Decimal(-50);
const MAX_CHANGE = new Decimal(100);
const MAX_CHANGE_TO_NORM = new Decimal(300);

/** One lever of a scenario, compared with its present number. */
export interface LeverPlan {
  readonly id: string;
  readonly kind: 'budget' | 'cost' | 'rate' | 'check';
  /** How its number is read. */
  readonly entryKind: EntryKind;
  readonly now: Decimal | null;
  readonly norm: Decimal | null;
  /** As it was typed; the present number where nothing is planned. */
  readonly entry: NumberEntry;
  /** The planned number; null where the lever follows the present number. */
  readonly planned: Decimal | null;
  /** planned − now, and the same as a part of now; null where either number is missing. */
  readonly difference: Decimal | null;
  readonly change: Decimal | null;
  /** Whether the planned number can be read, but not be calculated with: a cost of 0. */
  readonly isSenseless: boolean;
  readonly slider: Slider | null;
}

/** The range and the position of a slider, in whole percent of change. */
export interface Slider {
  readonly min: string;
  readonly max: string;
  readonly value: string;
}

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

/** The levers of the current scenario: ad spend, then those of the definition; each the same object until its own number changes. */
export function leverPlans(snapshot: Snapshot, plan: PlanState): readonly LeverPlan[] {
  const { levers } = currentOf(plan);
  return leversOf(snapshot).map((lever) => planOf(lever, levers.get(lever.id)));
}

/** A slider moves one lever sixty times a second: the plans of the others aren't calculated anew. */
const planOf = memoizeByObject(
  ({ id, kind, entryKind, now, norm, most }: Lever, typed: NumberEntry | undefined): LeverPlan => {
    const entry =
      typed ?? (now ? entryOf(shortened(now, entryKind === 'money' ? TIDY_DIGITS : SHORT_DIGITS)) : EMPTY_ENTRY);
    const planned = typed?.value ? new Decimal(typed.value) : null;
    const difference = planned && now && planned.minus(now);
    const change = difference && now && !now.isZero() ? difference.div(now) : null;
    return {
      id,
      kind,
      entryKind,
      now,
      norm,
      entry,
      planned,
      difference,
      change,
      isSenseless: kind === 'cost' && planned?.isZero() === true,
      slider: now && sliderOf(now, planned ?? now, norm, most),
    };
  },
);

/** The number at a slider's position, a change in percent of the present number, to four digits; null at 0. */
export function entryFromSlider(now: Decimal, percent: string): NumberEntry | null {
  return new Decimal(percent).isZero()
    ? null
    : entryOf(shortened(changed(now, new Decimal(percent).div(100)), SHORT_DIGITS));
}

/**
 * Converts a typed change to the planned number.
 *
 * @param change - as `readEntry` gives it
 */
export function changedEntry({ text, value, ...rest }: NumberEntry, { now, entryKind }: LeverPlan): NumberEntry {
  if (!value || !now) return { ...rest, text, value: '' };
  const exact = changed(now, new Decimal(value));
  const planned = fits(exact) ? exact.toString() : shortened(exact, TIDY_DIGITS);
  return entryKind === 'share' && new Decimal(planned).gt(1)
    ? { text, value: '', invalid: 'out_of_range' }
    : { ...rest, text, value: planned };
}

/** Converts a lever's planned number to a change, as the field of changes shows it. */
export function changeEntry({ entry, planned, change }: LeverPlan): NumberEntry {
  const { text, invalid, readings } = entry;
  if (invalid) return { text, value: '', invalid, ...(readings && { readings }) };
  return { text, value: !planned && !text ? '0' : (change?.toSignificantDigits(TIDY_DIGITS).toString() ?? '') };
}

/** A lever's norm as an entry of its own. */
export const normEntry = (norm: Decimal): NumberEntry => entryOf(shortened(norm, MAX_DIGITS));

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

/** Why a scenario has no revenue. `fields`: fields to fill in · `costZero`: a planned cost of 0 · `noSpend`: without a present spend the planned one says nothing about leads. */
export type Obstacle =
  | { readonly reason: 'fields'; readonly fields: readonly string[] }
  | { readonly reason: 'costZero' | 'noSpend' }
  /** Nobody has reached the stage so far, so that the rate of the next one is unknown. */
  | { readonly reason: 'noRate'; readonly stage: string };

/** @returns null where the revenue is known */
export function obstacleOf({ definition, values }: Snapshot, plan: ScenarioPlan): Obstacle | null {
  const { result, values: after } = plan.applied;
  if (result.revenue) return null;
  const stages = definition.stages.map(({ id }) => id);
  const isUnknown = (field: string): boolean => after[field] === null;
  const checks = (result.unavailable['revenue']?.fields ?? []).filter(
    (field) => isUnknown(field) && !stages.includes(field),
  );
  const fields = (...missing: string[]): Obstacle => ({ reason: 'fields', fields: [...missing, ...checks] });
  const empty = fields(...stages.filter((id) => isUnknown(id) && values[id] === ''));
  const lost = stages.findIndex(isUnknown);
  if (lost < 0) return fields();
  const before = stages[lost - 1];
  if (before !== undefined) {
    if (values[stages[lost]!] === '') return empty;
    return values[before] === '' ? fields(before) : { reason: 'noRate', stage: before };
  }
  const first = obstacleOfLeads(stages[0]!, values, plan);
  if (first === 'leads') return empty;
  return first === 'budget' ? fields('budget') : { reason: first };
}

/** Why the people of the first stage are unknown: `leads`, `budget`: it isn't typed, and nothing that it follows from is. */
function obstacleOfLeads(
  id: string,
  values: Snapshot['values'],
  { planned, applied }: ScenarioPlan,
): 'costZero' | 'noSpend' | 'leads' | 'budget' {
  const cost = planned.get(`${id}Cost`);
  if (cost?.isZero()) return 'costZero';
  const needsLeads = values[id] === '' && !cost;
  if (applied.values['budget'] === null || (values['budget'] === '' && !cost))
    return needsLeads && !planned.has('budget') ? 'leads' : 'budget';
  return needsLeads ? 'leads' : 'noSpend';
}

/** The first stage at which some people find no place; null where all do. */
export const firstFullStage = (
  { definition }: Snapshot,
  { applied: { demand, values } }: ScenarioPlan,
): { readonly id: string; readonly wanted: Decimal; readonly served: Decimal } | null => {
  for (const { id } of definition.stages) {
    const [wanted, served] = [demand[id], values[id]];
    if (wanted && served?.lt(wanted)) return { id, wanted, served };
  }
  return null;
};

interface Lever extends Pick<LeverPlan, 'id' | 'kind' | 'entryKind' | 'now' | 'norm'> {
  /** The largest value that it can have; null: any. */
  readonly most: Decimal | null;
}

const leversOf = memoizeByObject(({ definition, result, diagnosis }: Snapshot): readonly Lever[] => [
  { id: 'budget', kind: 'budget', entryKind: 'money', now: result.budget, norm: null, most: null },
  ...definition.levers.map(({ id, kind, stage }): Lever => {
    const { cost, rate, check } = result.stages[stage]!;
    const isShare = kind === 'rate' && definition.stages[stage]!.counts !== 'visits';
    return {
      id,
      kind,
      entryKind: UNITS[kind] === 'money' ? 'money' : isShare ? 'share' : 'visits',
      now: kind === 'cost' ? cost : kind === 'rate' ? rate : check,
      norm: diagnosis.levers.find((lever) => lever.id === id)?.norm ?? null,
      most: isShare ? new Decimal(1) : null,
    };
  }),
]);

/** The planned levers that this funnel has and that it can be calculated with: its stages may have changed since. */
function usable(snapshot: Snapshot, { levers }: Scenario): Record<string, string> {
  const known = leversOf(snapshot).filter(({ id, most }) => {
    const value = levers.get(id)?.value;
    return value && !(most && new Decimal(value).gt(most));
  });
  return Object.fromEntries(known.map(({ id }) => [id, levers.get(id)!.value]));
}

function sliderOf(now: Decimal, then: Decimal, norm: Decimal | null, end: Decimal | null): Slider | null {
  if (now.isZero()) return null;
  const percent = (value: Decimal): Decimal => value.div(now).minus(1).times(100);
  const aim = norm ? percent(norm) : new Decimal(0);
  const least = Decimal.min(MIN_CHANGE, Decimal.max(aim.floor(), -100));
  const most = Decimal.max(MAX_CHANGE, Decimal.min(aim.ceil(), MAX_CHANGE_TO_NORM));
  // A share that is 100 % already can only fall.
  const last = end ? Decimal.max(0, Decimal.min(most, percent(end).floor())) : most;
  return {
    min: least.toString(),
    max: last.toString(),
    value: Decimal.min(last, Decimal.max(least, percent(then).toDecimalPlaces(0))).toString(),
  };
}

const changed = (now: Decimal, change: Decimal): Decimal => Decimal.min(MAX_VALUE, now.times(change.plus(1)));
