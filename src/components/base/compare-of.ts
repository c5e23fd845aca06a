import { CompareStore } from '../../store/compare-store.js';
import type { CalculatorView } from './view.js';

/** The other period of a calculator, which its panels share. It stays when a panel is removed. */
export function compareOf({ panels, store }: CalculatorView): CompareStore {
  if (panels.comparison) return panels.comparison;
  panels.comparison = new CompareStore(store);
  // The panel of norms offers it. Not within an element's own rendering.
  queueMicrotask(() => store.notify());
  return panels.comparison;
}
