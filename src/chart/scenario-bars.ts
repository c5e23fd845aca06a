import { css, type CSSResult } from 'lit';
import type { Decimal } from '../core/index.js';
import type { Drawing } from './canvas.js';
import type { BarPlugin } from './bars.js';
import type { HorizontalBars } from './horizontal-bars.js';
import { NAMED_BAR, namedBars, namedBarStyles, type BarName } from './named-bars.js';

/** What one scenario earns, as the picture shows it. */
export interface ScenarioBar extends BarName {
  /** Revenue by paid stage, in order; null where unknown. */
  readonly parts: readonly (Decimal | null)[];
}

/** The gap between two parts of a bar, px: it separates them without colour. */
const GAP = 2;

/** Styles for the shadow root around the picture, after those that every picture has. */
export const scenarioBarStyles: readonly CSSResult[] = [
  namedBarStyles,
  css`
    .named-bars {
      border-color: var(--_surface);
    }
    @media (forced-colors: active) {
      .named-bars {
        border-color: Canvas;
      }
    }
  `,
];

/**
 * The revenue of several scenarios: one bar each, beginning at 0, with a part for every paid stage.
 *
 * @param name - of the picture, for those who don't see it: a table says the same
 * @param mirrored - whether 0 is on the right
 */
export const scenarioBars = (scenarios: readonly ScenarioBar[], name: string, mirrored: boolean): Drawing => ({
  words: (recoloured) => namedBars(scenarios, name, recoloured),
  bars: (style) => barsOf(scenarios, mirrored, style),
  shows: [mirrored, ...scenarios.map(({ parts }) => parts.map(String).join())].join('\n'),
});

/** @param style - of the canvas: its colour is the bars', its border's the ground they stand on */
function barsOf(
  scenarios: readonly ScenarioBar[],
  mirrored: boolean,
  { color, borderTopColor }: Pick<CSSStyleDeclaration, 'color' | 'borderTopColor'>,
): HorizontalBars {
  // A canvas measures in floats: only here exact amounts are converted to numbers.
  const ends = scenarios.map(({ parts }) => {
    let end = 0;
    return parts.map((part) => [end, (end += part?.toNumber() ?? 0)] as [number, number]);
  });
  const stages = [...(ends[0] ?? []).keys()];
  return {
    places: scenarios.length,
    datasets: stages.map((stage) => ({
      data: ends.map((bars) => (bars[stage]![1] > bars[stage]![0] ? bars[stage]! : null)),
      backgroundColor: color,
      barThickness: NAMED_BAR,
      grouped: false,
    })),
    scale: { reverse: mirrored, min: 0, max: Math.max(1e-9, ...ends.flat(2)) },
    plugin: gaps(borderTopColor),
  };
}

/** Draws gaps in the bars where one stage's revenue ends and the next begins. */
const gaps = (ground: string): BarPlugin => ({
  id: 'gaps',
  afterDatasetsDraw(chart) {
    const { ctx, data } = chart;
    ctx.save();
    ctx.fillStyle = ground;
    data.datasets.forEach(({ data: bars }, stage) => {
      chart.getDatasetMeta(stage).data.forEach((bar, index) => {
        if (stage === 0 || bars[index] === null) return;
        const { base, y, height } = bar.getProps(['base', 'y', 'height'], true);
        ctx.fillRect(base - GAP / 2, y - height / 2, GAP, height);
      });
    });
    ctx.restore();
  },
});
