import type { TableProblem } from '../store/read-tables.js';
import { CANONICAL } from './pairs.js';

/**
 * Why a file isn't opened.
 *
 * `too_large` · `not_json` · `not_ours`: JSON of something else · `newer`: a later version has saved it · `other_funnel`: no
 * number has a place here · `wrong_kind`: a text where a list belongs, and the like · `strange_key`: a name that no
 * calculation has · `too_long`: a text · `out_of_range`: a number that makes no sense there · and what is wrong with a table
 */
export type FileRule =
  | 'too_large'
  | 'not_json'
  | 'not_ours'
  | 'newer'
  | 'other_funnel'
  | 'wrong_kind'
  | 'strange_key'
  | 'too_long'
  | 'out_of_range'
  | TableProblem['rule'];

/** Why a file isn't opened, and where. */
export interface FileProblem {
  readonly rule: FileRule;
  /** Path to the place: `norms.primaryRate.value`; '' for the whole file. */
  readonly place: string;
  /** Of a table: where exactly. */
  readonly cell?: TableProblem;
}

/** Thrown where a file breaks a rule, and caught where the file is read. */
export class BrokenFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.rule);
  }
}

export function fail(rule: FileRule, place = '', cell?: TableProblem): never {
  throw new BrokenFile({ rule, place, ...(cell && { cell }) });
}

type Entries = Readonly<Record<string, unknown>>;

/** Names that fields and levers may have. */
const NAME = /^[a-z]\w{0,63}$/i;

const below = (place: string, key: string | number): string => {
  const name = String(key).slice(0, 40);
  return place ? `${place}.${name}` : name;
};

/**
 * A table by names. JSON can't make getters, but it can name what every object has (`__proto__`, `constructor`): these are no
 * names of anything.
 *
 * @param keys - those that it may have; null: any name of a field or lever
 */
export function entriesOf(given: unknown, place: string, keys: readonly string[] | null): Entries {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) fail('wrong_kind', place);
  for (const key of Object.keys(given))
    if (keys ? !keys.includes(key) : !NAME.test(key) || key in Object.prototype) fail('strange_key', below(place, key));
  return given as Entries;
}

/** The entry of a name; what stands for it where there is none. */
export const entry = (table: Entries, key: string, absent?: unknown): unknown =>
  Object.hasOwn(table, key) ? table[key] : absent;

export function listOf(given: unknown, place: string, most: number): readonly unknown[] {
  if (!Array.isArray(given)) fail('wrong_kind', place);
  if (given.length > most) fail('too_long', place);
  return given;
}

export function textOf(given: unknown, place: string, most: number): string {
  if (typeof given !== 'string') fail('wrong_kind', place);
  if (given.length > most) fail('too_long', place);
  return given;
}

/** What a field may be called. */
export function fieldName(given: unknown, place: string): string {
  const name = textOf(given, place, 64);
  if (!NAME.test(name)) fail('wrong_kind', place);
  return name;
}

/** A canonical number. */
export function numberOf(given: unknown, place: string): string {
  const text = textOf(given, place, 60);
  if (!CANONICAL.test(text)) fail('not_a_number', place);
  return text;
}

/** Every entry of a table by name, each read by itself; none where there is no table. */
export const eachEntry = <T>(
  given: unknown,
  place: string,
  read: (value: unknown, place: string) => T,
): (readonly [name: string, value: T])[] =>
  given === undefined
    ? []
    : Object.entries(entriesOf(given, place, null)).map(([name, value]) => [name, read(value, below(place, name))]);
