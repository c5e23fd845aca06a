import { html, type nothing, type TemplateResult } from 'lit';
import { holdsPlan, planLever } from '../../store/scenarios.js';
import { normEntry } from '../../store/lever-plans.js';
import { speech } from '../base/evidence-texts.js';
import { planOf } from '../base/plan-of.js';
import type { CalculatorView } from '../base/view.js';

/** A button with a question that a panel answers; nothing where the panel isn't part of the built file. */
type Action = TemplateResult | typeof nothing;

function openPlan(view: CalculatorView, part: 'whatIf' | 'most'): void {
  planOf(view).requestFocus(part);
  if (!view.panels.planPanels) view.openPanel('plan');
}

/** "What would closing this gap take?": opens the plan with the lever at its norm, if nothing is planned yet. */
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
