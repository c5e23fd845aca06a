import { compared, difference, NOTHING, product, ratioOf, WHOLE, type Fraction } from '../fraction.js';
import { allotByMarginalReturn } from './marginal-return.js';
import type { Share } from './budget-share.js';
import { powerOfFraction } from './exact-power.js';

/** Weights, of which the largest is about the budget: finer still, as they differ by powers. */
const WEIGHT_FINE = 10n ** 150n;

/**
 * Shares money out so that what it brings is largest: within the limits, the last unit brings the same in every channel.
 *
 * @param shares - least ≤ most
 * @param total - from the sum of all least to that of all most
 * @returns the budgets in the order of the shares
 */
export function allot(shares: readonly Share[], total: bigint): readonly bigint[] {
  // What brings nothing gets money only once all others are full; then it follows the budgets.
  const [earning, idle] = [shares.filter(earns), shares.filter((share) => !earns(share))];
  const room = sumOf(earning, ({ most }) => most) + sumOf(idle, ({ least }) => least) - total;
  const full = room < 0n;
  const forEarning = full ? null : allotEarning(earning, total - sumOf(idle, ({ least }) => least));
  const forIdle = full ? fill(idle, (share) => share.budget, total - sumOf(earning, ({ most }) => most)) : null;
  const next = { earning: forEarning?.[Symbol.iterator](), idle: forIdle?.[Symbol.iterator]() };
  return shares.map((share) => {
    if (earns(share)) return next.earning ? next.earning.next().value! : share.most;
    return next.idle ? next.idle.next().value! : share.least;
  });
}

const earns = (share: Share): boolean => share.yield[0] > 0n;

function allotEarning(shares: readonly Share[], total: bigint): readonly bigint[] {
  const [first] = shares;
  if (!first) return [];
  if (shares.some(({ exponent }) => compared(exponent, first.exponent) !== 0n))
    return allotByMarginalReturn(shares, total);
  // With one exponent: weights B·ρ^s, s = 1 ÷ (1 − e), times one factor. The best return is the measure, so none is above 1.
  const best = shares.reduce((a, b) => (compared(b.yield, a.yield) > 0n ? b : a)).yield;
  const power = ratioOf(WHOLE, difference(WHOLE, first.exponent));
  const weights = new Map(
    shares.map((share) => {
      const [over, under] = powerOfFraction(ratioOf(share.yield, best), power);
      // Of next to nothing a trace is left, so that it still comes before what brings nothing.
      return [share, (share.budget * WEIGHT_FINE * over) / under || 1n];
    }),
  );
  return fill(shares, (share) => weights.get(share)!, total);
}

/**
 * The weights times one common factor, each cut to its limits: that factor with which the sum is the total.
 *
 * From 0 upwards a channel leaves its least, and later reaches its most; between two such events the sum is a line.
 */
function fill(shares: readonly Share[], weightOf: (share: Share) => bigint, total: bigint): readonly bigint[] {
  const events = shares
    .flatMap((share) => {
      const weight = weightOf(share);
      return weight === 0n
        ? []
        : [
            { at: [share.least, weight] as Fraction, fixed: -share.least, free: weight },
            { at: [share.most, weight] as Fraction, fixed: share.most, free: -weight },
          ];
    })
    .sort((a, b) => signOf(compared(a.at, b.at)));
  let [fixed, free] = [sumOf(shares, ({ least }) => least), 0n];
  let factor: Fraction = NOTHING;
  for (const event of events) {
    factor = event.at;
    if (total * factor[1] <= fixed * factor[1] + free * factor[0]) {
      if (free > 0n) factor = [total - fixed, free];
      break;
    }
    fixed += event.fixed;
    free += event.free;
  }
  return shares.map((share) => cut(product([weightOf(share), 1n], factor), share));
}

const cut = ([over, under]: Fraction, { least, most }: Share): bigint => {
  const budget = over / under;
  return budget < least ? least : budget > most ? most : budget;
};

const sumOf = (shares: readonly Share[], amount: (share: Share) => bigint): bigint =>
  shares.reduce((all, share) => all + amount(share), 0n);

const signOf = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);
