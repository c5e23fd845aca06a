import type { Decimal } from '../../core/index.js';
import { UNITS } from '../../format/index.js';
import type { CalculatorView } from './view.js';

/**
 * What a lever is called: "Leads → First visits", "Cost per lead (CPL)", the name of the average check or of the budget.
 *
 * @param id - of a lever of the funnel, or `budget`
 */
export function leverName(view: CalculatorView, id: string): string {
  const { levers, stages } = view.store.snapshot.definition;
  const lever = levers.find((candidate) => candidate.id === id);
  if (!lever || lever.kind === 'check') return view.label(id);
  if (lever.kind === 'cost') return view.text('cpl');
  return `${view.label(stages[lever.stage - 1]!.id)} → ${view.label(stages[lever.stage]!.id)}`;
}

/**
 * A lever's number in its own unit.
 *
 * @param id - of a lever of the funnel, or `budget`
 */
export function leverFigure(view: CalculatorView, id: string, value: Decimal): string {
  const lever = view.store.snapshot.definition.levers.find((candidate) => candidate.id === id);
  return view[UNITS[lever?.kind ?? 'budget']](value);
}
