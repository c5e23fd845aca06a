import type { Decimal } from './decimal.js';

/** An exact quotient of whole numbers, `under` above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A figure that changes from its value before (t = 0) to its value after (t = 1): Σ over[p]·tᵖ ÷ under, exact. */
export interface Polynomial {
  readonly over: readonly bigint[];
  readonly under: bigint;
}

export const NOTHING: Polynomial = { over: [0n], under: 1n };

/** A decimal as a quotient of whole numbers. */
export function fractionOf(value: Decimal): Fraction {
  const [digits = '', decimals = ''] = String(value).split('.');
  return { over: BigInt(digits + decimals), under: 10n ** BigInt(decimals.length) };
}

/** The straight line from one value to the other. */
export function between(before: Fraction, after: Fraction): Polynomial {
  const start = before.over * after.under;
  return { over: [start, after.over * before.under - start], under: before.under * after.under };
}

export function product(a: Polynomial, b: Polynomial): Polynomial {
  const over = Array<bigint>(a.over.length + b.over.length - 1).fill(0n);
  a.over.forEach((x, i) => b.over.forEach((y, j) => (over[i + j]! += x * y)));
  return { over, under: a.under * b.under };
}

export function sum(a: Polynomial, b: Polynomial): Polynomial {
  const over = Array<bigint>(Math.max(a.over.length, b.over.length)).fill(0n);
  a.over.forEach((x, i) => (over[i]! += x * b.under));
  b.over.forEach((y, j) => (over[j]! += y * a.under));
  return { over, under: a.under * b.under };
}

/** The integral from t = 0 to t = 1. */
export function integral({ over, under }: Polynomial): Fraction {
  let [all, divisor] = [0n, 1n];
  over.forEach((coefficient, power) => {
    const next = BigInt(power + 1);
    all = all * next + coefficient * divisor;
    divisor *= next;
  });
  return { over: all, under: under * divisor };
}
