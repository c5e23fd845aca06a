import { Decimal } from '../../core/index.js';
import { formatList, formatMonth, formatPeople } from '../../format/index.js';
import { SEASON_MONTHS, type FigureReading, type MonthFigure, type MonthPoint } from '../../store/months-reading.js';
import { sentence, type Sentence } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { figureName } from './figure-name.js';
import { monthAtStart } from './month-name.js';

/** So many months are named in a sentence. */
const MOST_NAMED = 6;
const NOTHING = new Decimal(0);

const words = (view: CalculatorView) => view.topics!.latest('months').list;

export const readingName = (view: CalculatorView, name: MonthFigure): string =>
  name === 'primaryRate' ? words(view)[name] : figureName(view, name);

/**
 * The ends of the usual swing. Of people those are the first and the last whole number within it: a month that stands out
 * isn't one that the sentence calls usual.
 */
function writtenLimits(view: CalculatorView, figure: FigureReading): Record<'low' | 'high', string> | null {
  const { limits } = figure.reading;
  if (!limits) return null;
  const [low, high] = limits;
  const [first, last] = [low.ceil(), lastWhole(high)];
  const isWhole = figure.kind === 'count' && first.lte(last);
  return { low: written(view, figure, isWhole ? first : low), high: written(view, figure, isWhole ? last : high) };
}

/** The greatest whole number that isn't above an amount. */
function lastWhole(amount: Decimal): Decimal {
  const next = amount.ceil();
  return next.eq(amount) ? next : next.minus(1);
}

/** A figure of a month, or of its band: expected people are whole, and nothing is below 0. */
function written(view: CalculatorView, { kind }: FigureReading, value: Decimal): string {
  const least = Decimal.max(NOTHING, value);
  if (kind === 'share') return view.percent(least);
  return kind === 'money' ? view.money(least) : formatPeople(least, view.context);
}

/** A month's number, of a share with how many of how many. */
export function pointText(view: CalculatorView, figure: FigureReading, { value, of }: MonthPoint): string {
  const text = written(view, figure, value);
  if (!of) return text;
  return words(view)
    .ofWhole.replace('{value}', text)
    .replace('{part}', view.count(of[0]))
    .replace('{whole}', view.count(of[1]));
}

/** How a month stands: the key of its words. */
export const standingOf = ({ label, isAbove }: MonthPoint): 'usual' | 'above' | 'below' | 'too_few_data' | null =>
  label === 'stands_out' ? (isAbove ? 'above' : 'below') : label;

function named(view: CalculatorView, months: readonly string[]): string {
  const names = months.slice(0, MOST_NAMED).map((month) => formatMonth(month, view.context, 'short'));
  return months.length > MOST_NAMED ? `${names.join(', ')} …` : formatList(names, view.context);
}

/** What holds for every figure alike, so that it is said once; null where they differ. */
export interface CommonReading {
  readonly monthsNeeded: string | null;
  readonly baseline: string | null;
}

/** What the readings of all figures have in common. */
export function commonReading(figures: readonly FigureReading[]): CommonReading {
  const one = (all: readonly (Decimal | number | null | undefined)[]): string | null => {
    const texts = new Set(all.map((each) => (each ? String(each) : '')));
    return texts.size === 1 ? [...texts][0] || null : null;
  };
  return {
    monthsNeeded: one(figures.map(({ reading }) => reading.monthsNeeded)),
    baseline: one(figures.filter(({ reading }) => reading.limits).map(({ reading }) => reading.baseline)),
  };
}

/** What is found out about a figure: the last month first, then what changed, then from what it is told. */
export function readingSentences(view: CalculatorView, figure: FigureReading, common: CommonReading): Sentence[] {
  const { points, gaps, yearBefore, name } = figure;
  const { verdict, monthsNeeded, baseline } = figure.reading;
  const said = words(view);
  const last = points.at(-1)!;
  const isRead = verdict !== 'too_few_months' && verdict !== 'no_variation';
  const first = isRead ? said[standingOf(last)!] : common.monthsNeeded ? said.plain : said[verdict];
  const earlier = points.slice(0, -1).filter(({ label }) => label === 'stands_out');
  return [
    sentence(first, {
      month: monthAtStart(view, last.month),
      value: [`${name}Last`, pointText(view, figure, last)],
      n: monthsNeeded ? view.count(monthsNeeded) : '',
      ...writtenLimits(view, figure),
    }),
    ...levelSentences(view, figure),
    ...earlierSentences(view, earlier),
    ...(yearBefore ? [sentence(said.yearBefore, { value: pointText(view, figure, yearBefore) })] : []),
    ...(gaps[0] ? [sentence(said.gaps, { months: named(view, gaps) })] : []),
    ...(isRead && baseline && !common.baseline ? [sentence(said.baseline, { n: view.count(String(baseline)) })] : []),
  ];
}

function earlierSentences(view: CalculatorView, earlier: readonly MonthPoint[]): Sentence[] {
  const said = words(view);
  const months = earlier.map(({ month }) => month);
  if (!months[0]) return [];
  return [
    months.length > MOST_NAMED
      ? sentence(said.earlierMany, {
          n: view.count(String(months.length)),
          month: formatMonth(months.at(-1)!, view.context),
        })
      : sentence(said.earlier, { months: named(view, months) }),
  ];
}

function levelSentences(view: CalculatorView, figure: FigureReading): Sentence[] {
  const { levelChangedSince: since, centre } = figure.reading;
  if (since === null || since === undefined || !centre) return [];
  const { month } = figure.points[since]!;
  const said = words(view);
  return [
    sentence(figure.points.at(-1)!.isAbove ? said.levelAbove : said.levelBelow, {
      month: monthAtStart(view, month),
      centre: written(view, figure, centre),
    }),
  ];
}

/** What comes before all figures: how many months are missing, or how the pictures are to be read. */
export function openingSentence(
  view: CalculatorView,
  figures: readonly FigureReading[],
  { monthsNeeded }: CommonReading,
): string | null {
  const said = words(view);
  if (monthsNeeded) return fill(said.tooFew, { n: view.count(monthsNeeded) });
  return figures.some(({ reading }) => reading.limits) ? said.key : null;
}

/** What holds for all figures together. */
export function generalSentences(
  view: CalculatorView,
  figures: readonly FigureReading[],
  { baseline }: CommonReading,
): string[] {
  const said = words(view);
  const isRead = figures.some(({ reading }) => reading.limits);
  const isLong = figures.some(({ points }) => points.length >= SEASON_MONTHS);
  return [
    ...(baseline ? [fill(said.baseline, { n: view.count(baseline) })] : []),
    ...(isRead ? [said.blind] : []),
    ...(isLong ? [] : [said.season]),
  ];
}
