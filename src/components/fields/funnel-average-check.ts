import { property } from '../base/decorators.js';
import { FunnelInput } from './funnel-input.js';

/**
 * Average check of a paid stage: currency per person.
 *
 * @element funnel-average-check
 * @example `<funnel-average-check stage="primary"></funnel-average-check>`
 */
export class FunnelAverageCheck extends FunnelInput {
  /** The paid stage's id. */
  @property() stage = 'primary';

  override get fieldName(): string {
    return `${this.stage}Check`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-average-check': FunnelAverageCheck;
  }
}
