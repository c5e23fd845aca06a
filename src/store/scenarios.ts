import type { NumberEntry } from './number-entry.js';

/** Scenarios are told apart by letter: names stay on the page. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof LETTERS)[number];

/** Longest name that is kept. */
export const MAX_NAME_LENGTH = 40;

/** One way that things could go. */
export interface Scenario {
  readonly letter: Letter;
  /** What the visitor calls it; '' where it goes by its letter. */
  readonly name: string;
  /** Planned levers by id, in their own units; those that aren't in it follow the present numbers. */
  readonly levers: Levers;
}
type Levers = ReadonlyMap<string, NumberEntry>;

/** Up to four scenarios in the order of their letters, at least one, and the one that is being worked on. */
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

/** Scenarios of which only the planned levers are known; without any, one that plans nothing. */
export function scenariosOf(planned: readonly (readonly [Letter, Levers])[]): Scenarios {
  const scenarios = LETTERS.flatMap((letter) =>
    planned.filter(([each]) => each === letter).map(([, levers]) => scenario(letter, levers)),
  );
  return scenarios[0] ? { scenarios, current: scenarios[0].letter } : NO_SCENARIOS;
}

/** @param entry - null: the lever follows the present numbers again */
export function planLever(plan: Scenarios, lever: string, entry: NumberEntry | null): Scenarios {
  const levers = new Map(currentOf(plan).levers);
  if (entry) levers.set(lever, entry);
  else levers.delete(lever);
  return withCurrent(plan, { levers });
}

export const renameScenario = (plan: Scenarios, name: string): Scenarios => withCurrent(plan, { name: keptName(name) });

/** What is kept of a name as it was typed; of a sign that doesn't fit whole, nothing. */
export const keptName = (typed: string): string => typed.slice(0, MAX_NAME_LENGTH).replace(/[\ud800-\udbff]$/, '');

/** Back to the present numbers, but for the levers that are locked. */
export const clearScenario = (plan: Scenarios, locked: ReadonlySet<string>): Scenarios =>
  withCurrent(plan, { levers: new Map([...currentOf(plan).levers].filter(([lever]) => locked.has(lever))) });

/** A copy of the current scenario under the first free letter, to go on with; the same plan where there is none. */
export function duplicateScenario(plan: Scenarios): Scenarios {
  const free = LETTERS.find((letter) => plan.scenarios.every((each) => each.letter !== letter));
  if (!free) return plan;
  const scenarios = [...plan.scenarios, scenario(free, currentOf(plan).levers)];
  return { scenarios: scenarios.sort((a, b) => (a.letter < b.letter ? -1 : 1)), current: free };
}

/** Without the current scenario: the one before it comes to the front, else the next. The last one is emptied. */
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
