import type { Decimal } from '../../core/index.js';
import { formatChange, UNITS } from '../../format/index.js';
import type { ComparedFigure, Comparison } from '../../store/comparison.js';
import type { CompareTexts } from '../../texts/en/compare.js';
import { headlineOf, remarksOf } from './compare-answer.js';
import { newPeopleSentences } from './compare-new-people.js';
import { rowsOf } from './compare-rows.js';
import type { ReportCell, ReportSection } from '../base/report-section.js';
import type { CalculatorView } from '../base/view.js';

/** Digits that a spreadsheet keeps. */
const DIGITS = 15;

/** The comparison for the report; empty as long as there is no answer. */
export function compareSections(view: CalculatorView, words: CompareTexts, comparison: Comparison): ReportSection[] {
  const { revenue } = comparison;
  const rows = rowsOf(view, words, comparison);
  if (rows.length === 0) return [];
  const money = view.context.currency ? `, ${view.context.currency}` : '';
  const suffixes = { money, percent: ', %', count: '' };
  const scaled = (kind: ComparedFigure['kind'], value: Decimal | null): Decimal | null =>
    UNITS[kind] === 'percent' && value ? value.times(100) : value;
  const ofMoney = (value: Decimal | null): ReportCell => cell(value ? view.money(value) : '—', value);
  return [
    {
      title: words.heading,
      head: [words.step, words.before, words.after, words.change, `${words.part}${money}`],
      rows: [
        ...rows.map(
          ({ figure: { kind, part }, figure, name, before, after, shortChange, part: shown }): ReportCell[] => [
            `${name}${suffixes[UNITS[kind]]}`,
            cell(before.text, scaled(kind, figure.before)),
            cell(after.text, scaled(kind, figure.after)),
            shortChange || '—',
            cell(shown, part),
          ],
        ),
        [
          `${view.text('revenue')}${money}`,
          ofMoney(revenue.before),
          ofMoney(revenue.after),
          revenue.growth ? formatChange(revenue.growth, view.percent) : '—',
          revenue.change ? cell(formatChange(revenue.change, view.money), revenue.change) : '—',
        ],
      ],
      sentences: [
        headlineOf(view, words, comparison),
        ...remarksOf(view, words, comparison),
        ...rows.flatMap(({ figure: { byChance }, name }) => (byChance ? [`${name}: ${words.chanceWhy}`] : [])),
        ...newPeopleSentences(view, words, comparison),
      ],
    },
  ];
}

const cell = (shown: string, number: Decimal | null): ReportCell => ({
  shown,
  number: number?.toSignificantDigits(DIGITS).toString() ?? '',
});
