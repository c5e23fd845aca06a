import { readExactInputs, revenueFields, sumProduct } from './exact-inputs.js';
import { deepFreeze, ONE, ZERO, type Decimal, type Numeric } from './decimal.js';
import { defineFunnel, type DefinitionOptions } from './definition.js';
import { powerOf } from './power.js';
import { isAtLeast, quotient, scaled, settled, whole, type Ratio } from './ratio.js';
import { readExponent } from './response-curve.js';
import { capacityUsage, type Capacity } from './capacity-usage.js';
import { readValue, type FunnelValues } from './values.js';

export interface CapacityOptions extends DefinitionOptions {
  /** How leads follow ad spend: leads ~ budget ^ exponent, 0.1…1. Default 1. */
  readonly exponent?: Numeric | undefined;
  /** How many times as many people want to come as now. Default 1. */
  readonly demand?: Numeric | undefined;
  /** Revenue to reach, currency. */
  readonly target?: Numeric | null | undefined;
}

/** What the places allow. A figure is null where a value that it rests on is missing or 0. */
export interface CapacityResult {
  /** Share of the places that is taken now. */
  readonly occupancy: Decimal | null;
  /** How many times as many people as now there is room for; below 1 where they are too many already. */
  readonly maxVolumeFactor: Decimal | null;
  /** How many times as many as now can come, of those that want to. */
  readonly servedFactor: Decimal | null;
  /** Revenue of those, at the same mix and checks. */
  readonly servedRevenue: Decimal | null;
  /** Revenue when all places are taken, at the same mix and checks. */
  readonly maxRevenue: Decimal | null;
  /** The ad spend from which on more ads bring nobody. */
  readonly budgetAtCap: Decimal | null;
  /** Whether more people alone can reach the target. */
  readonly feasibleByVolume: boolean | null;
  /** By which factor all average checks must rise on top: 1 where people suffice. */
  readonly checkFactorStillNeeded: Decimal | null;
  /** What one more unit of ad spend leaves after it is paid; −1 once all places are taken. */
  readonly nextUnitReturn: Decimal | null;
  /** What one taken place earns by margin: the worth of one more once all are taken. */
  readonly earnedPerPlace: Decimal | null;
}

/**
 * What the free places allow: how far more people carry the revenue, and from which ad spend on it buys nothing.
 *
 * maxVolumeFactor k = places × maxOccupancy ÷ used · servedRevenue = R × min(demand, k) · budgetAtCap = budget × k^(1 ÷ exponent) ·
 * checkFactorStillNeeded = target ÷ (R × k) · nextUnitReturn = margin × R × exponent ÷ budget − 1
 *
 * @param values - as for `calculateFunnel`
 * @param capacity - `{ slots, maxOccupancy? }` places per period, or `{ occupancy, maxOccupancy? }`, the share taken now; shares 0…1
 * @param options - `definition`, `exponent`, `demand`, `target`
 * @returns deeply frozen figures; null where what they rest on is missing, or nobody takes a place
 * @throws RangeError for a value, capacity, exponent, demand or target that makes no sense
 * @source docs/formulas.md, "Capacity"
 * @example String(applyCapacity({ primary: '20', secondary: '20' }, { occupancy: '0.4', maxOccupancy: '0.98' }).maxVolumeFactor) // '2.45'
 */
export function applyCapacity(values: FunnelValues, capacity: Capacity, options: CapacityOptions = {}): CapacityResult {
  const definition = defineFunnel(options.definition);
  const { budget, margin, counts, checks, missingOf } = readExactInputs(definition, values);
  const exponent = readExponent(options.exponent);
  const demand = readValue('demand', options.demand) ?? ONE;
  const target = readValue('target', options.target);
  const usage = capacityUsage(definition, counts, capacity);
  const revenue = missingOf(revenueFields(definition)).length > 0 ? null : sumProduct(counts, checks);

  const factor: Ratio | null = usage && !usage.used.isZero() ? [usage.used.plus(usage.room), usage.used] : null;
  const isFull = usage ? usage.room.lte(ZERO) : null;
  const served = factor && (isAtLeast(factor, whole(demand)) ? whole(demand) : factor);
  const most = factor && revenue && scaled(factor, revenue, ONE);
  const suffices = target && most && isAtLeast(most, whole(target));
  const earned = revenue && revenue.times(margin);
  return deepFreeze({
    occupancy: usage?.occupancy ? settled(usage.occupancy) : null,
    maxVolumeFactor: factor && quotient(factor),
    servedFactor: served && quotient(served),
    servedRevenue: served && revenue && quotient(scaled(served, revenue, ONE)),
    maxRevenue: most && quotient(most),
    budgetAtCap: factor && budget && spendAt(factor, budget, exponent),
    feasibleByVolume: suffices,
    checkFactorStillNeeded: suffices ? ONE : target && most && quotient([target.times(most[1]), most[0]]),
    nextUnitReturn: isFull
      ? settled(ZERO.minus(ONE))
      : earned && budget && quotient([earned.times(exponent).minus(budget), budget]),
    earnedPerPlace: earned && usage ? quotient([earned, usage.used]) : null,
  });
}

const spendAt = (factor: Ratio, budget: Decimal, exponent: Decimal): Decimal | null =>
  exponent.eq(ONE)
    ? quotient(scaled(factor, budget, ONE))
    : settled(budget.times(powerOf(quotient(factor)!, ONE, exponent)));
