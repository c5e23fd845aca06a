import { nothing, svg, type TemplateResult } from 'lit';
import type { Decimal } from '../../core/index.js';

/** A row's figure with its interval, on a line from 0 to the end of the scale that all rows share. */
export interface IntervalLine {
  readonly low: Decimal;
  /** Null: the interval has no upper end. */
  readonly high: Decimal | null;
  readonly actual: Decimal;
  /** What the row is compared with. */
  readonly reference: Decimal | null;
  /** The right end of the line, above 0. */
  readonly scale: Decimal;
}

/**
 * An interval drawn against its reference. What it shows is also said in words.
 *
 * @param mark - how the row stands, for its look
 */
export function intervalLine({ low, high, actual, reference, scale }: IntervalLine, mark: string): TemplateResult {
  // A hundredth of a per cent of any screen is less than a pixel.
  const place = (value: Decimal): string => `${String(value.div(scale).times(100).toDecimalPlaces(2))}%`;
  return svg`<svg class="picture" width="100%" height="20" aria-hidden="true" focusable="false">
    <line class="axis" x1="0" x2="100%" y1="10" y2="10"></line>
    <line class="span ${mark}" x1=${place(low)} x2=${high ? place(high) : '100%'} y1="10" y2="10"></line>
    ${reference ? svg`<line class="reference" x1=${place(reference)} x2=${place(reference)} y1="1" y2="19"></line>` : nothing}
    <circle class="dot ${mark}" cx=${place(actual)} cy="10" r="5"></circle>
  </svg>`;
}
