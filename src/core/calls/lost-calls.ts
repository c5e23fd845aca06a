import { deepFreeze, ONE, ZERO, type Decimal } from '../decimal.js';
import { figure, product } from '../exact-figure.js';
import type { Figure } from '../figure.js';
import { readAmount, readMargin, readObject, readShare, type Given } from '../read-input.js';
import { exact } from '../ratio.js';
import { refuseRange } from '../refusal.js';
import { countCalls, type CallCounts } from './call-counts.js';

/** Two of `answered`, `calls`, `lost` and `lostShare`, and what a call is worth. */
export interface LostCallsInput extends CallCounts {
  /** Revenue of those who were answered, currency. */
  readonly revenue?: Given;
  /** What is left of the revenue, 0…1; absent: 1. */
  readonly margin?: Given;
  /** How often one person who wasn't answered tries on average, at least 1; absent: 1. */
  readonly attempts?: Given;
  /** The share of those who weren't answered that are reached later, because they or the clinic rang again, 0…1. */
  readonly callBack?: Given;
  /** First visits of those who were answered; needed with `room` alone. */
  readonly primary?: Given;
  /** First visits for which there are free places. */
  readonly room?: Given;
  /** What an operator or calling back would cost, currency of the same period. */
  readonly cost?: Given;
}

export interface LostCalls {
  readonly answered: Figure;
  readonly lost: Figure;
  /** lost ÷ all calls. */
  readonly shareOfAll: Figure;
  /** lost ÷ answered; above 1 where more calls were lost than answered. */
  readonly lostPerAnswered: Figure;
  /** margin × revenue ÷ answered, currency. */
  readonly valuePerAnswered: Figure;
  /** 0: all who weren't answered may have rung again. */
  readonly atLeast: Decimal;
  /** What the lost calls would have brought if nobody rang again, currency. */
  readonly atMost: Figure;
  /** The same without those who were reached later; unknown without `callBack`. */
  readonly estimate: Figure;
  /** Where `cost` is given: cost ÷ atMost, the share of the lost calls that must have been patients for the cost to pay. */
  readonly shareThatPaysCost?: Figure;
}

const NAMES = [
  'answered',
  'calls',
  'lost',
  'lostShare',
  'of',
  'revenue',
  'margin',
  'attempts',
  'callBack',
  'primary',
  'room',
  'cost',
] as const;

/**
 * Weighs what the calls that nobody took could have brought.
 *
 * lost = answered × λ ÷ (1 − λ) of all calls, or answered × λ per answered one ·
 * at most = lost ÷ attempts × margin × revenue ÷ answered · estimate = at most × (1 − called back) ·
 * with room for fewer first visits than these bring, room ÷ visits of it
 *
 * @param inputs - two of `answered`, `calls`, `lost`, `lostShare` (with `of`: of `all` calls, or per `answered` one), and `LostCallsInput`
 * @returns frozen figures; in the place of one without an answer `{ value: null, reason }`
 * @throws RangeError for a broken number, a share above 1, all calls lost (1 of `all`), fewer than one attempt, more answered
 *   or lost than calls, or a third number that contradicts the other two
 * @source docs/formulas.md, "Inside the clinic"
 * @example weighLostCalls({ answered: '600', lostShare: '0.3', of: 'answered', revenue: '6600000' }).atMost.toString() // '1980000'
 */
export function weighLostCalls(inputs: LostCallsInput): LostCalls {
  const given = readObject('', inputs, NAMES);
  const { answered, lost, divisor } = countCalls(given);
  const revenue = product(readMargin(given.margin), readAmount('revenue', given.revenue));
  const attempts = readAmount('attempts', given.attempts) ?? exact(ONE);
  if (attempts.lt(ONE)) refuseRange('attempts', given.attempts, 'must be 1 or more');
  const callBack = readShare('callBack', given.callBack);
  const primary = readAmount('primary', given.primary);
  const room = readAmount('room', given.room);
  const cost = readAmount('cost', given.cost);

  const all = brought(exact(ONE));
  return deepFreeze({
    answered: figure(answered, divisor),
    lost: figure(lost, divisor),
    shareOfAll: figure(lost, answered && lost && answered.plus(lost)),
    lostPerAnswered: figure(lost, answered),
    valuePerAnswered: figure(product(revenue, divisor), answered),
    atLeast: ZERO,
    atMost: figure(...all),
    estimate: figure(...brought(callBack && exact(ONE).minus(callBack))),
    ...(cost && { shareThatPaysCost: figure(product(cost, all[1]), all[0]) }),
  });

  /** What this part of the lost calls would have brought: of the first visits among them no more than there is room for. */
  function brought(part: Decimal | null): readonly [over: Decimal | null, under: Decimal | null] {
    const people = product(lost, part);
    const tries = product(attempts, answered);
    if (!room) return [product(people, revenue), tries];
    const visits = product(people, primary);
    if (!visits || !tries) return [null, null];
    // Without anybody answered nothing is known of the others either, however much room there is.
    const isFull = !tries.isZero() && visits.gt(room.times(tries));
    return isFull ? [product(revenue, room), primary] : [product(people, revenue), tries];
  }
}
