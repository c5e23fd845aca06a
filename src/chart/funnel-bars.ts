import type { Decimal } from '../core/index.js';
import type { BarPlugin } from './bars.js';
import type { HorizontalBars } from './horizontal-bars.js';

/** What the picture shows, and in which colours. */
export interface PictureData {
  /** People per stage, in order; null where unknown. */
  readonly counts: readonly (Decimal | null)[];
  /** Position of the stage that is marked as weak, −1 for none. */
  readonly weak: number;
  readonly bar: string;
  readonly weakBar: string;
}

/** Height of a bar, px. */
export const BAR_HEIGHT = 24;

/**
 * Centred bars whose length is proportional to the count, joined by what flows from stage to stage.
 *
 * @returns bars that float around 0, so the axis needs no labels
 */
export function funnelBars(data: PictureData): HorizontalBars {
  const longest = data.counts.reduce((most, count) => (count && (!most || count.gt(most)) ? count : most), null);
  // A canvas measures in floats, which can't hold every exact count. Each bar is calculated as a part of the longest one.
  const lengths = data.counts.map((count) => (longest && count?.div(longest).toNumber()) || null);
  return {
    places: lengths.length,
    datasets: [
      {
        data: lengths.map((length) => (length ? [-length / 2, length / 2] : null)),
        backgroundColor: lengths.map((_, index) => (index === data.weak ? data.weakBar : data.bar)),
        barThickness: BAR_HEIGHT,
        borderRadius: 3,
        borderSkipped: false,
        minBarLength: 2,
      },
    ],
    scale: { min: -0.5, max: 0.5 },
    plugin: flow,
  };
}

/** Draws the faint shape between two bars that makes a funnel of them. */
const flow: BarPlugin = {
  id: 'flow',
  beforeDatasetsDraw(chart) {
    const { ctx } = chart;
    const bars = chart.getDatasetMeta(0).data.map((bar) => bar.getProps(['base', 'x', 'y', 'height'], true));
    const [dataset] = chart.data.datasets;
    const colour = dataset!.backgroundColor as readonly string[];
    ctx.save();
    ctx.globalAlpha = 0.14;
    const lengths = dataset!.data;
    bars.slice(1).forEach((bar, index) => {
      const above = bars[index]!;
      if (!lengths[index] || !lengths[index + 1]) return;
      ctx.fillStyle = colour[index + 1]!;
      ctx.beginPath();
      ctx.moveTo(above.base, above.y + above.height / 2);
      ctx.lineTo(above.x, above.y + above.height / 2);
      ctx.lineTo(bar.x, bar.y - bar.height / 2);
      ctx.lineTo(bar.base, bar.y - bar.height / 2);
      ctx.fill();
    });
    ctx.restore();
  },
};
