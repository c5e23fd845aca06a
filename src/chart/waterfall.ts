import { css, type CSSResult } from 'lit';
import type { Decimal } from '../core/index.js';
import type { BarPlugin } from './bars.js';
import type { Drawing } from './canvas.js';
import type { HorizontalBars } from './horizontal-bars.js';
import { NAMED_BAR, NAMED_ROW, namedBars, namedBarStyles, type BarName } from './named-bars.js';

/** One step between two amounts, as the picture shows it. */
export interface WaterfallStep extends BarName {
  /** Where its bar begins and ends; the bar of a whole begins at 0. */
  readonly from: Decimal;
  readonly to: Decimal;
  readonly kind: 'whole' | 'rise' | 'fall';
}

export interface Waterfall extends Drawing {
  /** Of all steps, px. */
  readonly height: number;
}

/** Styles for the shadow root around the picture, after those that every picture has. */
export const waterfallStyles: readonly CSSResult[] = [
  namedBarStyles,
  css`
    .waterfall canvas {
      border-color: var(--_weak) transparent var(--_good);
    }
    /* The lines between the bars pass behind the words. */
    .waterfall .named-row > * {
      justify-self: start;
      max-width: 100%;
      height: 22px;
      padding-inline-end: 4px;
      background: var(--_surface);
    }
    .waterfall .named-row b {
      justify-self: end;
      padding-inline: 4px 0;
    }
    .whole .label {
      color: var(--_text);
      font-weight: 650;
    }
  `,
];

/**
 * The steps from one amount to another: the bars of wholes and rises are filled, those of falls are outlined.
 *
 * @param name - of the picture, for those who don't see it: a table says the same
 * @param mirrored - whether 0 is on the right
 */
export const waterfall = (steps: readonly WaterfallStep[], name: string, mirrored: boolean): Waterfall => ({
  height: NAMED_ROW * steps.length,
  words: (recoloured) => namedBars(steps, name, recoloured, ({ kind }) => kind),
  bars: (style) => barsOf(steps, mirrored, style),
  shows: [mirrored, ...steps.map(({ from, to }) => `${from.toString()} ${to.toString()}`)].join('\n'),
});

function barsOf(
  steps: readonly WaterfallStep[],
  mirrored: boolean,
  { color, borderTopColor, borderBottomColor }: CSSStyleDeclaration,
): HorizontalBars {
  // A canvas measures in floats: only here exact amounts are converted to numbers.
  const bars = steps.map(({ from, to }): [number, number] => [from.toNumber(), to.toNumber()]);
  const colours = steps.map(({ kind }) => ({ whole: color, rise: borderBottomColor, fall: borderTopColor })[kind]);
  const [min, max] = [Math.min(0, ...bars.flat()), Math.max(1e-9, ...bars.flat())];
  return {
    places: steps.length,
    datasets: [
      {
        data: bars,
        backgroundColor: colours.map((colour, index) => (steps[index]!.kind === 'fall' ? 'transparent' : colour)),
        borderColor: colours,
        borderWidth: 2,
        barThickness: NAMED_BAR,
        borderRadius: 2,
        borderSkipped: false,
        minBarLength: 2,
      },
    ],
    scale: { reverse: mirrored, min, max },
    plugin: joints,
  };
}

/** Draws lines from the end of each bar to the beginning of the next, and a line at 0 where a bar lies below it. */
const joints: BarPlugin = {
  id: 'joints',
  beforeDatasetsDraw({ ctx, data, options, chartArea: { left, right, bottom } }) {
    const [dataset] = data.datasets;
    const bars = dataset!.data as readonly (readonly [from: number, to: number])[];
    const { min, max, reverse } = options.scales.x as {
      readonly min: number;
      readonly max: number;
      readonly reverse?: boolean;
    };
    ctx.save();
    ctx.strokeStyle = (dataset!.borderColor as readonly string[])[0]!;
    const line = (value: number, from: number, to: number): void => {
      const share = (value - min) / (max - min);
      // Half a pixel off, a line is one pixel wide.
      const at = Math.round(left + (reverse ? 1 - share : share) * (right - left)) + 0.5;
      ctx.beginPath();
      ctx.moveTo(at, from);
      ctx.lineTo(at, to);
      ctx.stroke();
    };
    ctx.globalAlpha = 0.4;
    bars
      .slice(0, -1)
      .forEach(([, end], index) =>
        line(
          end,
          NAMED_ROW * index + (NAMED_ROW + NAMED_BAR) / 2,
          NAMED_ROW * (index + 1) + (NAMED_ROW - NAMED_BAR) / 2,
        ),
      );
    ctx.globalAlpha = 0.8;
    if (min < 0) line(0, 0, bottom);
    ctx.restore();
  },
};
