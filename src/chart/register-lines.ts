import { CategoryScale, Chart, Filler, LinearScale, LineController, LineElement, PointElement } from 'chart.js';

// For pictures of lines and of the bands around them; a module of its own, because pictures of bars do without its 7 kB.
Chart.register(LineController, LineElement, PointElement, Filler, CategoryScale, LinearScale);

/** The library, for lines and bands with axes. */
export const LineCanvas: typeof Chart = Chart;
