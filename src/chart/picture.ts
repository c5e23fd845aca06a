import { pictureConfiguration, type FunnelChart, type PictureData } from './config.js';
import { Chart } from './register.js';

/** The funnel on a canvas. */
export class FunnelPicture {
  #canvas: HTMLCanvasElement;
  #chart: FunnelChart | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Draws anew. @param width - px, like height */
  draw(data: PictureData, width: number, height: number): void {
    const { data: bars, options, plugins } = pictureConfiguration(data);
    if (!this.#chart) this.#chart = new Chart(this.#canvas, { type: 'bar', data: bars, options: options!, plugins: plugins! });
    this.#chart.data = bars;
    this.#chart.options = options!;
    this.#chart.resize(width, height);
    this.#chart.update('none');
  }

  destroy(): void {
    this.#chart?.destroy();
    this.#chart = null;
  }
}
