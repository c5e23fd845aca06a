import type { Numeric } from '../decimal.js';
import type { FunnelDefinition } from '../definition.js';
import { FunnelRangeError } from '../errors.js';
import { readStated, type StatedKind, type StatedNumber } from './stated-number.js';

/** Stated numbers by name. Of names that aren't known here nothing is checked. */
export type StatedFigures = Readonly<Record<string, Numeric | null | undefined>>;

/** A stated number by its name; undefined where it isn't stated. */
export type Stated = ReadonlyMap<string, StatedNumber>;

/** Patients of before, new ones, and what somebody has added up of costs. */
const OTHERS: Readonly<Record<string, StatedKind>> = {
  budget: 'money',
  revenue: 'money',
  totalCost: 'money',
  existing: 'count',
  new: 'count',
};

const OF_A_STAGE: Readonly<Record<string, StatedKind>> = {
  '': 'count',
  Cost: 'money',
  Check: 'money',
  Revenue: 'money',
  Rate: 'rate',
  TotalRate: 'rate',
};

/** @throws RangeError naming the stated number that is none */
export function readFigures({ stages }: FunnelDefinition, given: StatedFigures | null | undefined): Stated {
  const figures = given ?? {};
  if (typeof figures !== 'object') throw new FunnelRangeError('stated', 'not_a_table', given, 'must be an object');
  const kinds = new Map([
    ...Object.entries(OTHERS),
    ...stages.flatMap(({ id }) => Object.entries(OF_A_STAGE).map(([ending, kind]) => [id + ending, kind] as const)),
  ]);
  const read = new Map<string, StatedNumber>();
  for (const [name, kind] of kinds) {
    const stated = Object.hasOwn(figures, name) ? readStated(`stated.${name}`, figures[name], kind) : null;
    if (stated) read.set(name, stated);
  }
  return read;
}
