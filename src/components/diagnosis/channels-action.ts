import { html, nothing, type TemplateResult } from 'lit';
import type { Diagnosis } from '../../core/index.js';
import { visitPanel } from '../base/panel-visits.js';
import type { CalculatorView } from '../base/view.js';

/**
 * A button that leads to the channels where the cost of a lead is the news: it is the weak spot, or the ads lose money.
 * Nothing where that panel isn't part of the built file.
 */
export function channelsAction(
  view: CalculatorView,
  { weakest, suspect, ads }: Diagnosis,
  label: unknown,
): TemplateResult | typeof nothing {
  const { levers } = view.store.snapshot.definition;
  const isNews =
    ads.verdict === 'loses' || levers.some(({ id, kind }) => kind === 'cost' && (id === weakest || id === suspect));
  if (!isNews) return nothing;
  return html`<p class="on"><button class="action" @click=${() => visitPanel(view, 'channels')}>${label}</button></p>`;
}
