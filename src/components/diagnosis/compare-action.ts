import { html, type nothing, type TemplateResult } from 'lit';
import { visitPanel } from '../base/panel-visits.js';
import type { CalculatorView } from '../base/view.js';

/** A button that leads to the comparison with another period; nothing where that panel isn't part of the built file. */
export const compareAction = (view: CalculatorView, label: unknown): TemplateResult | typeof nothing =>
  html`<button class="action" @click=${() => visitPanel(view, 'compare')}>${label}</button>`;
