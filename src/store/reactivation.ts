import { Decimal, weighReactivation, wilsonInterval, type Reactivation } from '../core/index.js';
import { countedShare, shareProblem, typed, type CountedShare } from './patient-value.js';
import type { Snapshot } from './snapshot.js';
import { isFilled, type ValueField, type ValueState } from './value-store.js';

/** What is wrong with numbers that can be read, and the field at which that is said. */
export interface CallingProblem {
  readonly field: ValueField;
  readonly rule: 'nobody' | 'more_reached' | 'more_came' | 'needs_of' | 'none_counted';
}

/** `empty`: nobody to call is known yet · `unread`: a text is no number · `refused`: numbers that can't be true · `told`. */
export type CallingCase = 'empty' | 'unread' | 'refused' | 'told';

export interface CallingAnswer {
  readonly case: CallingCase;
  readonly problem: CallingProblem | null;
  readonly figures: Reactivation | null;
  readonly base: Decimal | null;
  readonly reached: Decimal | null;
  /** One's own measured share, and of how many reached; null where the published shares are taken. */
  readonly measured: { readonly share: Decimal; readonly of: Decimal | null } | null;
  /** What a first visit brings in the funnel, and what one who comes is taken to bring; null where it isn't known. */
  readonly funnelWorth: Decimal | null;
  readonly worth: Decimal | null;
  /** What the ads pay for a first patient; null where it isn't known. */
  readonly adsCost: Decimal | null;
  /** Whole people who have to come for the calls to pay; null where there is no cost, or where more than are reached. */
  readonly needed: Decimal | null;
  /** Whether there are fewer free places than people who would come. */
  readonly isFull: boolean;
}

const FIELDS = ['base', 'reached', 'came', 'cameOf', 'anyway', 'callCost', 'room', 'worth'] as const;

/** The answer to "what would calling patients of before bring?". */
export function answerReactivation({ definition, result, values }: Snapshot, state: ValueState): CallingAnswer {
  const first = result.stages.find((_stage, index) => definition.stages[index]!.paid);
  const funnelWorth = first?.check ?? null;
  const worth = typed(state, 'worth') ?? (state.worth.text ? null : funnelWorth);
  const none = {
    problem: null,
    figures: null,
    base: typed(state, 'base'),
    reached: null,
    measured: null,
    funnelWorth,
    worth,
    adsCost: first?.cost ?? null,
    needed: null,
    isFull: false,
  };
  if (FIELDS.some((name) => state[name].invalid)) return { ...none, case: 'unread' };
  const problem = problemOf(state);
  if (problem) return { ...none, case: 'refused', problem };
  const called = calledOf(none.base, state);
  if (!called) return { ...none, case: 'empty' };
  const measured = countedShare(state, 'came', 'cameOf');
  const inputs = {
    ...called,
    value: worth,
    margin: values['margin'] || null,
    anyway: typed(state, 'anyway'),
    cost: typed(state, 'callCost'),
    room: typed(state, 'room'),
    ...(measured && ownShares(measured)),
  };
  const figures = weighReactivation(inputs);
  const reached = known(figures.reached)!;
  const most = known(figures.patients[1])!;
  return {
    ...none,
    case: 'told',
    figures,
    reached,
    measured: measured && { share: measured.of ? measured.part.div(measured.of) : measured.part, of: measured.of },
    needed: neededOf(inputs, reached),
    isFull: most.lt(known(weighReactivation({ ...inputs, room: null }).patients[1])!),
  };
}

/** A figure that isn't missing. */
export const known = (figure: unknown): Decimal | null => (figure instanceof Decimal ? figure : null);

/** What was measured replaces both published shares; counted from few it is a range. */
function ownShares({ part, of }: CountedShare): object {
  return { week: of ? wilsonInterval(part, of) : part, later: '0' };
}

/** Those who are reached, as the core takes them; null where they aren't known. */
function calledOf(
  base: Decimal | null,
  { reached: { share, value } }: ValueState,
): { readonly base: Decimal; readonly reachedShare: string } | null {
  if (!base) return null;
  if (share !== undefined) return { base, reachedShare: share };
  return value ? { base: new Decimal(value), reachedShare: '1' } : null;
}

/** How many have to come for the calls to pay. */
function neededOf(
  { cost, value, margin }: { cost: Decimal | null; value: Decimal | null; margin: string | null },
  reached: Decimal,
): Decimal | null {
  const each = value?.times(margin ?? 1);
  if (!cost || !each || each.isZero()) return null;
  const needed = cost.div(each).ceil();
  return needed.lte(reached) ? needed : null;
}

function problemOf(state: ValueState): CallingProblem | null {
  const { reached } = state;
  const base = typed(state, 'base');
  if (base?.isZero()) return { field: 'base', rule: 'nobody' };
  const isMore =
    reached.share === undefined ? isFilled(reached) && base?.lt(reached.value) : new Decimal(reached.share).gt(1);
  if (isMore) return { field: 'reached', rule: 'more_reached' };
  const counted = shareProblem(state, 'came', 'cameOf');
  if (counted === 'more') return { field: 'came', rule: 'more_came' };
  return counted && { field: 'cameOf', rule: counted };
}
