import type { Decimal, FunnelDefinition, LeverDiagnosis } from '../../core/index.js';
import { UNITS } from '../../format/index.js';
import type { CalculatorView } from './view.js';
import { judgedStages } from '../../store/index.js';

/** What names the levers of a funnel, and writes their numbers. */
export interface LeverView extends Pick<CalculatorView, 'label' | 'money' | 'count' | 'percent'> {
  readonly store: { readonly snapshot: { readonly definition: FunnelDefinition } };
  text(key: 'cpl' | 'leads'): string;
}

/**
 * What a lever is called: "Leads → First visits", "Cost per lead (CPL)", the name of the average check or of the budget.
 *
 * @param id - of a lever of the funnel, or `budget`
 */
export function leverName(view: LeverView, id: string): string {
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
export function leverFigure(view: LeverView, id: string, value: Decimal): string {
  const lever = view.store.snapshot.definition.levers.find((candidate) => candidate.id === id);
  return view[UNITS[lever?.kind ?? 'budget']](value);
}

/** "25 % of enquiries (150 of 600)": a proportion is always shown with what it is a proportion of. */
export function leverActual(view: CalculatorView, { id, actual: value }: LeverDiagnosis): string {
  const { kind, stage } = view.store.snapshot.definition.levers.find((lever) => lever.id === id)!;
  const stages = judgedStages(view.store.snapshot, stage);
  const [previous, present] = [stages[stage - 1], stages[stage]];
  // Money was spent and no lead came, so there is no cost per lead to show.
  const shown = value ? leverFigure(view, id, value) : '—';
  if (kind !== 'rate' || !previous?.count || !present?.count) return shown;
  return `${shown} ${view.text('countOf', { of: view.of(previous.id), count: view.count(present.count), total: view.count(previous.count) })}`;
}

/** The ends of a band with their unit said once: "30–55 %". */
export const leverBand = (view: CalculatorView, id: string, from: Decimal, to: Decimal): string =>
  joinRange(leverFigure(view, id, from), leverFigure(view, id, to));

/** "14.4–27.1 %" */
export const joinRange = (low: string, high: string): string => `${withoutUnit(low, high)}–${high}`;

/** The lower end without the unit that the upper one repeats: "14.4" of "14.4 %" before "27.1 %". */
export function withoutUnit(low: string, high: string): string {
  const [unit] = /\P{Nd}*$/u.exec(high)!;
  return unit && low.endsWith(unit) ? low.slice(0, low.length - unit.length) : low;
}
