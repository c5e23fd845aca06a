import { readRecord } from '../comparison/record.js';
import { byName, type Cell } from '../comparison/table.js';
import { deepFreeze, ZERO, type Decimal } from '../decimal.js';
import { figureOrMissing, noFigure, type Figure } from '../figure.js';
import { cancelled, compared, decimalOf, fractionOf, product, type Fraction } from '../fraction.js';
import { readValue } from '../values.js';
import { allot } from './allotment.js';
import { FINE, type Share } from './budget-share.js';
import { readChannels, readMargin, type Channel, type ChannelRow } from './channel.js';
import { powerOfFraction } from './exact-power.js';
import { limitsOf, readPower } from './limits.js';

export interface ReallocationInputs {
  /** `min`, `max`: limits of the channel's budget; `exponent`: its own. */
  readonly rows: readonly ChannelRow[];
  /** What all moving channels may spend together, in currency. Default: what they spend now. */
  readonly total?: Cell;
  /** What comes back follows budget ^ exponent: above 0, below 1. Default 0.7, an assumption. */
  readonly exponent?: Cell;
  /** How far a budget may move in one step, as a part of it, 0 or more. Default 0.25. */
  readonly shift?: Cell;
  /** Contribution margin 0…1, default 1. */
  readonly margin?: Cell;
}

export interface ReallocatedChannel {
  readonly budget: Figure;
  /** The proposed budget − the present one. */
  readonly change: Figure;
  /** What the last unit of money brings now: exponent × return. */
  readonly marginalReturnNow: Figure;
}

export type Reallocation =
  | {
      readonly feasible: true;
      readonly total: Decimal;
      /** Margin × revenue of the channels that move. */
      readonly grossProfitNow: Decimal;
      /** Σ gross profit × ((budget′ ÷ budget) ^ exponent − 1). */
      readonly gain: Decimal;
      /** By name, of the `ads`. It inherits nothing. */
      readonly rows: Readonly<Record<string, ReallocatedChannel>>;
      /** The names of the `ads` as given. */
      readonly order: readonly string[];
    }
  | { readonly feasible: false; readonly reason: 'fewer_than_two' | 'bounds_cross' }
  | {
      readonly feasible: false;
      readonly reason: 'out_of_reach';
      /** What the limits allow all together. */
      readonly least: Decimal;
      readonly most: Decimal;
    };

const EXPONENT: Fraction = [7n, 10n];
const SHIFT: Fraction = [1n, 4n];

/**
 * Proposes how to share out the budget of the `ads` so that more comes back, in steps of at most a quarter.
 *
 * With one exponent e: budget′ ~ budget × return ^ (1 ÷ (1 − e)), times one common factor, cut to the limits, with which the
 * sum is the total. With exponents of their own: the last unit of money brings the same everywhere within the limits.
 *
 * @param inputs - up to 50 rows (money in currency), `total`, `exponent` above 0 and below 1, `shift`, `margin` 0…1
 * @returns the proposal by name, frozen, to 18 digits and more; or why there is none. `ads` without a budget or without known
 *   revenue stay as they are
 * @throws RangeError naming the cell: a broken number, or an exponent or a margin outside its range
 * @source docs/formulas.md, "Moving money"
 * @example reallocateBudget({ rows: [{ name: 'A', budget: '1', revenue: '7' }, { name: 'B', budget: '1', revenue: '1' }], exponent: '0.5', shift: '1' }).rows.A.budget.toString() // '1.96'
 */
