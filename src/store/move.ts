import { Decimal, rankChannels, weighShift, type ChannelLabel, type ChannelRow, type Shift } from '../core/index.js';
import { memoizeByObject } from './memoize.js';
import { adsRow, type MovingChannel, type Split } from './moving.js';
import type { MovingState } from './moving-store.js';

/** How many of the channels that give most, and of those that get most, are tried with each other. */
const TRIED = 3;
/** Digits of a proposed amount: people move 30 000, not 31 487. */
const ROUND_DIGITS = 2;

/** The part of a move that a verdict is given of. */
export type WeighedShift = Extract<Shift, { allowed: true }>;

/** Why a chosen move can't be weighed: more than a limit or a quarter leaves, or nothing. */
export type MoveProblem = 'too_much' | 'nothing' | 'unread';

/** One move of money from a channel to another. */
export interface Move {
  readonly from: MovingChannel;
  readonly to: MovingChannel;
  readonly amount: Decimal | null;
  /** The most that the limits and a quarter of the smaller budget allow. */
  readonly most: Decimal;
  readonly shift: WeighedShift | null;
  readonly problem: MoveProblem | null;
  /** What is proven of these two compared alone; null where their return can't be compared. */
  readonly labels: readonly [from: ChannelLabel['label'], to: ChannelLabel['label']] | null;
  /** First patients of both together; null where they aren't known. */
  readonly patients: Decimal | null;
}

/** What moves are weighed by. */
export interface Weighing {
  /** Canonical, '' where it isn't known. */
  readonly margin: string;
  /** Null: it isn't known, and the core assumes one. */
  readonly kappa: Decimal | null;
}

/**
 * The move that a person has chosen, or the one that is most worth trying; null where no channel is to give or to get
 * anything.
 */
export const moveOf = (split: Split, state: MovingState, { margin, kappa }: Weighing): Move | null =>
  moveBy(split, state, margin, kappa ? kappa.toString() : '');

/** A key in a field asks for the same move several times. */
const moveBy = memoizeByObject((split: Split, state: MovingState, margin: string, kappa: string): Move | null => {
  const weighing: Weighing = { margin, kappa: kappa ? new Decimal(kappa) : null };
  const { channels } = split;
  const named = (name: string | null): MovingChannel | undefined => channels.find((channel) => channel.name === name);
  const [from, to] = [named(state.from), named(state.to)];
  if (from && to && from !== to) return weighed(from, to, amountOf(from, to, state), weighing);
  const pairs = proposedPairs(split).map(([giver, getter]) => weighed(giver, getter, roundly(giver, getter), weighing));
  const best = pairs.reduce<Move | null>((most, move) => (!most || isBetter(move, most) ? move : most), null);
  if (!best || !state.amount) return best;
  return weighed(best.from, best.to, amountOf(best.from, best.to, state), weighing);
});

/** Those that would give most with those that would get most. */
function proposedPairs({ channels }: Split): (readonly [MovingChannel, MovingChannel])[] {
  const byChange = [...channels].sort((a, b) => a.change.cmp(b.change));
  const givers = byChange.slice(0, TRIED).filter(({ change }) => change.lt(0));
  const getters = byChange
    .slice(-TRIED)
    .reverse()
    .filter(({ change }) => change.gt(0));
  return givers.flatMap((giver) => getters.map((getter) => [giver, getter] as const));
}

const VERDICTS = ['leave', 'try', 'sure'] as const;
const rankOf = ({ shift }: Move): number => (shift ? VERDICTS.indexOf(shift.verdict) : -1);

/** The surer first; then what brings more: of sure ones at least, of others if both channels answer alike. */
function isBetter(a: Move, b: Move): boolean {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) > rankOf(b);
  const worth = ({ shift }: Move): Decimal | undefined =>
    shift?.verdict === 'sure' ? shift.gain[0] : shift?.gainAlike;
  const [first, second] = [worth(a), worth(b)];
  return first !== undefined && second !== undefined && first.gt(second);
}

function amountOf(from: MovingChannel, to: MovingChannel, { amount }: MovingState): Decimal | null {
  if (!amount) return roundly(from, to);
  return amount.value ? new Decimal(amount.value) : null;
}

/** What fits into the limits of both, and into a quarter of the smaller budget. */
function mostOf(from: MovingChannel, to: MovingChannel): Decimal {
  const quarter = Decimal.min(from.budget, to.budget).div(4);
  const most = Decimal.min(quarter, from.budget.minus(from.least), to.most.minus(to.budget));
  return most.isNegative() ? new Decimal(0) : most;
}

/** What the proposal moves between the two, else the most, rounded down to what people would say. */
function roundly(from: MovingChannel, to: MovingChannel): Decimal {
  const most = mostOf(from, to);
  const isProposed = from.change.lt(0) && to.change.gt(0);
  const wished = isProposed ? Decimal.min(from.change.abs(), to.change, most) : most;
  return wished.toSignificantDigits(ROUND_DIGITS, Decimal.ROUND_DOWN);
}

function weighed(from: MovingChannel, to: MovingChannel, amount: Decimal | null, { margin, kappa }: Weighing): Move {
  const most = mostOf(from, to);
  const [first, second] = [rowOf(from), rowOf(to)];
  const { judgedBy, rows } = rankChannels({ rows: [first, second], margin, kappa });
  const grossProfit = ({ name, budget }: MovingChannel): Decimal => {
    const { netOfAds } = rows[name]!;
    return 'reason' in netOfAds ? new Decimal(0) : netOfAds.plus(budget);
  };
  // Cheaper enquiries prove nothing of the money that they bring.
  const labels = judgedBy === 'return' ? ([rows[from.name]!.label!, rows[to.name]!.label!] as const) : null;
  const problem = !amount ? 'unread' : amount.isZero() ? 'nothing' : amount.gt(most) ? 'too_much' : null;
  const shift = problem
    ? null
    : weighShift({
        from: { budget: from.budget, grossProfit: grossProfit(from) },
        to: { budget: to.budget, grossProfit: grossProfit(to) },
        amount,
        labels,
      });
  const people = [from, to].map(({ row }) => (row['primary'] ? new Decimal(row['primary']) : null));
  return {
    from,
    to,
    amount,
    most,
    shift: shift?.allowed ? shift : null,
    problem,
    labels,
    patients: people[0] && people[1] ? people[0].plus(people[1]) : null,
  };
}

/** A row without what only the proposal asks for. */
const rowOf = ({ row }: MovingChannel): ChannelRow => adsRow(row, { min: null, max: null, exponent: null });
