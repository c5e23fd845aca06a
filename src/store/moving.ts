import { Decimal, FunnelRangeError, reallocateBudget, type ChannelRow, type Reallocation } from '../core/index.js';
import { limitsOf, STEP, stepFrom, type ChannelLimits } from './channel-limits.js';
import { memoizeByObject } from './memoize.js';
import type { MovingState } from './moving-store.js';
import type { NumberEntry } from './number-entry.js';
import { MAX_VALUE } from './shortened.js';
import type { TableRow } from './tables.js';

/** An assumption: one published account measured 0.72. */
export const USUAL_EXPONENT = '0.7';
const LEAST_EXPONENT = '0.1';

/** A channel whose money may move. */
export interface MovingChannel {
  readonly name: string;
  readonly row: TableRow;
  readonly budget: Decimal;
  /** The proposed budget. */
  readonly proposed: Decimal;
  readonly change: Decimal;
  /** How little and how much it may cost: what is typed or given, and a quarter around what it costs now. */
  readonly least: Decimal;
  readonly most: Decimal;
}

/** Why there is no proposal. */
export type NoSplit =
  | {
      readonly case: 'no_rows' | 'one_row' | 'all_free' | 'too_large' | 'wrong_limit' | 'wrong_exponent' | 'unreadable';
    }
  /** Fewer than two channels with ad spend and revenue; the ads that lack one of them. */
  | { readonly case: 'fewer_than_two'; readonly lacking: readonly string[] }
  | { readonly case: 'bounds_cross'; readonly names: readonly string[] }
  | { readonly case: 'out_of_reach'; readonly least: Decimal; readonly most: Decimal; readonly total: Decimal };

export interface Split {
  readonly case: 'split';
  readonly exponent: string;
  readonly total: Decimal;
  readonly channels: readonly MovingChannel[];
  /** Channels that stay as they are, and those of them that are ads but lack a number. */
  readonly staying: readonly string[];
  readonly lacking: readonly string[];
}

/** The proposal, or why there is none, with the limits of all channels whose money may move. */
export interface MovingAnswer {
  readonly limits: readonly ChannelLimits[];
  readonly split: Split | NoSplit;
}

/**
 * How the money of the channels may be split otherwise, a quarter of each budget at most; the same answer until something
 * changes.
 *
 * @param rows - the table of channels
 * @param margin - canonical, '' where it isn't known
 */
export const answerMoving = memoizeByObject(
  (rows: readonly TableRow[], margin: string, state: MovingState): MovingAnswer => {
    const movable = rows.filter(isMovable);
    const limits = movable.map((row) => limitsOf(row, state.limits.get(row['name']!)));
    return { limits, split: splitOf(rows, movable, limits, margin, state) };
  },
);

function splitOf(
  rows: readonly TableRow[],
  movable: readonly TableRow[],
  limits: readonly ChannelLimits[],
  margin: string,
  state: MovingState,
): Split | NoSplit {
  const lacking = rows.filter((row) => isAds(row) && !movable.includes(row)).map(({ name }) => name!);
  const early = tooFew(rows, movable, lacking);
  if (early) return early;
  const wrong = unreadInput(limits, state);
  if (wrong) return { case: wrong };
  const total = movable.reduce((all, row) => all.plus(row['budget']!), new Decimal(0));
  if (total.gt(MAX_VALUE)) return { case: 'too_large' };
  const crossing = limits.filter(({ problem }) => problem).map(({ name }) => name);
  if (crossing[0] !== undefined) return { case: 'bounds_cross', names: crossing };

  const exponent = exponentOf(state);
  const given = movable.map((row, index) => {
    const { min, max } = limits[index]!;
    return adsRow(row, { min: min.value, max: max.value });
  });
  const answer = reallocated({ rows: given, exponent, shift: STEP, margin });
  if (!answer) return { case: 'unreadable' };
  if (!answer.feasible)
    return answer.reason === 'out_of_reach'
      ? { case: 'out_of_reach', least: answer.least, most: answer.most, total }
      : { case: 'fewer_than_two', lacking };
  return {
    case: 'split',
    exponent,
    total,
    channels: movable.map((row, index) => channelOf(row, limits[index]!, answer)),
    staying: rows.filter((row) => !movable.includes(row)).map(({ name }) => name!),
    lacking,
  };
}

