import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

// Only what is drawn: everything else of the library stays out of the download.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export { Chart };
