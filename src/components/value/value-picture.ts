import { html, nothing, type TemplateResult } from 'lit';
import { Decimal } from '../../core/index.js';

/** A whole that two parts make up, as one bar. */
interface SplitBar {
  readonly name: string;
  /** Of the whole, 0…1. */
  readonly first: Decimal;
}

/** A hundredth of a per cent of any screen is less than a pixel. */
const percent = (ratio: Decimal): string => `${ratio.times(100).toDecimalPlaces(2).toString()}%`;

/** Bars of one length, each cut into the first visit and the returns. What they show is also said in words. */
export const splitBars = (bars: readonly SplitBar[], [first, later]: readonly [string, string]): TemplateResult =>
  html`<div class="bars" aria-hidden="true">
    ${bars.map(
      ({ name, first: share }) =>
        html`<span class="small">${name}</span><svg class="bar" width="100%" height="14" focusable="false">
            <rect class="later" width="100%" height="14"></rect>
            <rect class="first" width=${percent(share)} height="14"></rect>
          </svg>`,
    )}
    <span></span><span class="small key"><i class="first"></i>${first} <i class="later"></i>${later}</span>
  </div>`;

/** What patients cost by two ways: a range, and the amount that it is held against. */
interface CostLine {
  readonly low: Decimal;
  /** Null: there is no highest one. */
  readonly high: Decimal | null;
  readonly reference: Decimal;
}

/** A range of costs beside another cost, on one line from 0. What it shows is also said in words. */
export function costLine(
  { low, high, reference }: CostLine,
  [ranged, referred]: readonly [string, string],
): TemplateResult | typeof nothing {
  const end = Decimal.max(high ?? low, reference).times('1.1');
  if (end.isZero()) return nothing;
  const place = (cost: Decimal): string => percent(cost.div(end));
  return html`<div class="line" aria-hidden="true">
    <svg width="100%" height="20" focusable="false">
      <line class="axis" x1="0" x2="100%" y1="10" y2="10"></line>
      <line class="span" x1=${place(low)} x2=${high ? place(high) : '100%'} y1="10" y2="10"></line>
      <line class="reference" x1=${place(reference)} x2=${place(reference)} y1="1" y2="19"></line>
    </svg>
    <span class="small key"><i class="span"></i>${ranged} <i class="reference"></i>${referred}</span>
  </div>`;
}
