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
import { defineIfFree } from '../base/define-if-free.js';

/** The calculator comes first: the elements inside it look for it as soon as they are upgraded. */
export const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
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

/** Defines every element that isn't defined yet. Where the page came with prerendered calculators, it waits until they can be hydrated. */
export function defineElements(): void {
  const drawn = [...document.querySelectorAll('funnel-calculator:not(:defined)')].filter(
    ({ shadowRoot }) => shadowRoot,
  );
  if (drawn[0]) void import('./hydrate.js').then(({ hydrate }) => hydrate(drawn, define)).catch(define);
  else define();
}

const define = (): void => void defineIfFree(ELEMENTS);
