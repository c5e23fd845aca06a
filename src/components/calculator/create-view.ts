import { CalculatorView } from '../base/view.js';

/** The height that a calculator typically has, px. */
export const TYPICAL_HEIGHT = 1100;
/**
 * So many calculators of a page show everything at once. Further ones show only the total until they come near the
 * viewport.
 */
export const SHOWN_AT_ONCE = 3;

/**
 * @param reservedHeight - the height that is reserved while only the total is shown, px; 0 where everything is shown at
 *   once
 */
export const createView = (reservedHeight = 0): CalculatorView =>
  new CalculatorView(async () => (await import('./deferred.js')).deferredCode, reservedHeight);
