import { deepFreeze, Decimal, ONE, ZERO } from '../decimal.js';
import { figure, product } from '../exact-figure.js';
import { noFigure, type Figure } from '../figure.js';
import type { Reason } from '../quantity.js';
import { shareInterval } from '../interval.js';
import { Z95 } from '../rate-interval.js';
import { exact, settled, whole, type Ratio } from '../ratio.js';
import {
  readAmount,
  readMargin,
  readObject,
  readPart,
  readDivisor,
  readShare,
  type Given,
  type GivenPart,
} from '../read-input.js';
import { refuse } from '../refusal.js';
import { growthOf, hasLimit, returnsToReach, returnsWithin, returnsWithoutEnd, type ReturnPattern } from './returns.js';

export interface PatientValueInput {
  /** What the first visit brings, currency. */
  readonly primaryCheck?: Given;
  /** What a return brings, currency; absent together with `secondaryRate`: nobody returns. */
  readonly secondaryCheck?: Given;
  /** The chance of the first return, or returns per patient where visits are counted: then above 1 is possible. */
  readonly secondaryRate?: Given;
  /** The chance that somebody who has returned does so again, 0…1; absent: `repeatOf`, else 0. */
  readonly repeatRate?: Given;
  /** That chance as it was counted: so many of so many came again. */
  readonly repeatOf?: GivenPart;
  /** Months between two visits, above 0; absent: 1. */
  readonly gapMonths?: Given;
  /** The horizon, months; absent: without end. */
  readonly months?: Given;
  /** What money loses in worth by a month's waiting, a share of 0 or more; absent: 0. */
  readonly monthlyDiscount?: Given;
  /** What is left of the revenue, 0…1; absent: 1. */
  readonly margin?: Given;
  /** What the patient has cost, currency. */
  readonly cost?: Given;
}

export interface PatientValue {
  /** Revenue of one patient within the horizon in today's money, currency. */
  readonly value: Figure;
  /** margin × value. */
  readonly grossProfit: Figure;
  /** The part of the value that returns bring, 0…1. */
  readonly repeatShare: Figure;
  /** How many returns have room in the horizon; null without one. */
  readonly visitsInHorizon: Decimal | null;
  /** margin × value ÷ cost. */
  readonly valueToCost: Figure;
  /** The month by which the cost is earned back, 0 where the first visit does it; else the reason `never`. */
  readonly paybackMonth: Figure<Reason | 'never'>;
  /** With a horizon: whether that month lies behind it. */
  readonly paybackBeyondHorizon?: boolean;
  /** The repeat chance at which, without end and discount, returns bring two thirds of the value: 1 − c₂A₂ ÷ 2A₁, 0…1. */
  readonly repeatRateForTwoThirds: Figure<Reason | 'out_of_range'>;
  /** Where `repeatOf` is given: the value at both ends of Wilson's 95 % interval of the chance; null where an end has no limit. */
  readonly valueRange?: readonly [low: Figure, high: Figure | null];
}

const NAMES = [
  'primaryCheck',
  'secondaryCheck',
  'secondaryRate',
  'repeatRate',
  'repeatOf',
  'gapMonths',
  'months',
  'monthlyDiscount',
  'margin',
  'cost',
] as const;

/**
 * Measures what one patient brings over a time.
 *
 * value = A₁ + A₂·c₂·Σ r^(k−1)·d^k over the returns k ≤ months ÷ gap, d = (1 + discount)^−gap;
 * without `months` A₁ + A₂·c₂·d ÷ (1 − r·d)
 *
 * @param inputs - `PatientValueInput`
 * @returns frozen figures; in the place of one without an answer `{ value: null, reason }`
 * @throws RangeError for a broken number, a chance or margin above 1, a gap of 0, more returned than counted, returns that are
 *   counted twice (`secondaryRate` above 1 and a repeat chance), or returns without end and limit
 * @source docs/formulas.md, "What a patient brings"
 * @example measurePatientValue({ primaryCheck: '20000', secondaryCheck: '120000', secondaryRate: '0.2', repeatRate: '0.4' }).value.toString() // '60000'
 */
