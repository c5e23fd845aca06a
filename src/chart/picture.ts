import { render } from 'lit';
import type { Decimal } from '../core/index.js';
import type { BarChart } from './bars.js';
import { pictureConfiguration } from './config.js';
import { pictureStyles, pictureTemplate, type PictureRow } from './layout.js';
import { BarCanvas } from './register.js';

/** A stage as the picture needs it. */
export interface PictureStage extends PictureRow {
  /** How many came; null where unknown. */
  readonly people: Decimal | null;
}

/** The funnel as words over a canvas, in a place that the page may move, hide and resize. */
export class FunnelPicture {
  /** What the place's shadow root is to wear. */
  static readonly styles = pictureStyles;

  #place: HTMLElement;
  #stages: readonly PictureStage[] = [];
  #chart: BarChart | null = null;
  #size = { width: 0, height: 0 };
  #failed: () => void;
  #resized = new ResizeObserver(([entry]) => {
    // In a later frame: resizing inside the callback would trip the page's error monitoring.
    this.#frame = requestAnimationFrame(() => {
      const { width, height } = entry!.contentRect;
      // A canvas has whole pixels.
      this.#size = { width: Math.floor(width), height: Math.floor(height) };
      this.#draw();
    });
  });
  #frame = 0;

  /**
   * @param failed - told when the page's scripts keep the canvas from being drawn on
   */
  constructor(place: HTMLElement, failed: () => void) {
    this.#place = place;
    this.#failed = failed;
    this.#resized.observe(place);
  }

  show(stages: readonly PictureStage[], name: string): void {
    const drawn = this.#stages;
    this.#stages = stages;
    render(pictureTemplate(stages, name, this.#draw), this.#place);
    const same = drawn.length === stages.length && stages.every(({ count, weakness }, index) => count === drawn[index]!.count && weakness === drawn[index]!.weakness);
    if (!same) this.#draw();
  }

  destroy(): void {
    this.#resized.disconnect();
    // A chart made after this would be kept by chart.js for ever, and with it the whole calculator.
    cancelAnimationFrame(this.#frame);
    this.#size = { width: 0, height: 0 };
    this.#chart?.destroy();
    this.#chart = null;
  }

  /** Only where there is room: a canvas in a closed tab has no size, and chart.js would keep that. */
  #draw = (): void => {
    const canvas = this.#place.querySelector('canvas');
    const { width, height } = this.#size;
    if (!canvas || width === 0 || height === 0) return;
    try {
      this.#drawOn(canvas, width, height);
    } catch {
      this.destroy();
      this.#failed();
    }
  };

  #drawOn(canvas: HTMLCanvasElement, width: number, height: number): void {
    const { color: bar, borderTopColor: weakBar } = getComputedStyle(canvas);
    // A suspect's bar keeps its colour: nothing is shown to be wrong with it.
    const weak = this.#stages.findIndex(({ weakness }) => weakness && weakness !== 'suspect');
    const configuration = pictureConfiguration({ counts: this.#stages.map(({ people }) => people), weak, bar, weakBar });
    if (!this.#chart) {
      // In the size that it is to have: told of it afterwards, a chart would lay itself out three times.
      Object.assign(canvas, { width, height });
      this.#chart = new BarCanvas(canvas, configuration);
      return;
    }
    this.#chart.data = configuration.data;
    this.#chart.options = configuration.options;
    this.#chart.resize(width, height);
    this.#chart.update('none');
  }
}
