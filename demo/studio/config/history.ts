/** The states that one can go back and forth between. Never changed: each step makes another one. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** Where the last change was made; null where the next one must not be joined with it. */
  readonly place: string | null;
}

/** How far one can go back. */
const LONGEST = 200;

export const startHistory = <State>(present: State): History<State> => ({ past: [], present, future: [], place: null });

/**
 * The history after a change. Keys that follow each other in one place are one step, so that undoing takes back a word
 * and not a letter.
 *
 * @param place - what was changed (`brand.name`); null for a change that is always a step of its own
 */
export function changeTo<State>(history: History<State>, present: State, place: string | null): History<State> {
  if (present === history.present) return history;
  const joined = place !== null && place === history.place && history.past.length > 0;
  const past = joined ? history.past : [...history.past, history.present].slice(-LONGEST);
  return { past, present, future: [], place };
}

/** The history one step back; the same where there is none. */
export function undo<State>({ past, present, future, ...rest }: History<State>): History<State> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...rest };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], place: null };
}

/** The history one step forth; the same where nothing was taken back. */
export function redo<State>({ past, present, future, ...rest }: History<State>): History<State> {
  const [after, ...further] = future;
  if (after === undefined) return { past, present, future, ...rest };
  return { past: [...past, present], present: after, future: further, place: null };
}
