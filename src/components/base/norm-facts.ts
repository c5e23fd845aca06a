import type { LeverDiagnosis } from '../../core/index.js';
import { leverFigure } from './lever-texts.js';
import type { CalculatorView } from './view.js';
import { fillWith } from './words.js';

type Facts = Pick<LeverDiagnosis, 'id' | 'from' | 'to' | 'what' | 'source' | 'date' | 'grade' | 'origin'>;

const GRADES = { A: 'gradeA', B: 'gradeB', C: 'gradeC' } as const;
const ORIGINS = { visitor: 'normVisitor', earlier: 'normEarlier', page: 'normPage', example: 'example' } as const;

/**
 * Whose norm a lever is held against, how it was measured and how well that is founded: as parts of one sentence.
 *
 * @param publisher - what stands for its source, such as a link to it
 */
export function normFacts(
  view: CalculatorView,
  { id, from, to, what, source, date, grade, origin }: Facts,
  publisher: unknown = source,
): readonly unknown[] {
  const measured = origin === 'example' ? [] : [what, publisher, date].filter(Boolean);
  const facts = [
    ...measured.flatMap((fact, index) => (index > 0 ? [', ', fact] : [fact])),
    ...(grade ? [measured[0] ? '; ' : '', view.text(GRADES[grade])] : []),
  ];
  if (origin === 'published' && from && to)
    return fillWith(view.text('publishedNorm'), {
      low: leverFigure(view, id, from),
      high: leverFigure(view, id, to),
      facts,
    });
  if (facts[0]) return facts.every((fact) => typeof fact === 'string') ? [facts.join('')] : facts;
  return [origin && origin !== 'published' ? view.text(ORIGINS[origin]) : ''];
}
