import { applyLevers, Decimal, type AppliedLevers, type FunnelResult } from '../core/index.js';
import { UNITS } from '../format/index.js';
import { EMPTY_ENTRY, entryOf, type EntryKind, type NumberEntry } from './number-entry.js';
import { memoizeByObject } from './memoize.js';
import { planBaseline, type Baseline } from './plan-inputs.js';
import type { PlanState } from './plan-store.js';
import { currentOf, type Scenario } from './scenarios.js';
import type { Snapshot } from './snapshot.js';

/** Longest that the core takes, and so many digits that a number which nobody typed is kept to. */
const MAX_DIGITS = 15;
const MAX_VALUE = new Decimal('9'.repeat(MAX_DIGITS));
const TIDY_DIGITS = 6;
/** The same of shares, and of what a slider leads to: nobody would type more. */
const SHORT_DIGITS = 4;

/** Closer than this to each other, two figures differ by what quotients were rounded. */
const EQUALITY_TOLERANCE = new Decimal('1e-30');

/** How far a slider goes, in percent of change: half to twice as much, further only where the norm lies there. */
const MIN_CHANGE = new Decimal(-50);
const MAX_CHANGE = new Decimal(100);
const MAX_CHANGE_TO_NORM = new Decimal(300);

/** One lever of a scenario beside the present. */
export interface LeverPlan {
  readonly id: string;
  readonly kind: 'budget' | 'cost' | 'rate' | 'check';
  /** How its number is read. */
  readonly entryKind: EntryKind;
  readonly now: Decimal | null;
  readonly norm: Decimal | null;
  /** As it was typed; the present number where nothing is planned. */
  readonly entry: NumberEntry;
  /** What is planned; null where it follows the present number. */
  readonly planned: Decimal | null;
  /** planned − now, and the same as a part of now; null where there is none of either. */
  readonly difference: Decimal | null;
  readonly change: Decimal | null;
  /** A number that can be read and leads nowhere. */
  readonly isSenseless: boolean;
  readonly slider: Slider | null;
}

/** A slider in whole percent of change. */
export interface Slider {
  readonly min: string;
  readonly max: string;
  readonly value: string;
}

/** A scenario with what follows from it. */
export interface ScenarioPlan {
  readonly scenario: Scenario;
  /** Its levers that have a number of their own, in the order of the levers. */
  readonly planned: ReadonlyMap<string, Decimal>;
  readonly applied: AppliedLevers;
  /** Every figure beside the present one. */
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
  /** The difference as a part of now; null of a rate of return, and where there is nothing to divide by. */
  readonly change: Decimal | null;
}

/** The levers of the current scenario: ad spend, then those of the definition; each the same object until its own number changes. */
export function leverPlans(snapshot: Snapshot, plan: PlanState): readonly LeverPlan[] {
  const { levers } = currentOf(plan);
  return leversOf(snapshot).map((lever) => planOf(lever, levers.get(lever.id)));
}

/** A slider moves one lever at a time, sixty times a second: the others keep their answers. */
const planOf = memoizeByObject(
  ({ id, kind, entryKind, now, norm, most }: Lever, typed: NumberEntry | undefined): LeverPlan => {
    const entry =
      typed ?? (now ? entryOf(roundedTo(now, entryKind === 'money' ? TIDY_DIGITS : SHORT_DIGITS)) : EMPTY_ENTRY);
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

/** The number that a slider stands for: a change in percent of the present one, to four digits; null at 0. */
export function entryFromSlider(now: Decimal, percent: string): NumberEntry | null {
  return new Decimal(percent).isZero()
    ? null
    : entryOf(roundedTo(changed(now, new Decimal(percent).div(100)), SHORT_DIGITS));
}

/**
 * A typed change as the number that it leads to.
 *
 * @param change - as `readEntry` gives it
 */
export function changedEntry({ text, value, ...rest }: NumberEntry, { now, entryKind }: LeverPlan): NumberEntry {
  if (!value || !now) return { ...rest, text, value: '' };
  const exact = changed(now, new Decimal(value));
  const planned = fits(exact) ? exact.toString() : roundedTo(exact, TIDY_DIGITS);
  return entryKind === 'share' && new Decimal(planned).gt(1)
    ? { text, value: '', invalid: 'out_of_range' }
    : { ...rest, text, value: planned };
}

/** The other way round: a lever's entry as a change, so that a field shows it. */
export function changeEntry({ entry, planned, change }: LeverPlan): NumberEntry {
  const { text, invalid, readings } = entry;
  if (invalid) return { text, value: '', invalid, ...(readings && { readings }) };
  return { text, value: !planned && !text ? '0' : (change?.toSignificantDigits(TIDY_DIGITS).toString() ?? '') };
}

/** A lever's norm as an entry of its own. */
export const normEntry = (norm: Decimal): NumberEntry => entryOf(roundedTo(norm, MAX_DIGITS));

/** A scenario applied to the present numbers; counted anew only where one of them has changed. */
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

/** What is worth comparing: revenue and returns, then each stage's people and what one of them costs. */
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

/** Why a scenario has no revenue: fields to fill in, or what is to be planned as well. */
export type Obstacle =
  | { readonly reason: 'fields'; readonly fields: readonly string[] }
  | { readonly reason: 'costZero' | 'noSpend' }
  /** Nobody has come so far yet. */
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

/** The first stage at which some find no room; null where all do. */
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
  /** Where it ends; null: nowhere. */
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

/** The planned levers that this funnel has and can be calculated with: its stages may be others than they were. */
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
  // A share that is everybody already can only fall.
  const last = end ? Decimal.max(0, Decimal.min(most, percent(end).floor())) : most;
  return {
    min: least.toString(),
    max: last.toString(),
    value: Decimal.min(last, Decimal.max(least, percent(then).toDecimalPlaces(0))).toString(),
  };
}

const changed = (now: Decimal, change: Decimal): Decimal => Decimal.min(MAX_VALUE, now.times(change.plus(1)));

/** Whether the core takes it as it is written: zeros behind the point count as digits. */
const fits = (value: Decimal): boolean => value.toString().replace(/^0+|\./g, '').length <= MAX_DIGITS;

/** A number that nobody has typed, as somebody might: canonical, of at most so many digits. */
function roundedTo(value: Decimal, digits: number): string {
  const short = Decimal.min(MAX_VALUE, value).toSignificantDigits(digits);
  return (fits(short) ? short : short.toDecimalPlaces(MAX_DIGITS)).toString();
}
