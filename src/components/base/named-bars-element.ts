import type { Drawing } from '../../chart/canvas.js';
import { NAMED_ROW } from '../../chart/named-bars.js';
import { textDirection } from '../../format/index.js';
import { property } from './decorators.js';
import { PictureElement, type Shown } from './picture-element.js';

/** Bars with names as a chart, in a place that is as high as they need. */
export abstract class NamedBarsElement<Bar> extends PictureElement {
  @property({ attribute: false }) bars: readonly Bar[] = [];
  @property() name = '';

  protected abstract drawing(bars: readonly Bar[], name: string, mirrored: boolean): Drawing;

  protected get shown(): Shown | undefined {
    const { view, bars } = this;
    return (
      view && {
        drawing: this.drawing(bars, this.name, textDirection(view.context.locale) === 'rtl'),
        height: NAMED_ROW * bars.length,
      }
    );
  }
}
