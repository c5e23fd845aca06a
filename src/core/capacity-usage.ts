import { ExactDecimal, ONE, type Decimal, type Numeric } from './decimal.js';
import type { FunnelDefinition } from './definition.js';
import { slotsOf } from './slots.js';
import { readValue } from './values.js';

/** How many places there are: their number per period, or the share of them that is taken now. */
export interface Capacity {
  /** Places per period, in the unit of the stages' `slots`. */
  readonly slots?: Numeric | null | undefined;
  /** Or the share of the places that is taken now, above 0. */
  readonly occupancy?: Numeric | null | undefined;
  /** The share that can be taken at most. Default 1. */
  readonly maxOccupancy?: Numeric | null | undefined;
}

export interface CapacityUsage {
  /** Places that the funnel's people take: Σ slots × count. */
  readonly used: Decimal;
  /** Places still free up to the highest occupancy; 0 or less: full. */
  readonly room: Decimal;
  /** Share of all places that is taken; null where there are no places. */
  readonly occupancy: Decimal | null;
}

/**
 * The free room: slots × maxOccupancy − used, or used × (maxOccupancy − occupancy) ÷ occupancy.
 *
 * @param counts - people by stage, in order; null where unknown
 * @returns null where no capacity is given, or a count that takes room is unknown
 * @throws RangeError naming the figure that is no number
 */
export function capacityUsage(
  definition: FunnelDefinition,
  counts: readonly (Decimal | null)[],
  capacity: Capacity = {},
): CapacityUsage | null {
  const slots = readValue('capacity.slots', capacity.slots);
  const given = readValue('capacity.occupancy', capacity.occupancy);
  const most = readValue('capacity.maxOccupancy', capacity.maxOccupancy) ?? ONE;
  let used: Decimal = new ExactDecimal(0);
  let stage = 0;
  for (const each of slotsOf(definition)) {
    const count = counts[stage++];
    if (!count && !each.isZero()) return null;
    if (count) used = used.plus(each.times(count));
  }
  if (slots)
    return {
      used,
      room: new ExactDecimal(slots).times(most).minus(used),
      occupancy: slots.isZero() ? null : used.div(slots),
    };
  // From a load of 0 the number of places doesn't follow.
  if (!given || given.isZero()) return null;
  return { used, room: used.times(most.minus(given)).div(given), occupancy: given };
}

/** What limits a funnel, and how to tell what it leaves. */
export interface Places {
  readonly capacity: Capacity;
  /**
   * The free room, as `capacityUsage` tells it.
   *
   * @throws RangeError naming the figure of the capacity that makes no sense
   */
  readonly usageOf: (definition: FunnelDefinition, counts: readonly (Decimal | null)[]) => CapacityUsage | null;
}

/**
 * A capacity with what is needed to calculate with it: most pages have none, so `judgeFunnel` gets it from who has one.
 *
 * @param capacity - as for `diagnoseFunnel`; what makes no sense is refused where it is used
 * @source docs/norms.md, "Capacity"
 * @example capacityPlaces({ slots: '220' }).capacity.slots // '220'
 */
export const capacityPlaces = (capacity: Capacity): Places => ({
  capacity,
  usageOf: (definition, counts) => capacityUsage(definition, counts, capacity),
});
