import { html, nothing, type TemplateResult } from 'lit';
import { visitClinic, type ClinicTab } from '../base/clinic-tab.js';
import { speech } from '../base/evidence-texts.js';
import type { CalculatorView } from '../base/view.js';

/** Where inside the clinic the reason of a weak conversion may be found, by lever. */
const TABS: Readonly<Record<string, readonly Exclude<ClinicTab, 'check'>[]>> = {
  leadsRate: ['calls'],
  primaryRate: ['calls', 'reception'],
  secondaryRate: ['doctors'],
};

/** Buttons that lead to the clinic's panel; nothing where it has nothing to say of a lever, or isn't part of the built file. */
export const clinicActions = (view: CalculatorView, lever: string): TemplateResult | typeof nothing => {
  const tabs = Object.hasOwn(TABS, lever) ? TABS[lever]! : [];
  if (tabs.length === 0) return nothing;
  return html`<p class="on">${tabs.map(
    (tab) => html`<button class="action" @click=${() => visitClinic(view, tab)}>${speech(view)(tab)}</button> `,
  )}</p>`;
};
