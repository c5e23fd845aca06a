import { zProven } from '../comparison/confidence.js';
import { byName } from '../comparison/table.js';
import { Decimal, deepFreeze, ExactDecimal, ONE, ZERO } from '../decimal.js';
import { figure, product, type FigureRange } from '../exact-figure.js';
import { noFigure, type Figure } from '../figure.js';
import { shareInterval } from '../interval.js';
import type { Reason } from '../quantity.js';
import { exact, quotient, settled } from '../ratio.js';
import { readAmount, readMargin, readObject, type Given } from '../read-input.js';
import { refuseRange } from '../refusal.js';
import { compareByType } from './staff-by-type.js';
import { labelOf, squaredZ, type StaffLabel } from './staff-label.js';
import { readStaff, type Receptionist, type StaffRow } from './staff-row.js';

export interface StaffInput {
  /** Up to 50, each with a name of its own. */
  readonly rows: readonly StaffRow[];
  /** What one first patient brings, currency. */
  readonly value?: Given;
  /** The share of calls that should be booked, above 0 and below 1. */
  readonly norm?: Given;
  /** What is left of the revenue, 0…1; absent: 1. */
  readonly margin?: Given;
  /** First visits for which there are free places. */
  readonly room?: Given;
}

/** Why there is no figure: the zero rules, or that nobody has enough bookings to be a reference. */
type StaffFigure = Figure<Reason | 'too_few_data'>;

export interface StaffMember {
  /** booked ÷ calls. */
  readonly rate: Figure;
  /** Wilson's interval of the rate with the `z` of the whole table, so that picture and label agree; absent where nothing is judged. */
  readonly interval?: readonly [low: Decimal, high: Decimal];
  readonly label: StaffLabel;
  /** By types: in which round the label was given. */
  readonly round?: number | null;
  /** The distance from the reference in standard errors, squared; null where there is no measure for it. */
  readonly z2?: Decimal | null;
  /** Bookings missing to the reference × value × margin, currency, proven or not. */
  readonly loss?: StaffFigure;
  /** The loss where it is proven or probable, else 0; no more than there is room for. */
  readonly lossShown: Figure;
  /** The loss at the ends of the interval, no more than there is room for; not by types. */
  readonly lossRange?: readonly [low: StaffFigure, high: StaffFigure];
  /** Where the salary is given: lossShown ÷ salary. */
  readonly lossBySalary?: Figure;
}

export interface StaffComparison {
  /** How many tests the table makes: the people who are compared; by types with two people, one. */
  readonly tests: number;
  /** `norm` · `team_by_type`: each against the others, kind of call by kind of call · `best_proven`: the highest rate that somebody proves. */
  readonly reference: 'norm' | 'team_by_type' | 'best_proven';
  /** The rate that each is compared with; null by types. */
  readonly referenceRate: Figure<'too_few_data'> | null;
  /** The names as given. */
  readonly order: readonly string[];
  readonly rows: Readonly<Record<string, StaffMember>>;
  /** All losses that are shown, no more than there is room for. */
  readonly lossShown: Figure;
}

/** Whoever has fewer bookings, or fewer calls without one, proves no rate. */
const MIN_BOOKED = 5;

/**
 * Compares the bookings of receptionists with a norm, with the team by kinds of calls, or with the best rate that is proven.
 *
 * best proven = the largest lower end of Wilson's intervals · z² = n·(N − k/n)² ÷ (N·(1 − N)) ·
 * loss = (calls × reference − booked) × value × margin. Standard errors as many as the size of the table asks for.
 *
 * @param inputs - `StaffInput`
 * @returns frozen rows by name, without a ranking; in the place of a figure without an answer `{ value: null, reason }`
 * @throws RangeError naming a broken number, a norm of 0, of 1 or above, a margin above 1, a row without a name of its own, or
 *   more than 50 rows
 * @source docs/formulas.md, "Inside the clinic"
 * @example compareStaff({ rows: [{ name: 'B', calls: '300', booked: '105' }], norm: '0.45', value: '6000' }).rows.B.label // 'below'
 */
