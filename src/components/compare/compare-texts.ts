import type { CompareTexts } from '../../texts/en/compare.js';
import type { CalculatorView } from '../base/view.js';

/** The words of the comparison in the calculator's language. */
export const compareWords = (view: CalculatorView): CompareTexts => view.topics!.latest('compare');
