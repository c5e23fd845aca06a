import { readRecord } from '../comparison/record.js';
import type { Cell } from '../comparison/table.js';
import type { ComparisonLabel } from '../comparison/evidence.js';
import { deepFreeze, type Decimal } from '../decimal.js';
import { FunnelRangeError } from '../errors.js';
import { noFigure, type NoFigure } from '../figure.js';
import {
  compared,
  decimalOf,
  difference,
  fractionOf,
  product,
  ratioOf,
  sum,
  WHOLE,
  type Fraction,
} from '../fraction.js';
import { readValue } from '../values.js';
import { powerOfFraction } from './exact-power.js';

export interface ShiftInputs {
  /** The channel that gives: its budget and margin × revenue, in currency. */
  readonly from: ShiftedChannel;
  /** The channel that gets. */
  readonly to: ShiftedChannel;
  /** The money that is moved, in currency. */
  readonly amount: Cell;
  /** The labels of the two, [from, to], of these two compared alone; null where there is none. */
  readonly labels?: readonly [from: ComparisonLabel | null, to: ComparisonLabel | null] | null;
}

export interface ShiftedChannel {
  readonly budget: Cell;
  readonly grossProfit: Cell;
}

/** `sure`: proven, and a gain even in the worst case · `try`: for one month, then measure · `leave`. */
export type ShiftVerdict = 'sure' | 'try' | 'leave';

export type Shift =
  | {
      readonly allowed: true;
      /** From the worst to the best case of how the two answer to money. */
      readonly gain: readonly [least: Decimal, most: Decimal];
      /** If both answer alike, with exponent 0.7. */
      readonly gainAlike: Decimal;
      readonly verdict: ShiftVerdict;
    }
  /** More than a quarter of the smaller budget, which is the most. */
  | { readonly allowed: false; readonly most: Decimal }
  | { readonly allowed: null; readonly gain: NoFigure; readonly gainAlike: NoFigure; readonly verdict: null };

/** The exponents with which what comes back may follow the money. */
const [SLOW, ALIKE, FAST]: readonly Fraction[] = [
  [1n, 2n],
  [7n, 10n],
  [9n, 10n],
];

/**
 * Weighs one move of money from a channel to another.
 *
 * gain = G_to × ((1 + x/B_to)^e − 1) − G_from × (1 − (1 − x/B_from)^e′), from (e, e′) = (0.5, 0.9) to (0.9, 0.5).
 *
 * @param inputs - `from`, `to`: budget and gross profit in currency, 0 or more; `amount` x; `labels` [from, to]
 * @returns the range of the gain with a verdict, frozen; `allowed` is false beyond a quarter of the smaller budget, and null
 *   where a number is missing
 * @throws RangeError for a broken number or an unknown label
 * @source docs/formulas.md, "Moving money"
 * @example weighShift({ from: { budget: '100', grossProfit: '200' }, to: { budget: '100', grossProfit: '600' }, amount: '20', labels: ['below', 'above'] }).verdict // 'sure'
 */
export function weighShift(inputs: ShiftInputs): Shift {
  const given = readRecord('', inputs, ['from', 'to', 'amount', 'labels']);
  const [from, to] = [readSide('from', given('from')), readSide('to', given('to'))];
  const amount = readAmount('amount', given('amount'));
  const [labelFrom, labelTo] = readLabels(given('labels'));
  if (!from.budget || !from.grossProfit || !to.budget || !to.grossProfit || !amount) {
    const missing = noFigure('missing_input');
    return deepFreeze<Shift>({ allowed: null, gain: missing, gainAlike: missing, verdict: null });
  }
  const smaller = compared(from.budget, to.budget) < 0n ? from.budget : to.budget;
  const most = product(smaller, [1n, 4n]);
  if (compared(amount, most) > 0n) return deepFreeze<Shift>({ allowed: false, most: decimalOf(most) });

  const gain = (exponentTo: Fraction, exponentFrom: Fraction): Fraction =>
    sum(
      product(to.grossProfit!, difference(grown(to.budget!, amount, exponentTo), WHOLE)),
      product(from.grossProfit!, difference(grown(from.budget!, [-amount[0], amount[1]], exponentFrom), WHOLE)),
    );
  const [worst, alike, best] = [gain(SLOW!, FAST!), gain(ALIKE!, ALIKE!), gain(FAST!, SLOW!)];
  const isProven = labelFrom === 'below' || labelTo === 'above';
  return deepFreeze<Shift>({
    allowed: true,
    gain: [decimalOf(worst), decimalOf(best)],
    gainAlike: decimalOf(alike),
    verdict: isProven && worst[0] > 0n ? 'sure' : alike[0] > 0n ? 'try' : 'leave',
  });
}

/** (1 + x/B)^e; nothing moves where nothing is moved, also from or to a channel without a budget. */
const grown = (budget: Fraction, amount: Fraction, exponent: Fraction): Fraction =>
  amount[0] === 0n ? WHOLE : powerOfFraction(sum(WHOLE, ratioOf(amount, budget)), exponent);

function readSide(field: string, side: unknown): Readonly<Record<'budget' | 'grossProfit', Fraction | null>> {
  const given = readRecord(field, side, ['budget', 'grossProfit']);
  return {
    budget: readAmount(`${field}.budget`, given('budget')),
    grossProfit: readAmount(`${field}.grossProfit`, given('grossProfit')),
  };
}

function readAmount(field: string, given: unknown): Fraction | null {
  const value = readValue(field, given as Cell);
  return value && fractionOf(field, value);
}

const LABELS: readonly unknown[] = [
  'above',
  'below',
  'probably_above',
  'probably_below',
  'alike',
  'within_noise',
  'too_few_data',
  'no_data',
  'alone',
  'not_judged',
  null,
  undefined,
] satisfies (ComparisonLabel | null | undefined)[];

function readLabels(given: unknown): readonly [from: unknown, to: unknown] {
  if (given === null || given === undefined) return [null, null];
  if (!Array.isArray(given)) throw new FunnelRangeError('labels', 'not_a_table', given, 'must be a list of two labels');
  const [from, to] = given as readonly unknown[];
  for (const [index, label] of [from, to].entries()) {
    if (!LABELS.includes(label))
      throw new FunnelRangeError(`labels.${index}`, 'unknown_name', label, 'must be a label of a comparison');
  }
  return [from, to];
}
