import { calculateFunnel, couldBeChance, Decimal, type Stage } from '../core/index.js';
import { exactValues } from './exact-values.js';
import { stagesBesideExisting } from './existing.js';
import { EXISTING } from './fields.js';
import type { Snapshot } from './snapshot.js';

/** A figure of the new people in two periods. */
export interface NewFigure {
  readonly before: Decimal;
  readonly after: Decimal;
  /** Whether it has changed, but the intervals of both periods overlap. */
  readonly byChance: boolean;
}

/** What can be told of the new people of two periods. */
export type NewPeople =
  /** The period in which they aren't known: existing patients aren't counted there, or are more than all people. */
  | { readonly unknown: 'Before' | 'After' }
  | {
      readonly unknown?: never;
      /** How many they are. */
      readonly people: readonly [before: Decimal, after: Decimal];
      /** budget ÷ new people; null where a budget is missing or nobody is new. */
      readonly cost: NewFigure | null;
      /** The next stage's people ÷ new people; null where they are missing, where nobody is new, or where more came than are new. */
      readonly rate: NewFigure | null;
      /** Whether more people came for the first time than are new in a period. */
      readonly exceeded: boolean;
    };

/** The new people alone go through a funnel of their own. */
const FUNNEL: readonly Stage[] = [{ id: 'fresh' }, { id: 'came' }];

/**
 * Compares the new people of two periods of the same funnel: what one cost, and how many of them came.
 *
 * @returns null where nobody has counted existing patients, or where the stage among whose people they are is missing
 */
export function compareNewPeople(...periods: readonly [before: Snapshot, after: Snapshot]): NewPeople | null {
  const { first, second } = stagesBesideExisting(periods[1]);
  const all = periods.map(exactValues);
  if (all.some((values) => !values[first.id]) || all.every((values) => !values[EXISTING])) return null;
  const [then, now] = all.map((values) => {
    const existing = values[EXISTING];
    const fresh = existing ? new Decimal(values[first.id]!).minus(existing) : null;
    return fresh && !fresh.isNegative() ? { budget: values['budget'], fresh, came: second && values[second.id] } : null;
  });
  if (!then || !now) return { unknown: then ? 'After' : 'Before' };

  const exceeded = [then, now].some(({ fresh, came }) => came && fresh.lt(came));
  const results = [then, now].map((values) => calculateFunnel(values, { definition: FUNNEL }).stages);
  const chance = couldBeChance(then, now, { definition: FUNNEL });
  return {
    people: [then.fresh, now.fresh],
    cost: compared('cost', 0),
    rate: exceeded ? null : compared('rate', 1),
    exceeded,
  };

  function compared(figure: 'cost' | 'rate', stage: number): NewFigure | null {
    const [before, after] = results.map((stages) => stages[stage]![figure]);
    if (!before || !after) return null;
    return {
      before,
      after,
      byChance: chance[figure === 'cost' ? 'freshCost' : 'cameRate'] === true && !before.eq(after),
    };
  }
}
