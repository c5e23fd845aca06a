import { nothing, svg, type TemplateResult } from 'lit';
import { Decimal, type LeverDiagnosis } from '../../core/index.js';

/** Positions between 0 and the right edge, in per cent of the width. */
interface Places {
  readonly from: string;
  /** The right edge where the interval has no upper end. */
  readonly to: string;
  readonly actual: string | null;
  readonly norm: string;
  readonly band: { readonly from: string; readonly width: string } | null;
}

/** Leaves some space to the right of the last mark. */
const AIR = '1.06';

/**
 * A lever's interval drawn against its norm, on a scale that begins at 0.
 *
 * @returns nothing where there is no interval or no norm
 */
export function intervalChart(lever: LeverDiagnosis): TemplateResult | typeof nothing {
  const places = placesOf(lever);
  if (!places) return nothing;
  const { from, to, actual, norm, band } = places;
  return svg`<svg class="picture" width="100%" height="24" aria-hidden="true" focusable="false">
    <line class="axis" x1="0" x2="100%" y1="12" y2="12"></line>
    ${band ? svg`<rect class="band" x=${band.from} width=${band.width} y="4" height="16"></rect>` : nothing}
    <line class="span ${lever.label}" x1=${from} x2=${to} y1="12" y2="12"></line>
    ${actual ? svg`<circle class="dot ${lever.label}" cx=${actual} cy="12" r="5"></circle>` : nothing}
    <svg x=${norm} width="1" height="24" overflow="visible"><path class="diamond" d="M0 2l6 10-6 10-6-10z"></path></svg>
  </svg>`;
}

function placesOf({ interval, norm, actual, from, to }: LeverDiagnosis): Places | null {
  if (!interval || !norm) return null;
  const [low, high] = interval;
  const known = [low, high, norm, actual, from, to].filter((value) => value !== null);
  const scale = Decimal.max(...known).times(AIR);
  if (scale.isZero()) return null;
  // A hundredth of a per cent of any screen is less than a pixel.
  const place = (value: Decimal): string => `${value.div(scale).times(100).toDecimalPlaces(2).toString()}%`;
  return {
    from: place(low),
    to: high ? place(high) : '100%',
    actual: actual && place(actual),
    norm: place(norm),
    band: from && to ? { from: place(from), width: place(to.minus(from)) } : null,
  };
}
