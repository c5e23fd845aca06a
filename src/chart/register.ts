import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { BarChart, BarConfiguration } from './bars.js';

// One by one: what is not registered stays out of the download. Axes come with the scales.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** The library, as far as a picture of bars asks something of it. */
export const BarCanvas = Chart as unknown as new (
  canvas: HTMLCanvasElement,
  configuration: BarConfiguration,
) => BarChart;
