import { formatMonth } from '../../format/index.js';
import type { CalculatorView } from '../base/view.js';

/** A month's name at the beginning of a sentence: Russian and Estonian write it small elsewhere. */
export function monthAtStart(view: CalculatorView, month: string): string {
  const name = formatMonth(month, view.context);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
