import type { BarConfiguration, BarDataset, BarPlugin } from './bars.js';

/** Between what the length of lying bars is measured. */
export interface LyingScale {
  readonly min: number;
  readonly max: number;
  /** Whether it begins on the right. */
  readonly reverse?: boolean;
}

/**
 * Bars that lie below each other, at rest and without axes.
 *
 * @param places - how many stand below each other
 */
export const lyingBars = (places: number, datasets: readonly BarDataset[], scale: LyingScale, plugin: BarPlugin): BarConfiguration => ({
  type: 'bar',
  data: { labels: [...Array(places).keys()].map(String), datasets },
  options: {
    indexAxis: 'y',
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    scales: { x: { display: false, ...scale }, y: { display: false } },
  },
  plugins: [plugin],
});
