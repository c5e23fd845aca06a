import { deepFreeze, ONE, ZERO, type Decimal, type Numeric } from './decimal.js';
import { FunnelRangeError } from './errors.js';
import { powerOf } from './power.js';
import { quotient } from './ratio.js';
import { readValue } from './values.js';

const MIN_EXPONENT = '0.1';
/** A difference from the target that is smaller than this, relative to it, counts as none: powers are no more exact. */
const TOLERANCE = '1e-36';

/**
 * Reads the exponent with which leads follow ad spend: leads ~ budget ^ exponent. Default 1: each unit brings as many as the last.
 *
 * @throws RangeError outside 0.1…1: below 0.1, twice the leads would take more than a thousand times the budget
 */
export function readExponent(given: Numeric | null | undefined): Decimal {
  const exponent = readValue('exponent', given) ?? ONE;
  if (exponent.lt(MIN_EXPONENT) || exponent.gt(ONE))
    throw new FunnelRangeError('exponent', 'out_of_range', given, 'must be between 0.1 and 1');
  return exponent;
}

/**
 * How many times the present leads a budget brings that is so many times the present one.
 *
 * leads′ ÷ leads = (budget′ ÷ budget) ^ exponent
 *
 * @param spendFactor - budget′ ÷ budget, 0 or more
 * @param exponent - 0.1…1; with 1 each unit of the budget brings as many leads as the last
 * @returns the factor of the leads, to 40 significant digits; null where `spendFactor` is empty
 * @throws RangeError for a factor that is no number or negative, or an exponent outside 0.1…1
 * @source docs/formulas.md, "What if"
 * @example String(leadsFactor('4', '0.5')) // '2'
 */
export function leadsFactor(spendFactor: Numeric, exponent: Numeric): Decimal | null {
  const factor = readValue('spendFactor', spendFactor);
  const power = readExponent(exponent);
  return factor && deepFreeze(powerOf(factor, power, ONE));
}

/** A budget, as a multiple of the present one. */
interface Spend {
  readonly multiple: Decimal;
  /** Whether it reaches the target; if not, it is the budget that leaves the most. */
  readonly isEnough: boolean;
}

/**
 * The smallest h for which earned · h^exponent − budget · h = target.
 *
 * As the budget grows, what is left rises ever more slowly and then falls, so that Newton's method from below never exceeds h.
 *
 * @param target - 0 or more
 * @param earned - margin × revenue at the present budget, above 0
 * @param budget - above 0
 * @param exponent - below 1
 */
export function spendFor(target: Decimal, earned: Decimal, budget: Decimal, exponent: Decimal): Spend {
  let multiple = powerOf(quotient([target, earned])!, ONE, exponent);
  while (!multiple.isZero()) {
    const earnings = earned.times(powerOf(multiple, exponent, ONE));
    const missing = target.minus(earnings).plus(budget.times(multiple));
    if (missing.lte(target.times(TOLERANCE))) break;
    const slope = earnings.times(exponent).minus(budget.times(multiple));
    if (slope.lte(ZERO))
      return {
        multiple: powerOf(quotient([earned.times(exponent), budget])!, ONE, ONE.minus(exponent)),
        isEnough: false,
      };
    multiple = multiple.plus(quotient([missing.times(multiple), slope])!);
  }
  return { multiple, isEnough: true };
}
