import { FunnelInput } from './funnel-input.js';

/**
 * How many people asked for something in the period.
 *
 * @element funnel-leads
 * @example `<funnel-leads></funnel-leads>`
 */
export class FunnelLeads extends FunnelInput {
  override readonly fieldName = 'leads';
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-leads': FunnelLeads;
  }
}
