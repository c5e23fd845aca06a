import { property } from '../base/decorators.js';
import { FunnelInput } from './funnel-input.js';

/**
 * The general input: any field of any funnel, by name.
 *
 * @element funnel-field
 * @example `<funnel-field field="margin"></funnel-field>`
 */
export class FunnelField extends FunnelInput {
  /** `budget`, a stage's id, `<stage>Check` or `margin`. */
  @property() field = '';

  override get fieldName(): string {
    return this.field;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-field': FunnelField;
  }
}
