import { ONE, ZERO } from '../decimal.js';
import { exact, isAtLeast, whole, type Ratio } from '../ratio.js';

/** The numbers that a statement leaves possible, none below 0; a high end of null is open. */
export type Span = readonly [low: Ratio, high: Ratio | null];

export const NIL: Ratio = whole(exact(ZERO));
const UNIT: Ratio = whole(exact(ONE));

/** One number and no other. */
export const only = (point: Ratio): Span => [point, point];

export const sumOf = (a: Ratio, b: Ratio): Ratio => [a[0].times(b[1]).plus(b[0].times(a[1])), a[1].times(b[1])];
export const minus = (a: Ratio, b: Ratio): Ratio => [a[0].times(b[1]).minus(b[0].times(a[1])), a[1].times(b[1])];
export const timesRatio = (a: Ratio, b: Ratio): Ratio => [a[0].times(b[0]), a[1].times(b[1])];
export const inverse = ([over, under]: Ratio): Ratio => [under, over];

/** Everything that is at most `half` away. */
export function around(point: Ratio, half: Ratio): Span {
  return [isAtLeast(point, half) ? minus(point, half) : NIL, sumOf(point, half)];
}

export const spanSum = (a: Span, b: Span): Span => [sumOf(a[0], b[0]), a[1] && b[1] && sumOf(a[1], b[1])];

export const spanProduct = (a: Span, b: Span): Span => [timesRatio(a[0], b[0]), a[1] && b[1] && timesRatio(a[1], b[1])];

/** 1 ÷ a span; what may be 0 leaves it open above. */
export const spanInverse = ([low, high]: Span): Span => [
  high ? inverse(high) : NIL,
  low[0].isZero() ? null : inverse(low),
];

/** How far two spans are apart; null where they overlap or touch. */
export function gapOf(a: Span, b: Span): Ratio | null {
  return gapAbove(a, b) ?? gapAbove(b, a);
}

/** How many times the lower of two spans fits into the higher; null where they overlap or touch. */
export function quotientOfGap(a: Span, b: Span): Ratio | null {
  const [lower, higher] = gapAbove(a, b) ? [b, a] : [a, b];
  return gapOf(a, b) && timesRatio(higher[0], inverse(lower[1] ?? UNIT));
}

/** How far the first lies above the second. */
const gapAbove = ([low]: Span, [, high]: Span): Ratio | null => {
  if (!high || isAtLeast(high, low)) return null;
  return minus(low, high);
};
