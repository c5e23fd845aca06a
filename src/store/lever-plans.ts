import { Decimal } from '../core/index.js';
import { UNITS } from '../format/index.js';
import { EMPTY_ENTRY, entryOf, type EntryKind, type NumberEntry } from './number-entry.js';
import { memoizeByObject } from './memoize.js';
import type { PlanState } from './plan-store.js';
import { currentOf } from './scenarios.js';
import { fits, MAX_DIGITS, MAX_VALUE, shortened } from './shortened.js';
import type { Snapshot } from './snapshot.js';

/** The digits of a number that wasn't typed. */
const TIDY_DIGITS = 6;
/** The digits of a share that wasn't typed, and of a number that was set by a slider. */
const SHORT_DIGITS = 4;

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

interface Lever extends Pick<LeverPlan, 'id' | 'kind' | 'entryKind' | 'now' | 'norm'> {
  /** The largest value that it can have; null: any. */
  readonly most: Decimal | null;
}

/** What can be planned: ad spend, then the levers of the definition, each with its present number and its norm. */
export const leversOf = memoizeByObject(({ definition, result, diagnosis }: Snapshot): readonly Lever[] => [
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