/** What is missing before anything can be moved. */
function tooFew(rows: readonly TableRow[], movable: readonly TableRow[], lacking: readonly string[]): NoSplit | null {
  if (rows.length === 0) return { case: 'no_rows' };
  if (rows.length === 1) return { case: 'one_row' };
  if (rows.every(({ kind }) => kind === 'free' || kind === 'unattributed')) return { case: 'all_free' };
  return movable.length < 2 ? { case: 'fewer_than_two', lacking } : null;
}

/** What is typed and can't be calculated with. An older limit mustn't stand in for it. */
function unreadInput(
  limits: readonly ChannelLimits[],
  { exponent }: MovingState,
): 'wrong_limit' | 'wrong_exponent' | null {
  if (limits.some(({ min, max }) => min.invalid ?? max.invalid)) return 'wrong_limit';
  return exponent && !isExponent(exponent) ? 'wrong_exponent' : null;
}

/** The exponent that is typed, else the usual one. */
export const exponentOf = ({ exponent }: MovingState): string => exponent?.value || USUAL_EXPONENT;

/** Whether an exponent can be calculated with: from 0.1 on, as in the plan, and below 1; empty is the usual one. */
export const isExponent = ({ value, invalid }: NumberEntry): boolean =>
  !invalid && (value === '' || (new Decimal(value).gte(LEAST_EXPONENT) && new Decimal(value).lt(1)));

const isAds = ({ kind }: TableRow): boolean => !kind || kind === 'ads';

/** Ads with spend and revenue: only their money can be weighed. */
const isMovable = (row: TableRow): boolean => isAds(row) && isAbove0(row['budget']) && revenueOf(row) !== null;

const isAbove0 = (text: string | undefined): boolean => Boolean(text) && !new Decimal(text!).isZero();

/** A channel's revenue, also from what its patients have paid; null where it isn't known. */
export function revenueOf(row: TableRow): Decimal | null {
  if (row['revenue']) return new Decimal(row['revenue']);
  const { primary, primaryCheck, secondary, secondaryCheck } = row;
  if (!primary || !primaryCheck || !secondary || !secondaryCheck) return null;
  return new Decimal(primary).times(primaryCheck).plus(new Decimal(secondary).times(secondaryCheck));
}

/** A row of ads as the core takes it. */
export const adsRow = (row: TableRow, limits: Pick<ChannelRow, 'min' | 'max' | 'exponent'>): ChannelRow => ({
  ...row,
  name: row['name']!,
  kind: 'ads',
  ...limits,
});

function reallocated(inputs: Parameters<typeof reallocateBudget>[0]): Reallocation | null {
  try {
    return reallocateBudget(inputs);
  } catch (error) {
    if (error instanceof FunnelRangeError) return null;
    throw error;
  }
}

function channelOf(
  row: TableRow,
  { name, min, max }: ChannelLimits,
  { rows }: Extract<Reallocation, { feasible: true }>,
): MovingChannel {
  const budget = new Decimal(row['budget']!);
  const [lowest, highest] = stepFrom(budget);
  const { budget: proposed, change } = rows[name]!;
  return {
    name,
    row,
    budget,
    proposed: 'reason' in proposed ? budget : proposed,
    change: 'reason' in change ? new Decimal(0) : change,
    least: min.value && lowest.lt(min.value) ? new Decimal(min.value) : lowest,
    most: max.value && highest.gt(max.value) ? new Decimal(max.value) : highest,
  };
}
