import { HIDDEN_AXIS, type BarConfiguration, type BarDataset, type BarPlugin } from './bars.js';

/** Horizontal bars below each other: what differs from picture to picture. */
export interface HorizontalBars {
  /** How many places there are below each other. */
  readonly places: number;
  readonly datasets: readonly BarDataset[];
  /** The smallest and the largest value of the scale; reversed, bars begin on the right. */
  readonly scale: { readonly min: number; readonly max: number; readonly reverse?: boolean };
  readonly plugin: BarPlugin;
}

/** The configuration of these bars for chart.js: without animation and axes. */
export const horizontalBars = ({ places, datasets, scale, plugin }: HorizontalBars): BarConfiguration => ({
  type: 'bar',
  data: { labels: [...Array(places).keys()].map(String), datasets },
  options: {
    indexAxis: 'y',
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    scales: { x: { ...HIDDEN_AXIS, ...scale }, y: HIDDEN_AXIS },
  },
  plugins: [plugin],
});
