import { UNITS } from '../../format/index.js';
import { answerTarget } from '../../store/target.js';
import type { PlanStore } from '../../store/plan-store.js';
import { plainly, spreadsheetNumber } from './plan-sentence.js';
import {
  ceilingSentences,
  changeOf,
  headline,
  nameOf,
  neededSentence,
  targetWords,
  togetherSentence,
  valueOf,
  verdictOf,
} from './plan-target-texts.js';
import type { ReportCell, ReportSection } from '../base/report-section.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/** The target's answer on paper and in tables, once the person has asked for one. */
export function targetReport(view: CalculatorView, { state }: PlanStore): ReportSection[] {
  if (state.target === null && state.targetOf === 'revenue') return [];
  const words = targetWords(view);
  const answer = answerTarget(view.store.snapshot, state);
  const { target, alone, together, case: found } = answer;
  if (!target || !together) return [];
  const money = view.context.currency ? `, ${view.context.currency}` : '';
  const suffixes = { money, percent: ', %', count: '', multiple: ', ×' };
  const rows = alone.map((goal): ReportCell[] => {
    const unit = goal.kind === 'allChecks' ? 'multiple' : UNITS[goal.kind];
    const scale = unit === 'percent' ? 100 : 1;
    const number = (value: typeof target | null): ReportCell =>
      value ? { shown: valueOf(view, goal, value), number: spreadsheetNumber(value.times(scale)) } : '—';
    const planned = together.levers.find(({ id }) => id === goal.id);
    return [
      `${nameOf(view, goal)}${suffixes[unit]}`,
      number(goal.now),
      number(goal.value),
      changeOf(view, goal, goal.value),
      plainly(verdictOf(view, goal)),
      planned && together.feasible ? number(planned.becomes) : '—',
    ];
  });
  return [
    {
      title: fill(words.title, { target: view.money(target), period: view.periodText }),
      head: [
        words.lever,
        words.now,
        found === 'down' ? words.mayFall : words.must,
        words.change,
        words.possible,
        words.planColumn,
      ],
      rows,
      sentences: [
        headline(view, answer),
        ...neededSentence(view, answer),
        ...ceilingSentences(view, answer),
        togetherSentence(view, together),
      ].map(plainly),
    },
  ];
}
