import { Decimal, leadsFactor, type Capacity } from '../core/index.js';
import { exactValues } from './exact-values.js';
import { memoizeByObject } from './memoize.js';
import type { NumberEntry } from './number-entry.js';
import type { PlanState } from './plan-store.js';
import type { Snapshot } from './snapshot.js';

/** The numbers and assumptions that all questions of the plan start from. */
export interface Baseline {
  /** The present numbers, with every digit of a count that follows from a share. */
  readonly values: Readonly<Record<string, Decimal | ''>>;
  /** How many places there are; undefined: no limit is known. */
  readonly capacity: Capacity | undefined;
  /** How leads follow ad spend; undefined: in proportion. */
  readonly exponent: string | undefined;
}

const MIN_EXPONENT = '0.1';

/** The exponent that is assumed where a person says that ads bring less and less. */
export const DEFAULT_EXPONENT = '0.7';

/** The exponent to calculate with: the default while nothing is typed; undefined where the typed one isn't between 0.1 and 1. */
export function exponentOf({ exponent }: Pick<PlanState, 'exponent'>): string | undefined {
  if (!exponent || exponent.invalid) return undefined;
  const value = exponent.value || DEFAULT_EXPONENT;
  return new Decimal(value).gte(MIN_EXPONENT) && new Decimal(value).lte(1) ? value : undefined;
}

/** The factor by which the leads grow when the ad spend is doubled. */
export const leadsFactorOfDoubledSpend = (exponent: string): Decimal => leadsFactor('2', exponent)!;

/** The present numbers and what the person assumes of places and ads; the same object until one of them changes. */
export const planBaseline = (snapshot: Snapshot, { occupancy, maxOccupancy, exponent }: PlanState): Baseline =>
  baselineOf(snapshot, occupancy, maxOccupancy, exponent);

const baselineOf = memoizeByObject(
  (snapshot: Snapshot, occupancy: NumberEntry, maxOccupancy: NumberEntry, exponent: NumberEntry | null): Baseline => ({
    values: exactValues(snapshot),
    capacity: capacityOf(snapshot, occupancy, maxOccupancy),
    exponent: exponentOf({ exponent }),
  }),
);

/** The places by the typed load, else by the page's capacity. A typed highest load is used with either of them. */
function capacityOf(
  { capacity, diagnosis }: Snapshot,
  occupancy: NumberEntry,
  maxOccupancy: NumberEntry,
): Capacity | undefined {
  const highest = maxOccupancy.value || undefined;
  // The page's capacity can't be used while a count that takes places is unknown.
  const page = diagnosis.capacity && capacity;
  // From a load of 0 % no number of places follows, so that it can't replace one that is known.
  if (occupancy.value && !(page && new Decimal(occupancy.value).isZero()))
    return { occupancy: occupancy.value, maxOccupancy: highest };
  return page ? { ...page, ...(highest && { maxOccupancy: highest }) } : undefined;
}
