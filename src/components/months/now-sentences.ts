import { Decimal, type Figure } from '../../core/index.js';
import { formatPeople } from '../../format/index.js';
import { answerThisMonth, type DaysAnswer, type FigureAnswer, type ThisMonthAnswer } from '../../store/this-month.js';
import type { CalendarMonth } from '../../store/working-days.js';
import { sentence, type Sentence } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { figureName } from './figure-name.js';
import { monthAtStart } from './month-name.js';
import { monthsOf } from './months-of.js';

const known = (figure: Figure<string> | undefined): Decimal | null => (figure instanceof Decimal ? figure : null);
const words = (view: CalculatorView) => view.topics!.latest('months').now;

/** What can be said of the running month in a calculator. */
export const answerOf = (view: CalculatorView, calendar: CalendarMonth): ThisMonthAnswer =>
  answerThisMonth(view.store.snapshot, monthsOf(view).now.state, view.panels.plan?.state, calendar);

/** The running month, at the beginning of a sentence. */
export const monthName = (view: CalculatorView, { year, month }: CalendarMonth): string =>
  monthAtStart(view, `${String(year)}-${String(month).padStart(2, '0')}`);

/** An expected amount: people are told as whole ones. */
export const written = (view: CalculatorView, { kind }: FigureAnswer, value: Decimal | string): string =>
  kind === 'count' ? formatPeople(value, view.context) : view.money(value);

/** How many days are over, or what is wrong with them. */
export function daysSentence(
  view: CalculatorView,
  { case: found, days, elapsed }: DaysAnswer,
  calendar: CalendarMonth,
): Sentence {
  const said = words(view);
  const counts = { days: view.count(days), elapsed: view.count(elapsed) };
  return found === 'told' || found === 'none_over'
    ? sentence(said.daysTold, { month: monthName(view, calendar), ...counts })
    : sentence(said[found], counts);
}

/** What the tab says first: of the figure that has a plan, else of the one nearest to money. */
export function nowHeadline(view: CalculatorView, { days, figures }: ThisMonthAnswer): Sentence {
  const said = words(view);
  const typed = figures.filter(({ fact }) => fact);
  if (!typed[0]) return sentence(said.empty);
  if (days.case === 'none_over') return sentence(said.none_over);
  if (days.case !== 'told') return daysSentence(view, days, NO_MONTH);
  return forecastSentence(view, leadingFigure(typed));
}

/** The figure that the tab speaks of first. */
function leadingFigure(typed: readonly FigureAnswer[]): FigureAnswer {
  const first = ['revenue', 'primary', 'leads', 'budget'].flatMap((name) => typed.filter((each) => each.name === name));
  return first.find(({ plan }) => plan) ?? first[0]!;
}

/** Whether the plan of that figure is reached: what the tab was opened for. */
export function nowOutcome(view: CalculatorView, { days, figures }: ThisMonthAnswer): Sentence | null {
  const typed = figures.filter(({ fact }) => fact);
  return days.case === 'told' && typed[0] ? (planSentences(view, leadingFigure(typed))[0] ?? null) : null;
}

/** Days that can't be counted with are of no month. */
const NO_MONTH: CalendarMonth = { year: 0, month: 0, today: 0 };

/** Where a figure ends at the pace so far. */
function forecastSentence(view: CalculatorView, answer: FigureAnswer): Sentence {
  const said = words(view);
  const { progress, name } = answer;
  const forecast = known(progress?.forecast);
  if (!forecast || forecast.isZero()) return sentence(said.noneYet);
  const range = Array.isArray(progress!.range80) ? (progress!.range80 as readonly [Decimal, Decimal]) : null;
  return sentence(range ? said.forecastRange : said.forecast, {
    what: figureName(view, name),
    forecast: [`${name}Forecast`, written(view, answer, forecast)],
    low: range ? [`${name}ForecastLow`, written(view, answer, range[0])] : '',
    high: range ? [`${name}ForecastHigh`, written(view, answer, range[1])] : '',
  });
}

/** What is found out about a figure, the forecast first. */
export function figureSentences(view: CalculatorView, answer: FigureAnswer): Sentence[] {
  const { progress, kind } = answer;
  if (!progress || progress.label === 'no_data') return [];
  const said = words(view);
  const forecast = forecastSentence(view, answer);
  if (kind === 'spend') return [forecast, ...spendSentences(view, answer)];
  const needsPatients = kind === 'money' && !Array.isArray(progress.range80) && known(progress.forecast)?.gt(0);
  return [forecast, ...(needsPatients ? [sentence(said.rangeNeedsPatients)] : []), ...planSentences(view, answer)];
}

function spendSentences(view: CalculatorView, answer: FigureAnswer): Sentence[] {
  const [pace, share] = [known(answer.progress!.pace), known(answer.progress!.share)];
  if (!pace || !share || !answer.plan) return [];
  return [
    sentence(words(view).spendDue, {
      due: written(view, answer, share.times(answer.plan)),
      pace: ['budgetPace', view.percent(pace)],
    }),
  ];
}

/** Whether the plan is reached, the chance of it in tenths, and what is needed a day. */
function planSentences(view: CalculatorView, answer: FigureAnswer): Sentence[] {
  const { progress, plan, name, fact } = answer;
  const { label, chance } = progress!;
  if (!plan || !label || label === 'no_plan' || label === 'no_data') return [];
  const said = words(view);
  const outcome = sentence(said[label], {
    plan: written(view, answer, plan),
    missing: written(view, answer, new Decimal(plan).minus(fact)),
  });
  const [needed, done] = [known(progress!.neededPerDay), known(progress!.currentPerDay)];
  const isOpen = label !== 'reached' && label !== 'missed' && needed && done;
  return [
    outcome,
    ...(chance ? [chanceSentence(view, name, chance)] : []),
    ...(isOpen
      ? [
          sentence(said.perDay, {
            needed: [`${name}NeededPerDay`, written(view, answer, needed)],
            done: [`${name}PerDay`, written(view, answer, done)],
          }),
        ]
      : []),
  ];
}

const [LOW_CHANCE, HIGH_CHANCE] = ['0.05', '0.95'] as const;

/** A chance is no finer than tenths: the days of a month are less alike than the calculation takes them to be. */
function chanceSentence(view: CalculatorView, name: string, chance: Decimal): Sentence {
  const said = words(view);
  if (chance.lt(LOW_CHANCE)) return sentence(said.chanceLow);
  if (chance.gt(HIGH_CHANCE)) return sentence(said.chanceHigh);
  return sentence(said.chance, { n: [`${name}Chance`, view.count(chance.times(10).toDecimalPlaces(0))] });
}

/** Where an empty field of a plan takes its plan from. */
export function planHint(view: CalculatorView, answer: FigureAnswer): string {
  return answer.planFrom === 'target' ? fill(words(view).fromTarget, { plan: written(view, answer, answer.plan) }) : '';
}
