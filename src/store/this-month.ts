import { Decimal, projectProgress, type Progress } from '../core/index.js';
import { parseTarget } from '../format/index.js';
import { kappaOf } from './kappa.js';
import { EMPTY_ENTRY, type NumberEntry } from './number-entry.js';
import type { PlanState } from './plan-store.js';
import { SessionStore } from './session-store.js';
import { MAX_DIGITS, shortened } from './shortened.js';
import type { Snapshot } from './snapshot.js';
import { workingDays, type CalendarMonth } from './working-days.js';

/** What is followed within a month, in the order of the funnel. */
export const PROGRESS_FIGURES = ['leads', 'primary', 'revenue', 'budget'] as const;
export type ProgressFigure = (typeof PROGRESS_FIGURES)[number];

const KINDS = { leads: 'count', primary: 'count', revenue: 'money', budget: 'spend' } as const;

/** What a person enters about the month that runs; frozen. */
export interface ThisMonthState {
  /** Whether Saturdays are working days. */
  readonly saturdays: boolean;
  /** Working days of the month, and those that are over; empty: as the calendar has them, without the holidays. */
  readonly days: NumberEntry;
  readonly elapsed: NumberEntry;
  /** Holidays on working days of the month, and those of them that are over. */
  readonly holidays: NumberEntry;
  readonly holidaysOver: NumberEntry;
  /** What has come so far, by figure. */
  readonly facts: Readonly<Record<ProgressFigure, NumberEntry>>;
  /** What should have come when the month is over, by figure. */
  readonly plans: Readonly<Record<ProgressFigure, NumberEntry>>;
}

/** The entries that stand alone. */
export const DAY_FIELDS = ['days', 'elapsed', 'holidays', 'holidaysOver'] as const;
export type DayField = (typeof DAY_FIELDS)[number];

const NO_FIGURES = Object.freeze({
  leads: EMPTY_ENTRY,
  primary: EMPTY_ENTRY,
  revenue: EMPTY_ENTRY,
  budget: EMPTY_ENTRY,
});
export const NO_THIS_MONTH: ThisMonthState = Object.freeze({
  saturdays: false,
  days: EMPTY_ENTRY,
  elapsed: EMPTY_ENTRY,
  holidays: EMPTY_ENTRY,
  holidaysOver: EMPTY_ENTRY,
  facts: NO_FIGURES,
  plans: NO_FIGURES,
});

/** Whether anything has been entered. */
export const holdsThisMonth = (state: ThisMonthState): boolean =>
  state.saturdays ||
  [...DAY_FIELDS.map((name) => state[name]), ...Object.values(state.facts), ...Object.values(state.plans)].some(
    ({ text, value }) => text !== '' || value !== '',
  );

/** What stands about the running month in one calculator's panel. */
export class ThisMonthStore extends SessionStore<ThisMonthState> {
  constructor() {
    super(NO_THIS_MONTH);
  }

  override withoutMoney(state: ThisMonthState): ThisMonthState {
    const [facts, plans] = [withoutAmounts(state.facts), withoutAmounts(state.plans)];
    return facts === state.facts && plans === state.plans ? state : Object.freeze({ ...state, facts, plans });
  }
}

function withoutAmounts(figures: ThisMonthState['facts']): ThisMonthState['facts'] {
  const amounts = PROGRESS_FIGURES.filter((name) => KINDS[name] !== 'count' && figures[name].value);
  return amounts[0]
    ? Object.freeze({ ...figures, ...Object.fromEntries(amounts.map((name) => [name, EMPTY_ENTRY])) })
    : figures;
}

/**
 * Whether the days can be counted with. `unread`: a text is no number · `no_days`: the month has no working days ·
 * `exceeds`: more are over than there are · `holidays_exceed`: more holidays are over than there are · `none_over`: the
 * month begins · `told`.
 */
export type DaysCase = 'unread' | 'no_days' | 'exceeds' | 'holidays_exceed' | 'none_over' | 'told';

export interface DaysAnswer {
  readonly case: DaysCase;
  readonly days: Decimal;
  readonly elapsed: Decimal;
  /** By the calendar, without the holidays; what holds where nothing is typed. */
  readonly assumed: { readonly days: Decimal; readonly elapsed: Decimal };
}

