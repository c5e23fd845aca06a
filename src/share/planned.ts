import { applyLevers, Decimal, type FunnelDefinition } from '../core/index.js';
import { EMPTY_ENTRY, entryOf, type NumberEntry } from '../store/number-entry.js';
import type { PlanState } from '../store/plan-store.js';
import { holdsPlan, LETTERS, scenariosOf, type Letter } from '../store/scenarios.js';
import { accepted, CANONICAL, type Pair } from './pairs.js';

/** What a link says of a plan: scenarios by letter, and what they are counted on. */
export type PlannedInputs = Pick<PlanState, 'scenarios' | 'current' | 'occupancy' | 'maxOccupancy' | 'exponent'>;

/** Capitals: no stage is called so. */
const EXPONENT = 'E';
const OCCUPANCY = 'O';

/**
 * A plan as pairs: `A=budget,250000,primaryRate,0.35`, and `E` and `O` where the person assumes something of ads or places.
 *
 * Only levers that are planned, by name and number; what the visitor calls a scenario isn't among them.
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
 * Reads what `writePlanned` wrote: each number is judged by itself, and what breaks the rules is left out by name.
 *
 * @param take - hands over the value of a pair
 * @param leaveOut - told what has no place here
 * @returns null where nothing is planned
 */
export function readPlanned(
  definition: FunnelDefinition,
  take: (name: string) => string | undefined,
  leaveOut: (name: string) => void,
): PlannedInputs | null {
  const planned = LETTERS.flatMap((letter): (readonly [Letter, ReadonlyMap<string, NumberEntry>])[] => {
    const levers = readLevers(definition, letter, take(letter), leaveOut);
    return levers.size > 0 ? [[letter, levers]] : [];
  });
  const exponent = take(EXPONENT);
  const fits = (value: string): boolean =>
    value === '' || (CANONICAL.test(value) && accepted(() => applyLevers({}, {}, { definition, exponent: value })));
  if (exponent !== undefined && !fits(exponent)) leaveOut(EXPONENT);
  const places = take(OCCUPANCY);
  const [occupancy = '', maxOccupancy = '', ...more] = (places ?? '').split(',');
  const isShare = (value: string): boolean => value === '' || (CANONICAL.test(value) && new Decimal(value).lte(1));
  const fit = more.length === 0 && isShare(occupancy) && isShare(maxOccupancy);
  if (!fit) leaveOut(OCCUPANCY);
  if (planned.length === 0) return null;
  return {
    ...scenariosOf(planned),
    exponent: exponent !== undefined && fits(exponent) ? entryOf(exponent) : null,
    occupancy: fit && occupancy ? entryOf(occupancy) : EMPTY_ENTRY,
    maxOccupancy: fit && maxOccupancy ? entryOf(maxOccupancy) : EMPTY_ENTRY,
  };
}

function readLevers(
  definition: FunnelDefinition,
  letter: Letter,
  text: string | undefined,
  leaveOut: (name: string) => void,
): ReadonlyMap<string, NumberEntry> {
  const levers = new Map<string, NumberEntry>();
  if (text === undefined) return levers;
  const parts = text.split(',');
  for (let place = 0; place < parts.length; place += 2) {
    const [id, value = ''] = [parts[place]!, parts[place + 1]];
    const fits =
      CANONICAL.test(value) && !levers.has(id) && accepted(() => applyLevers({}, { [id]: value }, { definition }));
    if (fits) levers.set(id, entryOf(value));
    else leaveOut(id ? `${letter}.${id}` : letter);
  }
  return levers;
}
