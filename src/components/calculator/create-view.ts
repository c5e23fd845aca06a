import { CalculatorView } from '../base/view.js';

/** About as high as a calculator will be, px. */
export const TYPICAL_HEIGHT = 1100;
/** Of more calculators than these on a page the others show their total at once, and the rest as they come near. */
export const SHOWN_AT_ONCE = 3;

/** @param reservedHeight - the height that is kept as long as the total alone is shown, px; 0 where everything is shown at once */
export const createView = (reservedHeight = 0): CalculatorView =>
  new CalculatorView(async () => (await import('./deferred.js')).deferredCode, reservedHeight);
