import { property } from '../base/decorators.js';
import { FunnelInput } from './funnel-input.js';

/**
 * The general input: any field of any funnel, by name.
 *
 * @element funnel-field
 * @example `<funnel-field field="margin"></funnel-field>`
 */
export class FunnelField extends FunnelInput {
  /** `budget`, a stage's id, `<stage>Check`, `margin` or `existing`. */
  @property() field = '';

  override get fieldName(): string {
    return this.field;
  }

  override render(): unknown {
    return [super.render(), this.view?.deferred?.code.underField(this)];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-field': FunnelField;
  }
}
