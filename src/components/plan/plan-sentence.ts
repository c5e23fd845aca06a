import type { Decimal } from '../../core/index.js';
import { formatChange, formatFinePercent, formatFinePoints } from '../../format/index.js';
import type { CalculatorView } from '../base/view.js';

export { announce, plainly, sentence, shown, type Sentence } from '../base/sentence.js';

export const finePercent = (view: CalculatorView, ratio: Decimal): string => formatFinePercent(ratio, view.context);

/** "+30 %", "−2.04 %". */
export const signedPercent = (view: CalculatorView, ratio: Decimal): string =>
  formatChange(ratio, (size) => formatFinePercent(size, view.context));

/** A difference of ratios in percentage points: "+7.5". */
export const signedPoints = (view: CalculatorView, difference: Decimal): string =>
  formatChange(difference, (size) => formatFinePoints(size, view.context));

/** A number with as many digits as spreadsheets keep. */
export const spreadsheetNumber = (value: Decimal | null | undefined): string =>
  value?.toSignificantDigits(15).toString() ?? '';
