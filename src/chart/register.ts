import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { BarChart, BarConfiguration } from './bars.js';

// Only what is drawn: everything else of the library stays out of the download.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** The library, as far as the scripts have it. */
export const BarCanvas = Chart as unknown as new (
  canvas: HTMLCanvasElement,
  configuration: BarConfiguration,
) => BarChart;
