import { applyLevers, Decimal, type FunnelDefinition } from '../core/index.js';
import { EMPTY_ENTRY, entryOf, type NumberEntry } from '../store/number-entry.js';
import type { PlanState } from '../store/plan-store.js';
import { holdsPlan, LETTERS, scenariosOf, type Letter } from '../store/scenarios.js';
import { accepted, CANONICAL, type Pair } from './pairs.js';
import type { UnreadPairs } from './unread-pairs.js';

/** The part of a plan that a link holds: scenarios by letter, and the assumptions that they are calculated with. */
export type PlannedInputs = Pick<PlanState, 'scenarios' | 'current' | 'occupancy' | 'maxOccupancy' | 'exponent'>;

/** In capitals, because no stage can have such a name. */
export const EXPONENT = 'E';
export const OCCUPANCY = 'O';

/**
 * A plan as pairs: `A=budget,250000,primaryRate,0.35`, and `E` and `O` for assumptions about ads and places.
 *
 * Only levers that are planned are written, by name and number. The names that a visitor gave to scenarios are not.
 */
export function writePlanned({ levers }: FunnelDefinition, plan: PlanState): Pair[] {
  if (!holdsPlan(plan)) return [];
  const known = ['budget', ...levers.map(({ id }) => id)];
  const pairs: Pair[] = [];
  for (const { letter, levers: planned } of plan.scenarios) {
    const moved = known.flatMap((id) =>
      planned.get(id)?.value ? [id, new Decimal(planned.get(id)!.value).toString()] : [],
    );
    if (moved[0]) pairs.push([letter, moved.join()]);
  }
  const { exponent, occupancy, maxOccupancy } = plan;
  if (exponent && !exponent.invalid) pairs.push([EXPONENT, exponent.value]);
  if (occupancy.value || maxOccupancy.value) pairs.push([OCCUPANCY, `${occupancy.value},${maxOccupancy.value}`]);
  return pairs[0] ? pairs : [];
}

/**
 * Reads what `writePlanned` wrote. Each number is checked by itself, and one that breaks the rules is left out by name.
 *
 * @returns null where nothing is planned
 */
export function readPlanned(definition: FunnelDefinition, unread: UnreadPairs): PlannedInputs | null {
  const planned = LETTERS.flatMap((letter): (readonly [Letter, ReadonlyMap<string, NumberEntry>])[] => {
    const levers = readLevers(definition, letter, unread);
    return levers.size > 0 ? [[letter, levers]] : [];
  });
  const exponent = unread.takeIf(EXPONENT, (value) => isExponent(definition, value));
  const [occupancy = '', maxOccupancy = ''] = (unread.takeIf(OCCUPANCY, isOccupancy) ?? '').split(',');
  if (planned.length === 0) return null;
  return {
    ...scenariosOf(planned),
    exponent: exponent === undefined ? null : entryOf(exponent),
    occupancy: occupancy ? entryOf(occupancy) : EMPTY_ENTRY,
    maxOccupancy: maxOccupancy ? entryOf(maxOccupancy) : EMPTY_ENTRY,
  };
}

const isExponent = (definition: FunnelDefinition, value: string): boolean =>
  value === '' || (CANONICAL.test(value) && accepted(() => applyLevers({}, {}, { definition, exponent: value })));

/** The occupancy now and the highest one, each a ratio or empty. */
function isOccupancy(text: string): boolean {
  const ratios = text.split(',');
  return ratios.length <= 2 && ratios.every((ratio) => ratio === '' || isRatio(ratio));
}

const isRatio = (value: string): boolean => CANONICAL.test(value) && new Decimal(value).lte(1);

function readLevers(
  definition: FunnelDefinition,
  letter: Letter,
  unread: UnreadPairs,
): ReadonlyMap<string, NumberEntry> {
  const levers = new Map<string, NumberEntry>();
  const text = unread.take(letter);
  if (text === undefined) return levers;
  const parts = text.split(',');
  for (let place = 0; place < parts.length; place += 2) {
    const [id, value = ''] = [parts[place]!, parts[place + 1]];
    const fits =
      CANONICAL.test(value) && !levers.has(id) && accepted(() => applyLevers({}, { [id]: value }, { definition }));
    if (fits) levers.set(id, entryOf(value));
    else unread.reject(id ? `${letter}.${id}` : letter);
  }
  return levers;
}
