import type { Decimal } from '../core/index.js';
import { CanvasPicture } from './canvas.js';
import { funnelBars } from './funnel-bars.js';
import { pictureStyles, pictureTemplate, SHAPE, type PictureRow } from './layout.js';

/** A stage as the picture needs it. */
export interface PictureStage extends PictureRow {
  /** How many came; null where unknown. */
  readonly people: Decimal | null;
}

/** The funnel as words over a canvas. */
export class FunnelPicture extends CanvasPicture {
  /** The styles that the shadow root around the picture needs. */
  static readonly styles = pictureStyles;

  constructor(place: HTMLElement, failed: () => void) {
    super(place, failed, SHAPE);
  }

  show(stages: readonly PictureStage[], name: string): void {
    // The bar of a suspect, or of where most leaves, keeps its colour: nothing is shown to be wrong with it.
    const weak = stages.findIndex(({ weakness }) => weakness?.endsWith('weak'));
    this.draw({
      words: (recoloured) => pictureTemplate(stages, name, recoloured),
      bars: ({ color: bar, borderTopColor: weakBar }) =>
        funnelBars({ counts: stages.map(({ people }) => people), weak, bar, weakBar }),
      shows: stages.map(({ count, weakness }) => `${count} ${weakness}`).join('\n'),
    });
  }
}
