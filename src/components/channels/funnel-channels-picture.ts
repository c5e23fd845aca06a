import { returnBarStyles, type ReturnBars } from '../../chart/return-bars.js';
import { property } from '../base/decorators.js';
import { PictureElement, type Shown } from '../base/picture-element.js';

/**
 * A picture of channels.
 *
 * Part of the panel of channels, not for pages.
 */
export class FunnelChannelsPicture extends PictureElement {
  @property({ attribute: false }) drawing: ReturnBars | undefined;

  protected readonly looks = returnBarStyles;
  protected override readonly kind = 'returns';

  protected get shown(): Shown | undefined {
    const { drawing } = this;
    return drawing && { drawing, height: drawing.height };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-channels-picture': FunnelChannelsPicture;
  }
}
