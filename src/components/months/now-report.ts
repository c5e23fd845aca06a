import { Decimal } from '../../core/index.js';
import type { FigureAnswer, ThisMonthAnswer } from '../../store/this-month.js';
import type { CalendarMonth } from '../../store/working-days.js';
import type { ReportCell, ReportSection } from '../base/report-section.js';
import { plainly } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { daysSentence, figureSentences, monthName, written } from './now-sentences.js';
import { figureName } from './figure-name.js';

/** Digits that a spreadsheet keeps. */
const DIGITS = 15;

/** The running month for the report; empty as long as nothing of it is typed. */
export function nowSections(
  view: CalculatorView,
  { days, figures }: ThisMonthAnswer,
  calendar: CalendarMonth,
): ReportSection[] {
  const words = view.topics!.latest('months').now;
  const told = figures.filter(({ progress }) => progress);
  if (!told[0]) return [];
  const money = view.context.currency ? `, ${view.context.currency}` : '';
  const cell = (answer: FigureAnswer, value: unknown): ReportCell => {
    const number = value instanceof Decimal ? value : typeof value === 'string' && value ? new Decimal(value) : null;
    if (!number) return '—';
    return { shown: written(view, answer, number), number: number.toSignificantDigits(DIGITS).toString() };
  };
  const range = (answer: FigureAnswer): string => {
    const ends = answer.progress!.range80;
    if (!Array.isArray(ends)) return '—';
    const [low, high] = ends as readonly [Decimal, Decimal];
    return fill(words.range, { low: written(view, answer, low), high: written(view, answer, high) });
  };
  return [
    {
      title: fill(words.reportTitle, { month: monthName(view, calendar) }),
      head: ['', words.reportFact, words.reportPlan, words.reportForecast, words.reportRange],
      rows: told.map((answer) => [
        `${figureName(view, answer.name)}${answer.kind === 'count' ? '' : money}`,
        cell(answer, answer.fact),
        cell(answer, answer.plan),
        cell(answer, answer.progress!.forecast),
        range(answer),
      ]),
      sentences: [
        plainly(daysSentence(view, days, calendar)),
        ...told.map((answer) => figureSentences(view, answer).map(plainly).join(' ')).filter(Boolean),
        words.later,
      ],
    },
  ];
}
