import { Decimal } from '../core/index.js';
import { entryOf, type NumberEntry } from '../store/number-entry.js';
import {
  answerDays,
  DAY_FIELDS,
  holdsThisMonth,
  NO_THIS_MONTH,
  PROGRESS_FIGURES,
  type ThisMonthState,
} from '../store/this-month.js';
import type { CalendarMonth } from '../store/working-days.js';
import { entriesOf, entry, fail, numberOf, textOf } from './checked-json.js';
import type { Pair } from './pairs.js';

/** What stood about the month that ran when a file was saved. */
export interface MonthFacts {
  /** `2026-11`: in another month nothing of it is of "this month". */
  readonly month: string;
  readonly state: ThisMonthState;
}

/** The place in a file. */
export const THIS_MONTH = 'thisMonth';

/** A ticked box, written as a number. */
const [TICK, TICKED] = ['saturdays', '1'] as const;

/** Behind the name of a figure whose plan it is. */
const PLAN = 'Plan';

/** Every name under which a number of the month may be written. */
export const MONTH_FACT_NAMES: readonly string[] = [
  TICK,
  ...DAY_FIELDS,
  ...PROGRESS_FIGURES.flatMap((name) => [name, `${name}${PLAN}`]),
];

export const monthText = ({ year, month }: CalendarMonth): string =>
  `${String(year)}-${String(month).padStart(2, '0')}`;

/**
 * What was entered about the running month, by name, the month first; nothing where nothing was. Text that is no number is
 * left out. The days that are over are written also where the calendar told them: facts of the 14th are none of the 20th.
 */
export function monthFacts(state: ThisMonthState, calendar: CalendarMonth): Pair[] {
  if (!holdsThisMonth(state)) return [];
  const numbers: (readonly [string, NumberEntry])[] = [
    ...DAY_FIELDS.map((name) => [name, state[name]] as const),
    ...PROGRESS_FIGURES.flatMap((name) => [
      [name, state.facts[name]] as const,
      [`${name}${PLAN}`, state.plans[name]] as const,
    ]),
  ];
  const { elapsed } = answerDays(state, calendar);
  const written = numbers.flatMap(([name, { value, invalid }]): Pair[] => {
    if (name === 'elapsed') return [[name, elapsed.toString()]];
    return invalid || !value ? [] : [[name, new Decimal(value).toString()]];
  });
  return [['month', monthText(calendar)], ...(state.saturdays ? [[TICK, TICKED] as Pair] : []), ...written];
}

/** Reads what `monthFacts` wrote; null where it isn't there. What breaks a rule is told, and the file isn't opened. */
export function readMonthFacts(given: unknown): MonthFacts | null {
  if (given === undefined) return null;
  const facts = entriesOf(given, THIS_MONTH, ['month', ...MONTH_FACT_NAMES]);
  const month = textOf(entry(facts, 'month', ''), `${THIS_MONTH}.month`, 7);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) fail('not_a_month', `${THIS_MONTH}.month`);
  const number = (name: string): NumberEntry => {
    const value = entry(facts, name);
    return value === undefined ? NO_THIS_MONTH.days : entryOf(numberOf(value, `${THIS_MONTH}.${name}`));
  };
  const ticked = entry(facts, TICK);
  if (ticked !== undefined && ticked !== TICKED) fail('wrong_kind', `${THIS_MONTH}.${TICK}`);
  const byFigure = (behind: string): ThisMonthState['facts'] =>
    Object.freeze(
      Object.fromEntries(PROGRESS_FIGURES.map((name) => [name, number(`${name}${behind}`)])),
    ) as ThisMonthState['facts'];
  return {
    month,
    state: {
      ...(Object.fromEntries(DAY_FIELDS.map((name) => [name, number(name)])) as Pick<ThisMonthState, 'days'> &
        Omit<ThisMonthState, 'saturdays' | 'facts' | 'plans'>),
      saturdays: ticked === TICKED,
      facts: byFigure(''),
      plans: byFigure(PLAN),
    },
  };
}
