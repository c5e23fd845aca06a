import { css, type CSSResult } from 'lit';
import type { Decimal } from '../core/index.js';
import type { BarPlugin } from './bars.js';
import type { Drawing } from './canvas.js';
import type { HorizontalBars } from './horizontal-bars.js';
import { NAMED_BAR, NAMED_ROW, namedBars, namedBarStyles, type BarName } from './named-bars.js';

/** What a channel brings, or costs, as the picture shows it. */
export interface ReturnBar extends BarName {
  readonly figure: Decimal;
  /** Its range by chance; without a high end it reaches to the edge. */
  readonly interval: readonly [low: Decimal, high: Decimal | null] | null;
  /** The same figure of those it was compared with. */
  readonly others: Decimal | null;
  readonly kind: 'good' | 'weak' | 'open';
}

export interface ReturnBars extends Drawing {
  /** Of all bars, px. */
  readonly height: number;
}

/** Half of the height of a range's ends, px. */
const END = 5;

/** Styles for the shadow root around the picture, after those that every picture has. */
export const returnBarStyles: readonly CSSResult[] = [
  namedBarStyles,
  css`
    .returns canvas {
      border-color: var(--_weak) var(--_text) var(--_good);
    }
  `,
];

/**
 * The returns of channels: one bar each, beginning at 0, over it the range by chance, and a mark where the others stand.
 *
 * @param scale - the end of the scale; what reaches further is cut off
 * @param name - of the picture, for those who don't see it: a table says the same
 * @param mirrored - whether 0 is on the right
 */
export const returnBars = (
  bars: readonly ReturnBar[],
  scale: Decimal,
  name: string,
  mirrored: boolean,
): ReturnBars => ({
  height: NAMED_ROW * bars.length,
  words: (recoloured) => namedBars(bars, name, recoloured),
  bars: (style) => barsOf(bars, scale, mirrored, style),
  shows: [
    mirrored,
    scale,
    ...bars.map(({ figure, interval, others, kind }) => [figure, ...(interval ?? []), others, kind].map(String).join()),
  ].join('\n'),
});

function barsOf(
  bars: readonly ReturnBar[],
  scale: Decimal,
  mirrored: boolean,
  { color, borderTopColor, borderRightColor, borderBottomColor }: CSSStyleDeclaration,
): HorizontalBars {
  // A canvas measures in floats: only here exact amounts are converted to numbers.
  const max = scale.toNumber();
  const colours = { good: borderBottomColor, weak: borderTopColor, open: color };
  return {
    places: bars.length,
    datasets: [
      {
        data: bars.map(({ figure }) => Math.min(max, figure.toNumber())),
        backgroundColor: bars.map(({ kind }) => colours[kind]),
        barThickness: NAMED_BAR,
        borderRadius: 2,
        minBarLength: 2,
      },
    ],
    scale: { reverse: mirrored, min: 0, max },
    plugin: ranges(bars, max, mirrored, borderRightColor),
  };
}

/** Draws the ranges by chance over the bars, and the marks of the others. */
const ranges = (bars: readonly ReturnBar[], max: number, mirrored: boolean, ink: string): BarPlugin => ({
  id: 'ranges',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    const { left, right } = chart.chartArea;
    const place = (value: number): number => {
      const share = Math.min(1, value / max);
      return left + (mirrored ? 1 - share : share) * (right - left);
    };
    ctx.save();
    ctx.strokeStyle = ink;
    const line = (x0: number, y0: number, x1: number, y1: number): void => {
      ctx.beginPath();
      ctx.moveTo(x0, y0);
      ctx.lineTo(x1, y1);
      ctx.stroke();
    };
    bars.forEach(({ interval, others }, index) => {
      const { y } = chart.getDatasetMeta(0).data[index]!.getProps(['y'], true);
      if (interval) {
        const [low, high] = [interval[0].toNumber(), interval[1]?.toNumber() ?? Infinity];
        ctx.lineWidth = 2;
        line(place(low), y, place(high), y);
        line(place(low), y - END, place(low), y + END);
        // A range that is cut off has no end there.
        if (high <= max) line(place(high), y - END, place(high), y + END);
      }
      if (!others) return;
      ctx.lineWidth = 1;
      ctx.setLineDash([3, 2]);
      const at = place(others.toNumber());
      line(at, y - NAMED_BAR / 2 - 4, at, y + NAMED_BAR / 2 + 4);
      ctx.setLineDash([]);
    });
    ctx.restore();
  },
});
