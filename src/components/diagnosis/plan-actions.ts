import { html, type nothing, type TemplateResult } from 'lit';
import { holdsPlan, planLever } from '../../store/scenarios.js';
import { normEntry } from '../../store/what-if.js';
import { speech } from '../base/evidence-texts.js';
import { openQuietly } from '../calculator/panel-registry.js';
import { visitPanel } from '../base/panel-visits.js';
import { planOf } from '../plan/plan-section.js';
import type { CalculatorView } from '../base/view.js';

/** A question that a panel answers; nothing where the panel isn't part of the file. */
type Action = TemplateResult | typeof nothing;

/** Panels of the plan that stand on a page now: a person is led to them, not to a second one. */
const standing = new WeakMap<CalculatorView, number>();

/** @returns the way to say that the panel has gone */
export function announcePlan(view: CalculatorView): () => void {
  const count = (by: number): void => void standing.set(view, (standing.get(view) ?? 0) + by);
  count(1);
  return () => count(-1);
}

function openPlan(view: CalculatorView, wish: 'whatIf' | 'most'): void {
  planOf(view).requestFocus(wish);
  if (!standing.get(view)) view.openPanel('plan');
}

/** "What would closing this gap take?": the lever is at its norm already, where nothing is planned yet. */
export function gapAction(view: CalculatorView, lever: string): Action {
  const open = (): void => {
    const plan = planOf(view);
    const { norm } = view.store.snapshot.diagnosis.levers.find(({ id }) => id === lever)!;
    if (norm && !holdsPlan(plan.state)) plan.change(planLever(plan.state, lever, normEntry(norm)));
    openPlan(view, 'whatIf');
  };
  return html`<p class="on"><button class="action" @click=${open}>${speech(view)('closeGap')}</button></p>`;
}

/** "Which lever moves revenue most?" */
export const mostAction = (view: CalculatorView): Action =>
  html`<p class="on"><button class="action" @click=${() => openPlan(view, 'most')}>${speech(view)('whatMoves')}</button></p>`;

/** "What made this period different from the one before?" */
export const compareAction = (view: CalculatorView): Action =>
  html`<button class="action" @click=${() => visitPanel(view, 'compare')}>${speech(view)('whatChanged')}</button>`;

/** Shows a plan that nobody has asked for by hand: a link or a draft has brought it. */
export function showPlan(calculator: Element, view: CalculatorView): void {
  if (!standing.get(view)) openQuietly(calculator, view, 'plan');
}
