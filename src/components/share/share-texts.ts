import type { ShareTexts } from '../../texts/en/share.js';
import type { CalculatorView } from '../base/view.js';

/** The words of sharing in the calculator's language. */
export const shareWords = (view: CalculatorView): ShareTexts => view.latestWords('share');
