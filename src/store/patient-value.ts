import {
  Decimal,
  measurePatientValue,
  type PatientValue,
  type PatientValueInput,
  type StageResult,
} from '../core/index.js';
import type { Snapshot } from './snapshot.js';
import { isFilled, USUAL_MONTHS, type ValueField, type ValueState } from './value-store.js';

/** What is wrong with numbers that can be read, and the field at which that is said. */
export interface PatientProblem {
  readonly field: ValueField;
  readonly rule:
    | 'no_months'
    | 'too_many_months'
    | 'no_gap'
    | 'more_again'
    | 'needs_of'
    | 'none_counted'
    | 'counted_twice'
    | 'no_limit';
}

/**
 * `unpaid`: no stage of the funnel is paid · `unread`: a text is no number · `refused`: numbers that can't be true ·
 * `missing`: the funnel lacks numbers · `told`: the answer.
 */
export type PatientCase = 'unpaid' | 'unread' | 'refused' | 'missing' | 'told';

export interface PatientAnswer {
  readonly case: PatientCase;
  readonly problem: PatientProblem | null;
  /** The fields of the funnel that the answer waits for. */
  readonly missing: readonly string[];
  readonly figures: PatientValue | null;
  /** The horizon, months; null without an end. */
  readonly months: Decimal | null;
  readonly gap: Decimal | null;
  /** What a first patient costs in the funnel; null where it isn't known. */
  readonly funnelCost: Decimal | null;
  /** What the value is compared with: what was typed, else the funnel's; null where neither is known. */
  readonly cost: Decimal | null;
  /** The two stages that are paid first; the second one is null where nothing else is paid. */
  readonly first: StageResult | null;
  readonly returns: StageResult | null;
  /** The chance that somebody who has returned comes again, and of how many it was counted; null where it wasn't. */
  readonly againRate: Decimal | null;
  readonly againOf: Decimal | null;
}

const FIELDS = ['months', 'again', 'againOf', 'gap', 'discount', 'cost'] as const;

/** Nobody plans further; and a horizon that has no end has a field of its own. */
const MOST_MONTHS = 600;

const NOTHING = { problem: null, missing: [], figures: null, againRate: null, againOf: null } as const;

/** The answer to "what does a patient bring over a year?". */
export function answerPatientValue(
  snapshot: Pick<Snapshot, 'definition' | 'result' | 'values'>,
  state: ValueState,
): PatientAnswer {
  const { definition, result, values } = snapshot;
  const [first, returns] = result.stages.filter((_stage, index) => definition.stages[index]!.paid);
  const funnelCost = first?.cost ?? null;
  const cost = typed(state, 'cost') ?? (state.cost.text ? null : funnelCost);
  const months = state.endless ? null : (typed(state, 'months') ?? new Decimal(USUAL_MONTHS));
  const none = {
    ...NOTHING,
    months,
    gap: typed(state, 'gap'),
    funnelCost,
    cost,
    first: first ?? null,
    returns: returns ?? null,
  };
  if (!first) return { ...none, case: 'unpaid' };
  if (FIELDS.some((name) => state[name].invalid && !(name === 'months' && state.endless)))
    return { ...none, case: 'unread' };
  const early = problemOf(state);
  if (early) return { ...none, case: 'refused', problem: early };
  const missing = missingOf(first, returns);
  if (missing.length > 0) return { ...none, case: 'missing', missing };
  const again = countedShare(state, 'again', 'againOf');
  const rate = returns?.count!.div(first.count!);
  const late = contradictionOf(again, rate, state);
  if (late) return { ...none, case: 'refused', problem: late };
  const inputs: PatientValueInput = {
    primaryCheck: first.check,
    ...(returns && rate && { secondaryCheck: returns.check ?? '0', secondaryRate: rate }),
    ...(again && (again.of ? { repeatOf: [again.part, again.of] } : { repeatRate: again.part })),
    gapMonths: none.gap,
    months,
    monthlyDiscount: typed(state, 'discount'),
    margin: values['margin'] || null,
    cost,
  };
  return {
    ...none,
    case: 'told',
    figures: measurePatientValue(inputs),
    againRate: again && (again.of ? again.part.div(again.of) : again.part),
    againOf: again?.of ?? null,
  };
}

/** The number in a field; null where there is none. */
export function typed(state: ValueState, name: ValueField): Decimal | null {
  const { value, invalid } = state[name];
  return invalid || !value ? null : new Decimal(value);
}

/** A share that was typed or counted: `part` of `of`, or `part` alone as a ratio. */
export interface CountedShare {
  readonly part: Decimal;
  readonly of: Decimal | null;
}

/** A share that stands in two fields: a count and of how many, or a share, also beside of how many it was counted. */
export function countedShare(state: ValueState, part: ValueField, whole: ValueField): CountedShare | null {
  const entry = state[part];
  if (!isFilled(entry)) return null;
  const of = typed(state, whole);
  if (entry.share === undefined) return of && { part: new Decimal(entry.value), of };
  const share = new Decimal(entry.share);
  return of ? { part: share.times(of), of } : { part: share, of: null };
}

/** What the numbers of two such fields can't be; null where they can. */
export function shareProblem(
  state: ValueState,
  part: ValueField,
  whole: ValueField,
): 'more' | 'needs_of' | 'none_counted' | null {
  const entry = state[part];
  const of = typed(state, whole);
  if (!isFilled(entry)) return null;
  if (of?.isZero()) return 'none_counted';
  if (entry.share !== undefined) return new Decimal(entry.share).gt(1) ? 'more' : null;
  if (!of) return 'needs_of';
  return of.lt(entry.value) ? 'more' : null;
}

/** What the numbers of the fields alone can't be. */
function problemOf(state: ValueState): PatientProblem | null {
  const months = state.endless ? null : typed(state, 'months');
  const gap = typed(state, 'gap');
  if (months?.isZero()) return { field: 'months', rule: 'no_months' };
  if (months?.gt(MOST_MONTHS)) return { field: 'months', rule: 'too_many_months' };
  if (gap?.isZero()) return { field: 'gap', rule: 'no_gap' };
  if (gap?.gt(MOST_MONTHS)) return { field: 'gap', rule: 'too_many_months' };
  const counted = shareProblem(state, 'again', 'againOf');
  if (counted === 'more') return { field: 'again', rule: 'more_again' };
  return counted && { field: 'againOf', rule: counted };
}

/** What the core would refuse of the numbers together. */
function contradictionOf(
  again: CountedShare | null,
  rate: Decimal | undefined,
  state: ValueState,
): PatientProblem | null {
  if (!again || again.part.isZero()) return null;
  if (rate?.gt(1)) return { field: 'again', rule: 'counted_twice' };
  const isAlways = again.part.eq(again.of ?? 1);
  const isUndiscounted = typed(state, 'discount')?.isZero() ?? true;
  return state.endless && isAlways && isUndiscounted ? { field: 'again', rule: 'no_limit' } : null;
}

/** Which of the funnel's numbers are needed and not known. */
function missingOf(first: StageResult, returns: StageResult | undefined): string[] {
  const missing = first.check ? [] : [`${first.id}Check`];
  if (!returns) return missing;
  // Without anybody who came, who of them returns isn't known.
  if (!first.count || first.count.isZero()) missing.push(first.id);
  if (!returns.count) missing.push(returns.id);
  else if (!returns.check && !returns.count.isZero()) missing.push(`${returns.id}Check`);
  return missing;
}
