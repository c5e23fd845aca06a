import { Fraction } from './fraction.js';
import type { Quotient } from './shapley.js';

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** Nothing where a decimal is what a fraction says, to so many digits; else both, for the reader. */
export function apart(
  figure: { toString(): string } | null | undefined,
  exact: Quotient | string,
  digits = 38,
): string {
  const wanted = typeof exact === 'string' ? Fraction.of(exact) : exact;
  const words = (): string => new Fraction(wanted.numerator, wanted.denominator).toSignificant(digits + 5);
  if (!figure) return `nothing instead of ${words()}`;
  const given = Fraction.of(String(figure));
  const difference = magnitude(given.numerator * wanted.denominator - wanted.numerator * given.denominator);
  const close = difference * 10n ** BigInt(digits) <= magnitude(wanted.numerator) * given.denominator;
  return close ? '' : `${String(figure)} instead of ${words()}`;
}

/** The same numbers in every run: a law that fails once must fail again. */
export function sequence(seed: bigint): (below: bigint) => bigint {
  let state = seed;
  return (below) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    return (state >> 20n) % below;
  };
}
