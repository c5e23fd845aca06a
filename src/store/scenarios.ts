import { withoutDirections } from '../format/index.js';
import type { NumberEntry } from './number-entry.js';

/** Scenarios are identified by letter in links and messages; their names never leave the page. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof LETTERS)[number];

/** The longest name that is kept, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 40;

/** A set of planned levers. */
export interface Scenario {
  readonly letter: Letter;
  /** The name that the visitor has given it; '' where it is called by its letter. */
  readonly name: string;
  /** Planned levers by id, in their own units; those that aren't in it follow the present numbers. */
  readonly levers: Levers;
}
type Levers = ReadonlyMap<string, NumberEntry>;

/** One to four scenarios in the order of their letters, and the letter of the one that is being edited. */
export interface Scenarios {
  readonly scenarios: readonly Scenario[];
  readonly current: Letter;
}

const scenario = (letter: Letter, levers: Levers = new Map(), name = ''): Scenario =>
  Object.freeze({ letter, name, levers });

export const NO_SCENARIOS: Scenarios = Object.freeze({ scenarios: Object.freeze([scenario('A')]), current: 'A' });

export const currentOf = ({ scenarios, current }: Scenarios): Scenario =>
  scenarios.find(({ letter }) => letter === current) ?? scenarios[0]!;

/** Whether anything is planned: a lever that has a number. */
export const holdsPlan = ({ scenarios }: Scenarios): boolean =>
  scenarios.some(({ levers }) => [...levers.values()].some(({ value }) => value !== ''));

/** Makes scenarios from planned levers by letter; without any, one scenario that plans nothing. */
export function scenariosOf(planned: readonly (readonly [Letter, Levers, name?: string])[]): Scenarios {
  const scenarios = LETTERS.flatMap((letter) =>
    planned.filter(([each]) => each === letter).map(([, levers, name]) => scenario(letter, levers, name)),
  );
  return scenarios[0] ? { scenarios, current: scenarios[0].letter } : NO_SCENARIOS;
}

/** Plans a lever of the current scenario. @param entry - null: the lever follows the present number again */
export function planLever(plan: Scenarios, lever: string, entry: NumberEntry | null): Scenarios {
  const levers = new Map(currentOf(plan).levers);
  if (entry) levers.set(lever, entry);
  else levers.delete(lever);
  return withCurrent(plan, { levers });
}

/** Makes these levers, and no others, the plan of the current scenario. */
export const planLevers = (plan: Scenarios, levers: Levers): Scenarios => withCurrent(plan, { levers });

export const renameScenario = (plan: Scenarios, name: string): Scenarios => withCurrent(plan, { name: keptName(name) });

/** The part of a typed name that is kept; a character that would be cut in half is left out. */
export const keptName = (typed: string): string =>
  withoutDirections(typed)
    .slice(0, MAX_NAME_LENGTH)
    .replace(/[\ud800-\udbff]$/, '');

/** Makes all levers of the current scenario follow the present numbers again, except those that are locked. */
export const clearScenario = (plan: Scenarios, locked: ReadonlySet<string>): Scenarios =>
  withCurrent(plan, { levers: new Map([...currentOf(plan).levers].filter(([lever]) => locked.has(lever))) });

/** Copies the current scenario under the first free letter and makes the copy current; the same plan where no letter is free. */
export function duplicateScenario(plan: Scenarios): Scenarios {
  const free = LETTERS.find((letter) => plan.scenarios.every((each) => each.letter !== letter));
  if (!free) return plan;
  const scenarios = [...plan.scenarios, scenario(free, currentOf(plan).levers)];
  return { scenarios: scenarios.sort((a, b) => (a.letter < b.letter ? -1 : 1)), current: free };
}

/** Removes the current scenario; the one before it becomes current, else the next. A single scenario is emptied instead. */
export function removeScenario(plan: Scenarios): Scenarios {
  const place = plan.scenarios.indexOf(currentOf(plan));
  const scenarios = plan.scenarios.filter((_, index) => index !== place);
  return scenarios[0] ? { scenarios, current: scenarios[Math.max(0, place - 1)]!.letter } : NO_SCENARIOS;
}

function withCurrent(plan: Scenarios, part: Partial<Scenario>): Scenarios {
  const present = currentOf(plan);
  return {
    scenarios: plan.scenarios.map((each) => (each === present ? Object.freeze({ ...each, ...part }) : each)),
    current: present.letter,
  };
}
