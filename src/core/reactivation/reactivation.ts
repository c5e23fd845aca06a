import { deepFreeze, ZERO, type Decimal } from '../decimal.js';
import { figure, product, type FigureRange } from '../exact-figure.js';
import type { Figure } from '../figure.js';
import {
  readAmount,
  readMargin,
  readObject,
  readRange,
  readShare,
  type Given,
  type GivenRange,
} from '../read-input.js';

export interface ReactivationInput {
  /** Patients of before who would be called. */
  readonly base?: Given;
  /** The share of them that is reached, 0…1. */
  readonly reachedShare?: Given;
  /** What one who comes brings, currency. */
  readonly value?: Given;
  /** What is left of the revenue, 0…1; absent: 1. */
  readonly margin?: Given;
  /** The share of those reached that would have come without a call, 0…1. */
  readonly anyway?: Given;
  /** What the calls cost, currency. */
  readonly cost?: Given;
  /** Patients for whom there are free places. */
  readonly room?: Given;
  /** The share of those reached that comes within a week: low and high end, or one share; absent: 0.07 to 0.09. */
  readonly week?: GivenRange;
  /** The share that comes later, likewise; absent: 0.1 to 0.15. */
  readonly later?: GivenRange;
}

export interface Reactivation {
  /** base × reached share, people. */
  readonly reached: Figure;
  readonly inAWeek: FigureRange;
  /** Those who come because of the call, as far as there is room for them. */
  readonly patients: FigureRange;
  /** patients × value × margin, currency. */
  readonly grossProfit: FigureRange;
  /** Whether it isn't known who would have come anyway, so that the figures are no more than an upper bound. */
  readonly isUpperBound: boolean;
  /** Where `cost` is given: cost ÷ patients, currency, the lower end first. */
  readonly costPerPatient?: FigureRange;
  /** Where `cost` is given: cost ÷ (reached × value × margin), the share of those reached that must come for the calls to pay. */
  readonly breakEvenShare?: Figure;
}

const NAMES = ['base', 'reachedShare', 'value', 'margin', 'anyway', 'cost', 'room', 'week', 'later'] as const;

/** Shares of those reached: published by one clinic, to be replaced by what was measured. */
const WEEK = ['0.07', '0.09'] as const;
const LATER = ['0.1', '0.15'] as const;

/**
 * Weighs what calling patients of before would bring.
 *
 * reached = base × reached share · patients = reached × (within a week + later − anyway), at least 0, at most the room
 *
 * @param inputs - `ReactivationInput`
 * @returns frozen figures and ranges; in the place of one without an answer `{ value: null, reason }`
 * @throws RangeError for a broken number, a share above 1, or a range whose low end is above its high end
 * @source docs/formulas.md, "Calling back"
 * @example weighReactivation({ base: '1000', reachedShare: '0.6' }).patients.join('…') // '102…144'
 */
export function weighReactivation(inputs: ReactivationInput): Reactivation {
  const given = readObject('', inputs, NAMES);
  const base = readAmount('base', given.base);
  const reached = product(base, readShare('reachedShare', given.reachedShare));
  const worth = product(readAmount('value', given.value), readMargin(given.margin));
  const anyway = readShare('anyway', given.anyway);
  const cost = readAmount('cost', given.cost);
  const room = readAmount('room', given.room);
  const week = readRange('week', given.week, WEEK);
  const later = readRange('later', given.later, LATER);

  const patients = [come(0), come(1)] as const;
  const [fewest, most] = patients;
  return deepFreeze({
    reached: figure(reached),
    inAWeek: [figure(product(reached, week[0])), figure(product(reached, week[1]))] as const,
    patients: [figure(fewest), figure(most)] as const,
    grossProfit: [figure(product(fewest, worth)), figure(product(most, worth))] as const,
    isUpperBound: !anyway,
    ...(cost && {
      costPerPatient: [figure(cost, most), figure(cost, fewest)] as const,
      breakEvenShare: figure(cost, product(reached, worth)),
    }),
  });

  /** Those who come because they were called. */
  function come(end: 0 | 1): Decimal | null {
    const share = week[end].plus(later[end]).minus(anyway ?? 0);
    const people = product(reached, share.isNegative() ? ZERO : share);
    return people && room?.lt(people) ? room : people;
  }
}
