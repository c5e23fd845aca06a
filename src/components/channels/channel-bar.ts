import { nothing, svg, type TemplateResult } from 'lit';
import { Decimal } from '../../core/index.js';
import type { ChannelBar } from './channel-scale.js';

/** A channel's bar with its range by chance, and a mark where the others stand. */
export function barTemplate(
  bar: ChannelBar | undefined,
  scale: Decimal,
  label: string,
): TemplateResult | typeof nothing {
  if (!bar) return nothing;
  // A hundredth of a per cent of any screen is less than a pixel.
  const place = (value: Decimal): string =>
    `${Decimal.min(100, value.div(scale).times(100).toDecimalPlaces(2)).toString()}%`;
  const { figure, interval, others } = bar;
  const [low, high] = interval ?? [];
  return svg`<svg class="bar ${label}" width="100%" height="20" aria-hidden="true" focusable="false">
    <rect class="is" width=${place(figure)} y="4" height="12" rx="2"></rect>
    ${low ? svg`<line class="range" x1=${place(low)} x2=${high ? place(high) : '100%'} y1="10" y2="10"></line>` : nothing}
    ${others ? svg`<line class="others" x1=${place(others)} x2=${place(others)} y1="0" y2="20"></line>` : nothing}
  </svg>`;
}
