import { FunnelInput } from './funnel-input.js';

/**
 * Ad spend of the period, in the calculator's currency.
 *
 * @element funnel-budget
 * @example `<funnel-budget></funnel-budget>`
 */
export class FunnelBudget extends FunnelInput {
  override readonly fieldName = 'budget';
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-budget': FunnelBudget;
  }
}
