import { Decimal, ExactDecimal, ONE } from '../decimal.js';
import { powerOf } from '../power.js';
import { exact, type Ratio } from '../ratio.js';

/** How a patient who has returned once comes again, and what money that comes later is worth today. */
export interface ReturnPattern {
  /** The chance of each further return, 0…1, undivided. */
  readonly rate: Ratio;
  /** (1 + discount)^gap: what money is divided by for each gap that it has to be waited for. */
  readonly growth: Decimal;
}

/** Far below the last digit that leaves the core, far above the rounding of the exact decimals: two amounts so near are one. */
const NEARNESS = new ExactDecimal('1e-200');

/** (1 + discount)^months: exactly for whole months, else to the digits that leave the core. */
export const growthOf = (discount: Decimal, months: Decimal): Decimal => {
  const base = exact(ONE).plus(discount);
  return months.isInteger() ? power(base, BigInt(String(months))) : exact(powerOf(base, months, ONE));
};

/** Whether returns without end add up to something: where each is rarer, or worth less, than the one before. */
export const hasLimit = ({ rate: [over, under], growth }: ReturnPattern): boolean => under.times(growth).gt(over);

/** Σ rate^(k−1) ÷ growth^k over the first returns: what they are worth if the first one alone would bring 1 today. */
export function returnsWithin(pattern: ReturnPattern, returns: bigint): Decimal {
  if (!hasLimit(pattern)) return exact(new Decimal(String(returns)));
  return fromFaded(pattern, power(fadingOf(pattern), returns));
}

/** The same without end; only where there is a limit. */
export const returnsWithoutEnd = (pattern: ReturnPattern): Decimal => fromFaded(pattern, new ExactDecimal(0));

/**
 * The fewest returns with which the sum reaches an amount above 0; null where it never does.
 *
 * Found by doubling: the fading is squared until it is enough, then the squares are tried from the largest down.
 */
export function returnsToReach(pattern: ReturnPattern, amount: Decimal): bigint | null {
  if (!hasLimit(pattern)) return BigInt(String(amount.ceil()));
  const reaches = (faded: Decimal): boolean => fromFaded(pattern, faded).gte(amount.minus(amount.times(NEARNESS)));
  const fading = fadingOf(pattern);
  if (reaches(fading)) return 1n;
  const limit = returnsWithoutEnd(pattern);
  if (fading.isZero() || limit.minus(limit.times(NEARNESS)).lte(amount)) return null;
  const squares = [fading];
  while (!reaches(squares.at(-1)!)) squares.push(squares.at(-1)!.times(squares.at(-1)!));
  let faded: Decimal = new ExactDecimal(1);
  let tooFew = 0n;
  for (let index = squares.length - 1; index >= 0; index--) {
    const next = faded.times(squares[index]!);
    if (reaches(next)) continue;
    faded = next;
    tooFew += 1n << BigInt(index);
  }
  return tooFew + 1n;
}

/** rate ÷ growth: what is left of the chance and the worth from one return to the next. */
const fadingOf = ({ rate: [over, under], growth }: ReturnPattern): Decimal => over.div(under.times(growth));

/** (1 − fading^n) ÷ (growth − rate). */
const fromFaded = ({ rate: [over, under], growth }: ReturnPattern, faded: Decimal): Decimal =>
  exact(ONE).minus(faded).times(under).div(under.times(growth).minus(over));

/** By squaring. */
function power(base: Decimal, exponent: bigint): Decimal {
  let all: Decimal = new ExactDecimal(1);
  for (let square = base, left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) all = all.times(square);
    square = square.times(square);
  }
  return all;
}
