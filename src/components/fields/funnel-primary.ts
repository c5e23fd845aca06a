import { FunnelInput } from './funnel-input.js';

/**
 * How many people came for the first time in the period.
 *
 * @element funnel-primary
 * @example `<funnel-primary></funnel-primary>`
 */
export class FunnelPrimary extends FunnelInput {
  override readonly fieldName = 'primary';
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-primary': FunnelPrimary;
  }
}