export function measurePatientValue(inputs: PatientValueInput): PatientValue {
  const given = readObject('', inputs, NAMES);
  const first = readAmount('primaryCheck', given.primaryCheck);
  const returning = readReturning(given);
  const counted = readPart('repeatOf', given.repeatOf);
  const { rate, field } = readRepeatRate(given, counted);
  const gap = readDivisor('gapMonths', given.gapMonths) ?? exact(ONE);
  const months = readAmount('months', given.months);
  const discount = readAmount('monthlyDiscount', given.monthlyDiscount) ?? exact(ZERO);
  const margin = readMargin(given.margin);
  const cost = readAmount('cost', given.cost);

  const pattern = { rate, growth: growthOf(discount, gap) };
  const isRepeated = !rate[0].isZero() || (counted && !counted[0].isZero());
  if (isRepeated && readAmount('secondaryRate', given.secondaryRate)?.gt(ONE))
    refuse(field, 'counted_twice', given.secondaryRate);
  if (!months && !hasLimit(pattern)) refuse(field, 'no_limit', settled(rate[0].div(rate[1])));

  const visits = months && BigInt(String(months.div(gap).floor()));
  const later = product(returning, returnsOf(pattern));
  const value = first && later && first.plus(later);
  const payback = paybackOf();
  return deepFreeze({
    value: figure(value),
    grossProfit: figure(product(margin, value)),
    repeatShare: figure(later, value),
    visitsInHorizon: visits === null ? null : new Decimal(String(visits)),
    valueToCost: figure(product(margin, value), cost),
    paybackMonth: payback instanceof Decimal ? settled(payback) : payback,
    ...(months && { paybackBeyondHorizon: payback instanceof Decimal && payback.gt(months) }),
    repeatRateForTwoThirds: rateForTwoThirds(first, returning),
    ...(counted && { valueRange: valueRange(counted) }),
  });

  /** What the returns are worth if the first one alone would bring 1 today. */
  function returnsOf(of: ReturnPattern): Decimal {
    return visits === null ? returnsWithoutEnd(of) : returnsWithin(of, visits);
  }

  function paybackOf(): PatientValue['paybackMonth'] {
    if (!first || !returning || !cost) return noFigure('missing_input');
    const missing = cost.minus(margin.times(first));
    if (missing.lte(0)) return ZERO;
    const each = margin.times(returning);
    const returns = each.isZero() ? null : returnsToReach(pattern, missing.div(each));
    return returns === null ? noFigure('never') : gap.times(String(returns));
  }

  function valueRange([part, of]: Ratio): readonly [Figure, Figure | null] {
    const at = (share: Decimal): Figure | null => {
      const other = { rate: whole(exact(share)), growth: pattern.growth };
      if (!months && !hasLimit(other)) return null;
      const more = product(returning, returnsOf(other));
      return figure(first && more && first.plus(more));
    };
    const [low, high] = shareInterval(settled(part), settled(of), new Decimal(Z95));
    return [at(low)!, at(high)];
  }
}

/** secondaryCheck × secondaryRate: what the first return brings per patient. Without either nobody returns. */
function readReturning({ secondaryCheck, secondaryRate }: PatientValueInput): Decimal | null {
  const check = readAmount('secondaryCheck', secondaryCheck);
  const rate = readAmount('secondaryRate', secondaryRate);
  const isNothing = check ? check.isZero() : !rate || rate.isZero();
  return isNothing || rate?.isZero() ? exact(ZERO) : product(check, rate);
}

function readRepeatRate(
  { repeatRate }: PatientValueInput,
  counted: Ratio | null,
): { readonly rate: Ratio; readonly field: 'repeatRate' | 'repeatOf' } {
  const rate = readShare('repeatRate', repeatRate);
  return !rate && counted
    ? { rate: counted, field: 'repeatOf' }
    : { rate: whole(rate ?? exact(ZERO)), field: 'repeatRate' };
}

/** 1 − returning ÷ 2·first, at least 0 and below 1. */
function rateForTwoThirds(first: Decimal | null, returning: Decimal | null): PatientValue['repeatRateForTwoThirds'] {
  if (!first || !returning) return noFigure('missing_input');
  const [over, under] = [first.times(2).minus(returning), first.times(2)];
  return !under.isZero() && (over.isNegative() || over.eq(under)) ? noFigure('out_of_range') : figure(over, under);
}
