import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { BarChart, BarConfiguration } from './bars.js';

// Registered one by one, so that the rest of the library stays out of the download. Axes are part of the scales.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** The library, with the types that a picture of bars needs. */
export const BarCanvas = Chart as unknown as new (
  canvas: HTMLCanvasElement,
  configuration: BarConfiguration,
) => BarChart;
