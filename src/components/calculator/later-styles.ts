import type { LaterStyles } from '../base/adopted-styles.js';
import { fieldLaterStyles } from '../base/field-later.styles.js';
import { fieldStyles } from '../base/field.styles.js';
import { diagnosisStyles } from '../diagnosis/funnel-diagnosis.styles.js';
import { verdictRestStyles } from '../diagnosis/verdict-rest.styles.js';
import { resultsStyles } from '../results/funnel-results.styles.js';
import { resultsLaterStyles } from '../results/results-later.styles.js';
import { layoutLater } from './calculator-later.styles.js';
import { layout } from './funnel-calculator.styles.js';

/** The styles that come with the deferred part, by those of the first frame that they follow. */
export const LATER_STYLES: LaterStyles = new Map([
  [layout, [layoutLater]],
  [fieldStyles, [fieldLaterStyles]],
  [resultsStyles, [resultsLaterStyles]],
  [diagnosisStyles, [verdictRestStyles]],
]);
