import { Decimal } from '../../core/index.js';
import { UNITS } from '../../format/index.js';
import { holdsPlan } from '../../store/scenarios.js';
import { leverPlans } from '../../store/lever-plans.js';
import { scenarioPlan, type Comparison } from '../../store/scenario-plan.js';
import { planOf } from '../base/plan-of.js';
import type { ReportCell, ReportSection } from '../base/report-section.js';
import type { CalculatorView } from '../base/view.js';
import { figureName, scenarioName, whatIfWords, writerOf } from './plan-what-if-texts.js';
import { leverFigure, leverName } from '../base/lever-texts.js';

/** Digits that a spreadsheet keeps. */
const DIGITS = 15;
const HUNDRED = new Decimal(100);

/** The scenarios for the report: moved levers, then results; empty while nothing is planned. */
export function scenariosReport(view: CalculatorView): ReportSection[] {
  const { state } = planOf(view);
  if (!holdsPlan(state)) return [];
  const words = whatIfWords(view);
  const { snapshot } = view.store;
  const plans = state.scenarios
    .map((scenario) => scenarioPlan(snapshot, state, scenario))
    .filter(({ planned }) => planned.size > 0);
  if (plans.length === 0) return [];
  const levers = leverPlans(snapshot, state).filter(({ id }) => plans.some(({ planned }) => planned.has(id)));
  const cell = (value: Decimal | null, isShare: boolean, write: (value: Decimal) => string): ReportCell =>
    value
      ? { shown: write(value), number: (isShare ? value.times(HUNDRED) : value).toSignificantDigits(DIGITS).toString() }
      : { shown: '—', number: '' };
  const unit = (name: string, of: Comparison['unit']): string =>
    of === 'percent'
      ? `${name}, %`
      : of === 'money' && view.context.currency
        ? `${name}, ${view.context.currency}`
        : name;
  return [
    {
      title: words.scenarios,
      head: [words.figure, words.now, ...plans.map(({ scenario }) => scenarioName(view, scenario))],
      rows: [
        ...levers.map(({ id, kind, now }) => {
          const write = (value: Decimal): string => leverFigure(view, id, value);
          const isShare = UNITS[kind] === 'percent';
          // A lever that isn't planned is shown with its present number.
          return [
            unit(leverName(view, id), UNITS[kind]),
            cell(now, isShare, write),
            ...plans.map(({ planned }) => cell(planned.get(id) ?? now, isShare, write)),
          ];
        }),
        ...plans[0]!.rows.map((row, index) => {
          const write = writerOf(view, row.unit);
          const isShare = row.unit === 'percent';
          return [
            unit(figureName(view, row), row.unit),
            cell(row.now, isShare, write),
            ...plans.map(({ rows }) => cell(rows[index]!.then, isShare, write)),
          ];
        }),
      ],
    },
  ];
}
