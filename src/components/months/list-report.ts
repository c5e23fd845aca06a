import type { FigureReading } from '../../store/months-reading.js';
import type { ReportSection } from '../base/report-section.js';
import { plainly } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';
import { commonReading, generalSentences, openingSentence, readingName, readingSentences } from './list-sentences.js';

/** What is read from the months, for the report: the months themselves are among its tables. */
export function listSections(view: CalculatorView, figures: readonly FigureReading[]): ReportSection[] {
  if (!figures[0]) return [];
  const { tabs, list } = view.topics!.latest('months');
  const common = commonReading(figures);
  const opening = common.monthsNeeded ? openingSentence(view, figures, common) : null;
  return [
    {
      title: tabs.list,
      head: ['', list.month],
      rows: figures.map((figure) => [
        readingName(view, figure.name),
        readingSentences(view, figure, common).map(plainly).join(' '),
      ]),
      sentences: [...(opening ? [opening] : []), ...generalSentences(view, figures, common)],
    },
  ];
}
