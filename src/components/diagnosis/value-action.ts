import { html, nothing, type TemplateResult } from 'lit';
import { visitPanel } from '../base/panel-visits.js';
import type { CalculatorView } from '../base/view.js';

/**
 * A button that leads to what a patient is worth, where that may change the verdict on the ads: where they lose, and where
 * they are judged by it already; nothing where the panel isn't part of the built file.
 */
export function valueAction(view: CalculatorView): TemplateResult | typeof nothing {
  const { ads } = view.store.snapshot.diagnosis;
  if (ads.verdict !== 'loses' && ads.by === 'revenue') return nothing;
  return html`<button class="action" @click=${() => visitPanel(view, 'value')}>${view.text('patientWorth')}</button>`;
}
