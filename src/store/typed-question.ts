import { Decimal } from '../core/index.js';
import type { Snapshot } from './snapshot.js';

/** A number that was typed and may have been meant otherwise, with both readings. */
export type TypedQuestion =
  /** `share_or_people`: "30 %" of 150 are 45, and 30 people are 20 %. */
  | {
      readonly rule: 'share_or_people';
      /** The share as it was typed, and the people that it means. */
      readonly share: Decimal;
      readonly means: Decimal;
      /** Its digits as people, and the share that these are. */
      readonly people: Decimal;
      readonly is: Decimal;
    }
  /** `more_than_before`: more people than at the stage before; null where the number can be no percentage. */
  | {
      readonly rule: 'more_than_before';
      readonly previous: string;
      readonly count: Decimal;
      readonly all: Decimal;
      readonly asShare: Decimal | null;
    };

/** Two readings that are further apart than this aren't mistaken for each other. */
const NEAR = 2;

/** What is worth asking about the number in a field; null where nothing is. It is asked, never corrected. */
export function questionAt({ definition, fields, values }: Snapshot, name: string): TypedQuestion | null {
  const index = definition.stages.findIndex(({ id }) => id === name);
  const previous = definition.stages[index - 1]?.id;
  const field = fields[name];
  if (!previous || !field || field.invalid || field.example || !values[previous] || !values[name]) return null;
  const [all, count] = [new Decimal(values[previous]), new Decimal(values[name])];
  // A share that was chosen, and not typed, has been asked about.
  if (field.share !== undefined) return field.text ? shareOrPeople(new Decimal(field.share), count, all) : null;
  if (count.lte(all) || all.isZero() || definition.stages[index]!.counts === 'visits') return null;
  const asShare = count.lte(100) ? count.div(100) : null;
  return { rule: 'more_than_before', previous, count, all, asShare };
}

function shareOrPeople(share: Decimal, means: Decimal, all: Decimal): TypedQuestion | null {
  const people = share.times(100);
  if (!people.isInteger() || people.isZero() || people.gt(all) || people.eq(means)) return null;
  const isNear = means.lte(people.times(NEAR)) && people.lte(means.times(NEAR));
  return isNear ? { rule: 'share_or_people', share, means, people, is: people.div(all) } : null;
}
