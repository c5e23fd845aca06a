import type { BarChart } from './bars.js';
import { horizontalBars, type HorizontalBars } from './horizontal-bars.js';
import { BarCanvas } from './register.js';
import { SizedCanvas, type Worded } from './sized-canvas.js';

/** What a picture of bars shows: words around a canvas, and what is drawn on it. */
export interface Drawing extends Worded {
  /** @param style - the canvas's own, which carries the colours */
  readonly bars: (style: CSSStyleDeclaration) => HorizontalBars;
}

/** Bars on a canvas with words around it. */
export class CanvasPicture extends SizedCanvas<Drawing> {
  #chart: BarChart | null = null;

  protected paint(
    canvas: HTMLCanvasElement,
    { bars }: Drawing,
    { width, height }: { readonly width: number; readonly height: number },
  ): void {
    const configuration = horizontalBars(bars(getComputedStyle(canvas)));
    if (!this.#chart) {
      // The size is set before: a chart that is resized afterwards calculates its layout three times.
      Object.assign(canvas, { width, height });
      this.#chart = new BarCanvas(canvas, configuration);
      return;
    }
    this.#chart.data = configuration.data;
    this.#chart.options = configuration.options;
    this.#chart.resize(width, height);
    this.#chart.update('none');
  }

  protected wipe(): void {
    this.#chart?.destroy();
    this.#chart = null;
  }
}
