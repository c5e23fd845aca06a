import {
  FunnelAverageCheck,
  FunnelBudget,
  FunnelCalculator,
  FunnelChart,
  FunnelDiagnosis,
  FunnelField,
  FunnelLeads,
  FunnelPrimary,
  FunnelResults,
  FunnelSecondary,
} from './index.js';

/** The calculator first: the elements inside it look for it when they come to life. */
const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'funnel-calculator': FunnelCalculator,
  'funnel-budget': FunnelBudget,
  'funnel-leads': FunnelLeads,
  'funnel-primary': FunnelPrimary,
  'funnel-secondary': FunnelSecondary,
  'funnel-average-check': FunnelAverageCheck,
  'funnel-field': FunnelField,
  'funnel-results': FunnelResults,
  'funnel-diagnosis': FunnelDiagnosis,
  'funnel-chart': FunnelChart,
};

/** Defines every element that the page hasn't yet. */
export function defineElements(): void {
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
