import { render, type TemplateResult } from 'lit';
import { withSoundArrayFrom } from './sound-array-from.js';

/** Words around a canvas. */
export interface Worded {
  /** Has one canvas in it. @param recoloured - to be called when the page has changed the canvas's colours */
  readonly words: (recoloured: () => void) => TemplateResult;
  /** Two drawings with the same text here look the same on the canvas. */
  readonly shows: string;
}

/** A canvas with words around it, in an element that the page may move, hide and resize. */
export abstract class SizedCanvas<Drawn extends Worded> {
  #place: HTMLElement;
  #drawing: Drawn | null = null;
  #size = { width: 0, height: 0 };
  #share: number;
  #failed: () => void;
  /** Where sizes can't be observed (jsdom), nothing is drawn. */
  #resized =
    globalThis.ResizeObserver &&
    new ResizeObserver(([entry]) => {
      // In a later frame: resizing inside the callback would trip the page's error monitoring.
      this.#frame = requestAnimationFrame(() => {
        const { width, height } = entry!.contentRect;
        // A canvas has whole pixels.
        this.#size = { width: Math.floor(width * this.#share), height: Math.floor(height) };
        this.#draw();
      });
    });
  #frame = 0;

  /**
   * @param failed - told when the page's scripts keep the canvas from being drawn on
   * @param share - the part of the element's width that the canvas takes
   */
  constructor(place: HTMLElement, failed: () => void, share = 1) {
    this.#place = place;
    this.#share = share;
    this.#failed = failed;
    // Within a frame: WebKit counts a size as undelivered, now and then, that it is asked to observe between two frames
    // while another picture is observed, and the page's error monitoring hears of it.
    if (this.#resized) this.#frame = requestAnimationFrame(() => this.#resized?.observe(place));
    else failed();
  }

  draw(drawing: Drawn): void {
    const drawn = this.#drawing?.shows;
    this.#drawing = drawing;
    render(drawing.words(this.#draw), this.#place);
    if (drawing.shows !== drawn) this.#draw();
  }

  destroy(): void {
    this.#resized?.disconnect();
    // A chart made after this would be kept by chart.js for ever, and with it the whole calculator.
    cancelAnimationFrame(this.#frame);
    this.#size = { width: 0, height: 0 };
    this.wipe();
  }

  /** Draws only where the canvas has a size: in a closed tab it has none, and chart.js would keep that size. */
  #draw = (): void => {
    const canvas = this.#place.querySelector('canvas');
    const { width, height } = this.#size;
    if (!canvas || !this.#drawing || width === 0 || height === 0) return;
    try {
      const drawing = this.#drawing;
      withSoundArrayFrom(() => this.paint(canvas, drawing, { width, height }));
    } catch {
      this.destroy();
      this.#failed();
    }
  };

  /** Draws what is to be seen on the canvas, in its own colours. */
  protected abstract paint(
    canvas: HTMLCanvasElement,
    drawing: Drawn,
    size: { readonly width: number; readonly height: number },
  ): void;

  /** Takes the drawing off the canvas, and leaves nothing of it behind. */
  protected abstract wipe(): void;
}
