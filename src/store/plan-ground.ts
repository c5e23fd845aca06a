import { Decimal, type Capacity, type Room } from '../core/index.js';
import type { PlanState } from './plan-store.js';
import type { Snapshot } from './snapshot.js';

/** What all questions about the future start from. */
export interface PlanGround {
  /** The present numbers, with every digit of a count that follows from a share. */
  readonly values: Readonly<Record<string, Decimal | ''>>;
  /** The places that there are; undefined: no limit is known. */
  readonly capacity: Capacity | undefined;
  /** How leads follow ad spend; undefined: in proportion. */
  readonly exponent: string | undefined;
}

const LEAST_EXPONENT = '0.1';

/** Whether an exponent can be calculated with: 0.1…1. */
export const isExponent = (value: string): boolean => value !== '' && new Decimal(value).gte(LEAST_EXPONENT) && new Decimal(value).lte(1);

/** The share that is assumed where somebody says that ads bring less and less. */
export const USUAL_EXPONENT = '0.7';

/** The present numbers and what the person assumes of places and ads. */
export function planGround({ values, diagnosis }: Snapshot, plan: PlanState): PlanGround {
  const { exponent } = plan;
  return {
    // As decimals: the core refuses texts of so many digits, which nobody could have typed.
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? '' : new Decimal(value)])),
    capacity: capacityOf(plan, diagnosis.capacity),
    exponent: exponent === null ? undefined : isExponent(exponent.value) ? exponent.value : exponent.value || exponent.invalid ? undefined : USUAL_EXPONENT,
  };
}

/** A load that was typed outranks the page's; the most that is possible counts with either. */
function capacityOf({ occupancy, maxOccupancy }: PlanState, page: Room | null): Capacity | undefined {
  const most = maxOccupancy.value || undefined;
  if (occupancy.value) return { occupancy: occupancy.value, maxOccupancy: most };
  if (!page) return undefined;
  return most && page.occupancy ? { occupancy: page.occupancy, maxOccupancy: most } : { slots: page.used.plus(page.room) };
}