export function reallocateBudget(inputs: ReallocationInputs): Reallocation {
  const given = readRecord('', inputs, ['rows', 'total', 'exponent', 'shift', 'margin']);
  const [channels] = readChannels(['rows', given('rows')]);
  const { rows, unit } = channels!;
  const margin = readMargin(given('margin'));
  const exponent = readPower('exponent', given('exponent')) ?? EXPONENT;
  const shift = readAmount('shift', given('shift')) ?? SHIFT;
  const total = readAmount('total', given('total'));

  const ads = rows
    .filter(({ kind }) => kind === 'ads')
    .map((channel) => moverOf(channel, unit, margin, exponent, shift));
  const movers = ads.filter((ad): ad is Mover => ad.share !== null);
  if (movers.length < 2) return deepFreeze<Reallocation>({ feasible: false, reason: 'fewer_than_two' });
  if (movers.some(({ share }) => share.least > share.most))
    return deepFreeze<Reallocation>({ feasible: false, reason: 'bounds_cross' });
  const sumOf = (amount: (mover: Mover) => bigint): bigint => movers.reduce((all, mover) => all + amount(mover), 0n);
  const whole = total ? toFine(total) : sumOf(({ share }) => share.budget);
  const [least, most] = [sumOf(({ share }) => share.least), sumOf(({ share }) => share.most)];
  if (whole < least || whole > most)
    return deepFreeze<Reallocation>({
      feasible: false,
      reason: 'out_of_reach',
      least: decimalOf([least, FINE]),
      most: decimalOf([most, FINE]),
    });

  const budgets = allot(
    movers.map(({ share }) => share),
    whole,
  );
  const proposed = new Map(movers.map(({ channel }, index) => [channel, budgets[index]!]));
  return deepFreeze<Reallocation>({
    feasible: true,
    total: decimalOf([whole, FINE]),
    grossProfitNow: decimalOf([sumOf(({ earned }) => earned), unit * margin[1]]),
    gain: gainOf(movers, budgets, unit * margin[1]),
    rows: byName(
      ads.map(({ channel, share }) => [
        channel.name,
        share ? movedOf(share, proposed.get(channel)!) : unmovedOf(channel, unit),
      ]),
    ),
    order: ads.map(({ channel }) => channel.name),
  });
}

function readAmount(field: string, given: unknown): Fraction | null {
  const value = readValue(field, given as Cell);
  return value && fractionOf(field, value);
}

const toFine = ([over, under]: Fraction): bigint => (over * FINE) / under;

interface Ad {
  readonly channel: Channel;
  /** Null of a channel that can't be moved: it has no budget, or what it brings isn't known. */
  readonly share: Share | null;
  /** Margin × revenue, in units of 1 ÷ (unit × the margin's divisor). */
  readonly earned: bigint;
}

type Mover = Ad & { readonly share: Share };

function moverOf(channel: Channel, unit: bigint, margin: Fraction, exponent: Fraction, shift: Fraction): Ad {
  const { budget, revenue, row } = channel;
  const own = readPower(row.field('exponent'), row.given('exponent')) ?? exponent;
  const { least, most } = limitsOf(row, [budget ?? 0n, unit], shift);
  if (budget === null || budget === 0n || revenue === null) return { channel, share: null, earned: 0n };
  const earned = revenue * margin[0];
  return {
    channel,
    earned,
    share: {
      budget: toFine([budget, unit]),
      least: toFine(least),
      most: toFine(most),
      yield: cancelled([earned, budget * margin[1]]),
      exponent: own,
    },
  };
}

function gainOf(movers: readonly Mover[], budgets: readonly bigint[], divisor: bigint): Decimal {
  // Channels that stop at the same step have grown alike.
  const known: (readonly [ratio: Fraction, exponent: Fraction, grown: Fraction])[] = [];
  const grownOf = (ratio: Fraction, exponent: Fraction): Fraction => {
    const found = known.find(([of, by]) => compared(of, ratio) === 0n && compared(by, exponent) === 0n);
    if (found) return found[2];
    const grown = powerOfFraction(ratio, exponent);
    known.push([ratio, exponent, grown]);
    return grown;
  };
  const gain = movers.reduce((all, { share, earned }, index) => {
    const [over, under] = grownOf([budgets[index]!, share.budget], share.exponent);
    return all + (earned * (over - under) * FINE) / under;
  }, 0n);
  return decimalOf([gain, divisor * FINE]);
}

const movedOf = (share: Share, budget: bigint): ReallocatedChannel => ({
  budget: decimalOf([budget, FINE]),
  change: decimalOf([budget - share.budget, FINE]),
  marginalReturnNow: decimalOf(product(share.exponent, share.yield)),
});

function unmovedOf({ budget, revenue }: Channel, unit: bigint): ReallocatedChannel {
  return {
    budget: figureOrMissing(budget === null ? null : [budget, unit]),
    change: budget === null ? noFigure('missing_input') : ZERO,
    marginalReturnNow:
      budget === null || revenue === null
        ? noFigure('missing_input')
        : noFigure(revenue === 0n ? 'no_data' : 'zero_denominator'),
  };
}
