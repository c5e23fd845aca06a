import { LETTERS, MAX_NAME_LENGTH, scenariosOf, type Letter, type Scenarios } from '../store/scenarios.js';
import { eachEntry, entriesOf, entry, fail, listOf, numberOf, textOf } from './checked-json.js';
import { EXPONENT, OCCUPANCY, type PlannedInputs } from './planned.js';

/** What a file plans: as pairs of a link, and what no link has. */
export interface FilePlan {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly names: ReadonlyMap<Letter, string>;
  readonly current: Letter | null;
}

/** Reads the scenarios of a file and what they are calculated with. */
export function planOf(scenarios: unknown, assumptions: unknown): FilePlan {
  const names = new Map<Letter, string>();
  const pairs: (readonly [string, string])[] = [];
  let current: Letter | null = null;
  listOf(scenarios, 'scenarios', LETTERS.length).forEach((given, index) => {
    const place = `scenarios.${index}`;
    const scenario = entriesOf(given, place, ['letter', 'name', 'levers', 'current']);
    const letter = LETTERS.find((each) => each === entry(scenario, 'letter'));
    if (!letter || names.has(letter)) fail('wrong_kind', `${place}.letter`);
    names.set(letter, textOf(entry(scenario, 'name', ''), `${place}.name`, MAX_NAME_LENGTH));
    const isCurrent = entry(scenario, 'current', false);
    if (typeof isCurrent !== 'boolean') fail('wrong_kind', `${place}.current`);
    if (isCurrent) current = letter;
    const levers = eachEntry(entry(scenario, 'levers'), `${place}.levers`, numberOf);
    if (levers[0]) pairs.push([letter, levers.flat().join()]);
  });
  const assumed = entriesOf(assumptions, 'assumptions', ['exponent', 'occupancy', 'maxOccupancy']);
  const assumption = (key: string): string | undefined => {
    const given = entry(assumed, key);
    return given === undefined || given === '' ? given : numberOf(given, `assumptions.${key}`);
  };
  const [exponent, occupancy = '', maxOccupancy = ''] = ['exponent', 'occupancy', 'maxOccupancy'].map(assumption);
  if (exponent !== undefined) pairs.push([EXPONENT, exponent]);
  if (occupancy || maxOccupancy) pairs.push([OCCUPANCY, `${occupancy},${maxOccupancy}`]);
  return { pairs, names, current };
}

/** The scenarios as they are in the file: with their names, also those that plan nothing. */
export function namedScenarios(read: PlannedInputs, { names, current }: FilePlan): Scenarios {
  const planned = scenariosOf(
    [...names].map(([letter, name]) => [
      letter,
      read.scenarios.find((scenario) => scenario.letter === letter)?.levers ?? new Map(),
      name,
    ]),
  );
  return { ...planned, current: current ?? planned.current };
}
