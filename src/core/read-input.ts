import { readRecord } from './comparison/record.js';
import type { Cell } from './comparison/table.js';
import { Decimal, ONE } from './decimal.js';
import { FunnelRangeError } from './errors.js';
import { exact, type Ratio } from './ratio.js';
import { refuse, refuseRange } from './refusal.js';
import { readValue } from './values.js';

/** What a caller may give for a number; empty, null and absent all mean "not known". */
export type Given = Cell;

/** So many of so many. */
export type GivenPart = readonly [part: Given, of: Given] | null | undefined;

/** The inputs of a function, or one of their parts. @throws RangeError where they are no object, or have an unknown name */
export function readObject<T extends object>(field: string, given: T, names: readonly (keyof T & string)[]): T {
  readRecord(field, given, names);
  return given;
}

/** @throws RangeError where a list is none, or longer than its limit */
export function readList<T>(field: string, given: readonly T[] | null | undefined, most: number): readonly T[] {
  if (!Array.isArray(given)) throw new FunnelRangeError(field, 'not_a_table', given, 'must be a list');
  const list = given as readonly T[];
  if (list.length > most)
    throw new FunnelRangeError(field, 'too_many_rows', list.length, `must have at most ${most} entries`);
  return list;
}

/** What a finding is to be called by. @throws RangeError where it is no text */
export function readId(field: string, given: unknown): string {
  if (typeof given !== 'string') throw new FunnelRangeError(`${field}.id`, 'not_a_text', given, 'must be a text');
  return given;
}

/** An amount of 0 or more, to be calculated with exactly; null where it isn't known. @throws RangeError for a broken number */
export function readAmount(field: string, given: Given): Decimal | null {
  const value = readValue(field, given);
  return value && exact(value);
}

/** An amount that is divided by. @throws RangeError for a broken number, or 0 */
export function readDivisor(field: string, given: Given): Decimal | null {
  const value = readAmount(field, given);
  if (value?.isZero()) refuse(field, 'zero_denominator', given);
  return value;
}

const FRACTION = /^([^/]+)\/([^/]+)$/;

/** An amount that may be written as a fraction, such as `'470/121'`. @throws RangeError for a broken number, or a divisor of 0 */
export function readFraction(field: string, given: Given): Ratio | null {
  const [, over, under] = (typeof given === 'string' && FRACTION.exec(given)) || [];
  const value = readAmount(field, over ?? given);
  return value && [value, readDivisor(field, under) ?? exact(ONE)];
}

/** A share 0…1. @throws RangeError for a broken number, or one above 1 */
export function readShare(field: string, given: Given): Decimal | null {
  const value = readAmount(field, given);
  if (value?.gt(ONE)) refuseRange(field, given, 'must be between 0 and 1');
  return value;
}

/** What is left of the revenue, 0…1; all of it where it isn't known. @throws RangeError for a broken number, or one above 1 */
export const readMargin = (given: Given): Decimal => readShare('margin', given) ?? exact(ONE);

/** So many of so many, undivided; null where it isn't known. @throws RangeError for a broken number, more than all, or none of none */
export function readPart(field: string, given: GivenPart): Ratio | null {
  if (given === null || given === undefined) return null;
  const [part, of] = readList(field, given, 2).map((value) => readAmount(field, value));
  if (!part || !of) return null;
  if (of.isZero()) refuse(field, 'zero_denominator', given);
  if (part.gt(of)) refuse(field, 'exceeds_trials', given);
  return [part, of];
}

/** The low and the high end of a share, or one share for both. */
export type GivenRange = Given | readonly [low: Given, high: Given];

/** Two shares 0…1, the lower first. @throws RangeError for a broken number, one above 1, or ends the wrong way round */
export function readRange(
  field: string,
  given: GivenRange,
  absent: readonly [low: string, high: string],
): readonly [low: Decimal, high: Decimal] {
  const [first, last] = isPair(given) ? readList(field, given, 2) : [given, given];
  const [low, high] = [readShare(field, first), readShare(field, last)];
  if (!low && !high) return [exact(new Decimal(absent[0])), exact(new Decimal(absent[1]))];
  // One end alone stands for both.
  const range = [low ?? high!, high ?? low!] as const;
  if (range[0].gt(range[1])) refuseRange(field, given, 'must have its low end first');
  return range;
}

const isPair = (given: GivenRange): given is readonly [Given, Given] => Array.isArray(given);
