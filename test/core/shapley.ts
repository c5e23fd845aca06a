import { Fraction } from './fraction.js';

/** What a factor was before and is after. */
export type Move = readonly [before: Fraction, after: Fraction];

/** A fraction that nobody has reduced: doing so takes longer than all the rest. */
export interface Quotient {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A sum of products of factors, which may share some. */
export type Terms = readonly (readonly string[])[];

/** The change in each factor's name by trying every order in which they could have moved. */
export function byAllOrders(terms: Terms, moves: ReadonlyMap<string, Move>): Map<string, Fraction> {
  const ids = [...moves.keys()];
  const parts = new Map(ids.map((id) => [id, new Fraction(0n)]));
  let orders = 0;
  const visit = (moved: readonly string[], value: Fraction): void => {
    if (moved.length === ids.length) orders += 1;
    for (const id of ids) {
      if (moved.includes(id)) continue;
      const next = [...moved, id];
      const after = valueOf(terms, moves, next);
      // A step stands for every order that goes on from it.
      parts.set(id, parts.get(id)!.plus(after.minus(value).times(String(factorial(ids.length - next.length)))));
      visit(next, after);
    }
  };
  visit([], valueOf(terms, moves, []));
  return new Map([...parts].map(([id, part]) => [id, part.over(orders)]));
}

function valueOf(terms: Terms, moves: ReadonlyMap<string, Move>, moved: readonly string[]): Fraction {
  return terms.reduce(
    (all, term) =>
      all.plus(
        term.reduce((product, id) => product.times(moves.get(id)![moved.includes(id) ? 1 : 0]), new Fraction(1n)),
      ),
    new Fraction(0n),
  );
}

/**
 * The same by the number of factors that have moved already: φ = Σ s!(n−1−s)!/n! · e(s) · Δx,
 * e(s) the sum over all sets of s moved ones, built factor by factor.
 */
export function bySetSizes(terms: Terms, moves: ReadonlyMap<string, Move>): Map<string, Quotient> {
  const parts = new Map<string, Quotient>();
  for (const term of terms) {
    const n = term.length;
    for (const id of term) {
      let sums = [1n];
      let under = factorial(n);
      for (const other of term) {
        if (other === id) continue;
        const [before, after] = moves.get(other)!;
        const [still, moved] = [before.numerator * after.denominator, after.numerator * before.denominator];
        under *= before.denominator * after.denominator;
        sums = [...sums, 0n].map((sum, size) => sum * still + (sums[size - 1] ?? 0n) * moved);
      }
      const over = sums.reduce((all, sum, size) => all + factorial(size) * factorial(n - 1 - size) * sum, 0n);
      const [before, after] = moves.get(id)!;
      const step = after.numerator * before.denominator - before.numerator * after.denominator;
      const part = { numerator: over * step, denominator: under * before.denominator * after.denominator };
      const { numerator, denominator } = parts.get(id) ?? { numerator: 0n, denominator: 1n };
      parts.set(id, {
        numerator: numerator * part.denominator + part.numerator * denominator,
        denominator: denominator * part.denominator,
      });
    }
  }
  return parts;
}

const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));
