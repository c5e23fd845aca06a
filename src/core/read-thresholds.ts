import { ExactDecimal } from './decimal.js';
import { DEFAULT_LIMITS, limitsOf, type Limits, type Thresholds } from './thresholds.js';
import { readValue } from './values.js';

/** @throws RangeError naming the threshold that is no number */
export const readThresholds = (given: Thresholds): Limits =>
  limitsOf((name) => {
    const value = readValue(name, given[name]);
    return value ? new ExactDecimal(value) : DEFAULT_LIMITS[name];
  });