export function compareStaff(inputs: StaffInput): StaffComparison {
  const given = readObject('', inputs, ['rows', 'value', 'norm', 'margin', 'room']);
  const people = readStaff(given.rows);
  const norm = readNorm(given.norm);
  const worth = product(readAmount('value', given.value), readMargin(given.margin));
  const most = product(readAmount('room', given.room), worth);

  const counted = people.filter(({ isCounted }) => isCounted);
  const byType = !norm && counted.length > 0 && counted.every(({ types }) => types) ? compareByType(counted) : null;
  const tests = byType?.tests ?? counted.length;
  const z = new Decimal(zProven(tests || 1));
  const intervals = new Map(counted.map((person) => [person, intervalOf(person, z)]));
  const reference = byType ? null : (norm ?? bestProven(intervals));

  const shown: (Decimal | null)[] = [];
  const members = people.map((person) => [person.name, memberOf(person)] as const);
  const all = shown.reduce<Decimal | null>((sum, loss) => sum && loss && sum.plus(loss), exact(ZERO));
  return deepFreeze({
    tests,
    reference: norm ? 'norm' : byType ? 'team_by_type' : 'best_proven',
    referenceRate: byType ? null : reference ? settled(reference) : noFigure('too_few_data'),
    order: people.map(({ name }) => name),
    rows: byName(members),
    lossShown: figure(withRoom(all)),
  });

  function memberOf(person: Receptionist): StaffMember {
    const { calls, booked } = person;
    const rate = figure(booked, calls);
    const interval = intervals.get(person);
    if (!interval || !calls || !booked)
      return { rate, label: calls?.isZero() ? 'no_data' : 'not_judged', ...shownLoss(person, false, null) };
    const typed = byType?.outcomes[counted.indexOf(person)];
    if (typed) {
      const { label, round, z2, missing } = typed;
      return {
        rate,
        interval,
        label,
        round,
        z2,
        loss: figure(product(missing, worth)),
        ...shownLoss(person, isLoss(label), missing),
      };
    }
    const bookings = { calls, booked };
    if (!reference) {
      const none = noFigure('too_few_data');
      return {
        rate,
        interval,
        label: 'too_few_data',
        loss: none,
        ...shownLoss(person, false, null),
        lossRange: [none, none],
      };
    }
    const label = labelOf(bookings, reference, tests);
    const missing = aboveZero(calls.times(reference).minus(booked));
    return {
      rate,
      interval,
      label,
      z2: quotient(squaredZ(bookings, reference)),
      loss: figure(product(missing, worth)),
      ...shownLoss(person, isLoss(label), missing),
      lossRange: rangeOf(calls, reference, interval),
    };
  }

  function shownLoss(
    { salary }: Receptionist,
    isShown: boolean,
    missing: Decimal | null,
  ): Pick<StaffMember, 'lossShown' | 'lossBySalary'> {
    const loss = isShown ? withRoom(product(missing, worth)) : exact(ZERO);
    shown.push(loss);
    return { lossShown: figure(loss), ...(salary && { lossBySalary: figure(loss, salary) }) };
  }

  function rangeOf(calls: Decimal, rate: Decimal, [low, high]: readonly [Decimal, Decimal]): FigureRange {
    const at = (end: Decimal): Figure => figure(withRoom(product(aboveZero(rate.minus(end)), calls, worth)));
    return [at(high), at(low)];
  }

  /** Of a loss as much as there are free places for. */
  function withRoom(loss: Decimal | null): Decimal | null {
    return loss && most?.lt(loss) ? most : loss;
  }
}

function readNorm(given: Given): Decimal | null {
  const norm = readAmount('norm', given);
  if (norm && (norm.isZero() || norm.gte(ONE))) refuseRange('norm', given, 'must be above 0 and below 1');
  return norm;
}

type Rate = readonly [low: Decimal, high: Decimal];

const intervalOf = ({ calls, booked }: Receptionist, z: Decimal): Rate =>
  shareInterval(settled(booked!), settled(calls!), z);

/** The largest lower end of the intervals, among those who have both enough bookings and enough calls without one. */
function bestProven(intervals: ReadonlyMap<Receptionist, Rate>): Decimal | null {
  return [...intervals].reduce<Decimal | null>((best, [{ calls, booked }, [low]]) => {
    if (!calls || !booked || booked.lt(MIN_BOOKED) || calls.minus(booked).lt(MIN_BOOKED)) return best;
    return best?.gte(low) ? best : exact(low);
  }, null);
}

const isLoss = (label: StaffLabel): boolean => label === 'below' || label === 'probably_below';
const aboveZero = (value: Decimal): Decimal => (value.isNegative() ? new ExactDecimal(0) : value);