export interface FigureAnswer {
  readonly name: ProgressFigure;
  readonly kind: 'count' | 'money' | 'spend';
  /** '' where nothing is typed, or no number. */
  readonly fact: string;
  /** Above 0, canonical; '' where there is none. */
  readonly plan: string;
  /** Where the plan comes from: typed, or the target of the panel of plans. */
  readonly planFrom: 'typed' | 'target' | null;
  /** A plan of 0 asks for nothing. */
  readonly isPlanZero: boolean;
  /** Null while there is no fact, or the days can't be counted with. */
  readonly progress: Progress | null;
}

export interface ThisMonthAnswer {
  readonly days: DaysAnswer;
  readonly figures: readonly FigureAnswer[];
}

/** What a person has entered of the month, what the calendar adds, and what follows for each figure. */
export function answerThisMonth(
  snapshot: Snapshot,
  state: ThisMonthState,
  plan: PlanState | undefined,
  calendar: CalendarMonth,
): ThisMonthAnswer {
  const days = answerDays(state, calendar);
  const target = plan ? targetOf(snapshot, plan) : null;
  const kappa = ownKappa(snapshot);
  const figures = PROGRESS_FIGURES.map((name): FigureAnswer => {
    const kind = KINDS[name];
    const { value: fact } = state.facts[name];
    const typed = state.plans[name];
    const isTyped = Boolean(typed.text || typed.value);
    const given = isTyped ? typed.value : name === 'revenue' ? (target ?? '') : '';
    const isPlanZero = given !== '' && new Decimal(given).isZero();
    const wanted = isPlanZero ? '' : given;
    return {
      name,
      kind,
      fact,
      plan: wanted,
      planFrom: wanted ? (isTyped ? 'typed' : 'target') : null,
      isPlanZero,
      progress:
        fact && (days.case === 'told' || days.case === 'none_over')
          ? projectProgress({
              days: days.days,
              elapsed: days.elapsed,
              fact,
              plan: wanted || null,
              kind,
              ...(kind === 'money' && { patients: state.facts.primary.value || null, kappa }),
            })
          : null,
    };
  });
  return { days, figures };
}

/** How unlike the bills are, by the funnel's own checks; null where they aren't known, or can't be so alike. */
function ownKappa(snapshot: Snapshot): Decimal | null {
  const kappa = snapshot.examples.length === 0 ? kappaOf(snapshot) : null;
  return kappa?.gte(1) ? kappa : null;
}

/** How many days the month has, and how many of them are over. */
export function answerDays(state: ThisMonthState, calendar: CalendarMonth): DaysAnswer {
  const count = ({ value }: NumberEntry): Decimal => new Decimal(value || 0);
  const byCalendar = workingDays(calendar, state.saturdays);
  const [holidays, over] = [count(state.holidays), count(state.holidaysOver)];
  const least = (value: Decimal): Decimal => (value.isNegative() ? new Decimal(0) : value);
  const assumed = {
    days: least(new Decimal(byCalendar.days).minus(holidays)),
    elapsed: least(new Decimal(byCalendar.elapsed).minus(over)),
  };
  const days = state.days.value ? new Decimal(state.days.value) : assumed.days;
  const elapsed = state.elapsed.value ? new Decimal(state.elapsed.value) : assumed.elapsed;
  const told = { days, elapsed, assumed };
  const entries = [state.days, state.elapsed, state.holidays, state.holidaysOver];
  if (entries.some(({ invalid }) => invalid)) return { ...told, case: 'unread' };
  if (over.gt(holidays)) return { ...told, case: 'holidays_exceed' };
  if (days.isZero()) return { ...told, case: 'no_days' };
  if (elapsed.gt(days)) return { ...told, case: 'exceeds' };
  return { ...told, case: elapsed.isZero() ? 'none_over' : 'told' };
}

/** The revenue that the plan's target asks for, with as many digits as a field holds; null where it asks for none. */
function targetOf({ result }: Snapshot, { target, targetOf: of }: PlanState): string | null {
  const wanted = target && !target.invalid && of === 'revenue' ? parseTarget(target.value) : null;
  const present = result.revenue;
  if (!wanted || (!present && wanted.kind !== 'amount')) return null;
  const base = present ?? new Decimal(0);
  const amount = {
    amount: wanted.value,
    added: base.plus(wanted.value),
    times: base.times(wanted.value),
    percent: base.times(wanted.value.div(100).plus(1)),
  }[wanted.kind];
  return amount.gt(0) ? shortened(amount, MAX_DIGITS) : null;
}
