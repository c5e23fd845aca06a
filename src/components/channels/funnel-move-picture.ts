import { moveBars, moveBarStyles, type MoveBar } from '../../chart/move-bars.js';
import { NamedBarsElement } from '../base/named-bars-element.js';

/**
 * Budgets before and after a move as a chart.
 *
 * Part of `<funnel-channels>`, not for pages.
 */
export class FunnelMovePicture extends NamedBarsElement<MoveBar> {
  protected readonly looks = moveBarStyles;
  protected readonly drawing = moveBars;
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-move-picture': FunnelMovePicture;
  }
}
