import { Fraction } from './fraction.js';

/** The square root of a fraction, to 60 decimal places, by Newton's method on whole numbers. */
export function rootOf(value: Fraction): Fraction {
  const scaled = (value.numerator * 10n ** 120n) / value.denominator;
  if (scaled === 0n) return new Fraction(0n);
  let guess = 1n << BigInt(Math.ceil(scaled.toString(2).length / 2));
  for (;;) {
    const next = (guess + scaled / guess) >> 1n;
    if (next >= guess) return new Fraction(guess, 10n ** 60n);
    guess = next;
  }
}

/** Both ends of Wilson's interval of k of n. */
export function wilsonOf(k: Fraction, n: Fraction, z: string): readonly [low: Fraction, high: Fraction] {
  const square = Fraction.of(z).times(z);
  const root = rootOf(square.times(square).plus(square.times(4).times(k).times(n.minus(k)).over(n)));
  const at = (side: 1 | -1): Fraction => k.times(2).plus(square).plus(root.times(side)).over(n.plus(square).times(2));
  return [at(-1), at(1)];
}
