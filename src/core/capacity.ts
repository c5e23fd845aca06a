import { readExactInputs, revenueFields, sumProduct } from './exact-inputs.js';
import { deepFreeze, ONE, ZERO, type Decimal, type Numeric } from './decimal.js';
import { defineFunnel } from './define-funnel.js';
import type { DefinitionOptions } from './definition.js';
import { powerOf } from './power.js';
import { isAtLeast, quotient, scaled, settled, whole, type Ratio } from './ratio.js';
import { readExponent } from './response-curve.js';
import { capacityUsage, type Capacity, type CapacityUsage } from './capacity-usage.js';
import { readValue, type FunnelValues } from './values.js';

export interface CapacityOptions extends DefinitionOptions {
  /** How leads follow ad spend: leads ~ budget ^ exponent, 0.1…1. Default 1. */
  readonly exponent?: Numeric | undefined;
  /** The people who want to come, as a multiple of those who come now. Default 1. */
  readonly demand?: Numeric | undefined;
  /** Revenue to reach, currency. */
  readonly target?: Numeric | null | undefined;
}

/** What the places allow. A figure is null where a value that it is calculated from is missing or 0. */
export interface CapacityResult {
  /** Share of the places that is taken now. */
  readonly occupancy: Decimal | null;
  /** The most people that find a place, as a multiple of those of now; below 1 where there are too many already. */
  readonly maxVolumeFactor: Decimal | null;
  /** The people who want to come and find a place, as a multiple of those of now. */
  readonly servedFactor: Decimal | null;
  /** The revenue of these people, at the present mix of stages and checks. */
  readonly servedRevenue: Decimal | null;
  /** The revenue when all places are taken, at the present mix of stages and checks. */
  readonly maxRevenue: Decimal | null;
  /** The ad spend at which all places are taken; more of it brings no more people. */
  readonly budgetAtCap: Decimal | null;
  /** Whether more people alone can reach the target. */
  readonly feasibleByVolume: boolean | null;
  /** The factor by which all average checks must rise as well; 1 where more people alone suffice. */
  readonly checkFactorStillNeeded: Decimal | null;
  /** What one more unit of ad spend earns after it is paid; −1 once all places are taken. */
  readonly nextUnitReturn: Decimal | null;
  /** The margin that one taken place earns; once all are taken, what one more place would be worth. */
  readonly earnedPerPlace: Decimal | null;
}

/**
 * Calculates what the free places allow: the revenue that more people can bring, and the ad spend beyond which nobody more comes.
 *
 * maxVolumeFactor k = places × maxOccupancy ÷ used · servedRevenue = R × min(demand, k) · budgetAtCap = budget × k^(1 ÷ exponent) ·
 * checkFactorStillNeeded = target ÷ (R × k) · nextUnitReturn = margin × R × exponent ÷ budget − 1
 *
 * @param values - as for `calculateFunnel`
 * @param capacity - `{ slots, maxOccupancy? }` places per period, or `{ occupancy, maxOccupancy? }`, the share taken now; shares 0…1
 * @param options - `definition`, `exponent`, `demand`, `target`
 * @returns deeply frozen figures; null where a value that they are calculated from is missing, or nobody takes a place
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
  const earned = revenue && revenue.times(margin);
  return deepFreeze({
    occupancy: usage?.occupancy ? settled(usage.occupancy) : null,
    ...volumeFigures(factor, demand, revenue),
    budgetAtCap: factor && budget && spendAt(factor, budget, exponent),
    ...targetFigures(factor && revenue && scaled(factor, revenue, ONE), target),
    nextUnitReturn: nextUnitReturn(usage, earned, budget, exponent),
    earnedPerPlace: earned && usage ? quotient([earned, usage.used]) : null,
  });
}

/** How many times as many people find room, and what they bring. */
function volumeFigures(
  factor: Ratio | null,
  demand: Decimal,
  revenue: Decimal | null,
): Pick<CapacityResult, 'maxVolumeFactor' | 'servedFactor' | 'servedRevenue' | 'maxRevenue'> {
  if (!factor) return { maxVolumeFactor: null, servedFactor: null, servedRevenue: null, maxRevenue: null };
  const served = isAtLeast(factor, whole(demand)) ? whole(demand) : factor;
  return {
    maxVolumeFactor: quotient(factor),
    servedFactor: quotient(served),
    servedRevenue: revenue && quotient(scaled(served, revenue, ONE)),
    maxRevenue: revenue && quotient(scaled(factor, revenue, ONE)),
  };
}

/** Whether the most revenue that the places allow reaches the target, and what is left to the checks. */
function targetFigures(
  most: Ratio | null,
  target: Decimal | null,
): Pick<CapacityResult, 'feasibleByVolume' | 'checkFactorStillNeeded'> {
  if (!most || !target) return { feasibleByVolume: null, checkFactorStillNeeded: null };
  return isAtLeast(most, whole(target))
    ? { feasibleByVolume: true, checkFactorStillNeeded: ONE }
    : { feasibleByVolume: false, checkFactorStillNeeded: quotient([target.times(most[1]), most[0]]) };
}

function nextUnitReturn(
  usage: CapacityUsage | null,
  earned: Decimal | null,
  budget: Decimal | null,
  exponent: Decimal,
): Decimal | null {
  // Once all places are taken, another unit of ad spend brings nobody: all of it is lost.
  if (usage?.room.lte(ZERO)) return settled(ZERO.minus(ONE));
  return earned && budget && quotient([earned.times(exponent).minus(budget), budget]);
}

/** The ad spend that brings so many times as many people. */
const spendAt = (factor: Ratio, budget: Decimal, exponent: Decimal): Decimal | null =>
  exponent.eq(ONE)
    ? quotient(scaled(factor, budget, ONE))
    : settled(budget.times(powerOf(quotient(factor)!, ONE, exponent)));
