import type { Decimal } from '../../core/index.js';
import { formatChange, formatPeople, formatPoints, UNITS } from '../../format/index.js';
import { currentOf, type Scenario, type Scenarios } from '../../store/scenarios.js';
import type { LeverPlan } from '../../store/lever-plans.js';
import type { Comparison } from '../../store/scenario-plan.js';
import type { WhatIfTexts } from '../../texts/en/what-if.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/** The words of “What if” in the calculator's language. */
export const whatIfWords = (view: CalculatorView): WhatIfTexts => view.topics!.latest('plan').whatIf;

/** "Scenario A", or "A: Autumn" where the visitor has named it. */
export const scenarioName = (view: CalculatorView, { letter, name }: Scenario): string =>
  name.trim()
    ? fill(whatIfWords(view).named, { letter, name: name.trim() })
    : fill(whatIfWords(view).scenario, { letter });

export const currentName = (view: CalculatorView, plan: Scenarios): string => scenarioName(view, currentOf(plan));

/** "+10 pp (+40 %)", "+70 000 ₽ (+38.9 %)"; "as now" where the change would be shown as 0. */
export function leverChange(view: CalculatorView, { kind, difference, change }: LeverPlan): string {
  const words = whatIfWords(view);
  if (!difference || difference.isZero()) return words.asNow;
  const shown = UNITS[kind] === 'percent' ? pointsOf(view, difference) : formatChange(difference, view.money);
  return change ? fill(words.both, { difference: shown, change: formatChange(change, view.percent) }) : shown;
}

/** The function that formats a figure of a unit. */
export const writerOf = (view: CalculatorView, unit: Comparison['unit']): ((value: Decimal) => string) =>
  unit === 'money' ? view.money : unit === 'percent' ? view.percent : (value) => formatPeople(value, view.context);

/** "+1,800,000 (+27.3 %)" of money and people, "+1,000 pp" of a return. */
export function figureChange(view: CalculatorView, { unit, difference, change }: Comparison): string {
  if (!difference) return '';
  if (difference.isZero()) return whatIfWords(view).asNow;
  const shown = unit === 'percent' ? pointsOf(view, difference) : formatChange(difference, writerOf(view, unit));
  return change
    ? fill(whatIfWords(view).both, { difference: shown, change: formatChange(change, view.percent) })
    : shown;
}

const pointsOf = (view: CalculatorView, difference: Decimal): string =>
  formatChange(difference, (size) => fill(whatIfWords(view).points, { n: formatPoints(size, view.context) }));

/** The name of a compared figure, the same as in the results. */
export function figureName(view: CalculatorView, { name, stage }: Comparison): string {
  if (name === 'revenue') return view.text('revenue');
  if (name === 'netOfAds' || name === 'romi') {
    const byMargin = view.store.snapshot.values['margin'] !== '';
    return view.text(byMargin ? name : name === 'romi' ? 'romiByRevenue' : 'netOfAdsByRevenue');
  }
  const { id } = view.store.snapshot.definition.stages[stage]!;
  if (name === id) return view.label(id);
  return stage === 0 ? view.text('cpl') : `${view.text('cpo')}: ${view.label(id)}`;
}
