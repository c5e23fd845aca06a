import { FunnelInput } from './funnel-input.js';

/**
 * How many paid returns for treatment there were in the period.
 *
 * @element funnel-secondary
 * @example `<funnel-secondary></funnel-secondary>`
 */
export class FunnelSecondary extends FunnelInput {
  override readonly fieldName = 'secondary';
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-secondary': FunnelSecondary;
  }
}
