import { MovingStore } from '../../store/moving-store.js';
import type { CalculatorView } from '../base/view.js';

/** What the calculator keeps of moving money. Created when it is first needed. */
export function movingOf({ panels, store }: CalculatorView): MovingStore {
  if (!panels.moving) {
    panels.moving = new MovingStore();
    panels.moving.followStarts(store);
  }
  return panels.moving;
}
