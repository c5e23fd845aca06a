import { Fraction } from '../fraction.js';
import type { Quotient } from '../shapley.js';
import { settings } from '../worked-2.js';
import type { RandomRow } from './random-channels.js';

/**
 * A second ranking of channels by their return, on fractions and straight from the page of formulas: it shares no line with
 * the core, divides where the core doesn't, and adds up its tails term by term.
 */
interface Sums {
  readonly budget: Fraction;
  readonly patients: Fraction;
  readonly revenue: Fraction;
}

export interface SecondLabel {
  readonly label: string;
  readonly round: number | null;
  readonly z2: Fraction | null;
  readonly tail: Quotient | null;
}

const ZERO = Fraction.of('0');
const KAPPA = Fraction.of('4');

const sumsOf = (row: RandomRow): Sums => ({
  budget: Fraction.of(row.budget || '0'),
  patients: Fraction.of(row.primary),
  revenue: Fraction.of(row.revenue),
});

const together = (rows: readonly Sums[]): Sums =>
  rows.reduce(
    (all, row) => ({
      budget: all.budget.plus(row.budget),
      patients: all.patients.plus(row.patients),
      revenue: all.revenue.plus(row.revenue),
    }),
    { budget: ZERO, patients: ZERO, revenue: ZERO },
  );

export const atLeast = (a: Fraction, b: Fraction): boolean => a.compare(b) >= 0;
export const squared = (z: string | undefined): Fraction => Fraction.of(z ?? '0').power(2);

/** P(X ≤ k), X binomial with chance a ÷ (a + c): the terms over one divisor. */
function lowerTail(k: bigint, n: bigint, chance: Fraction): Quotient {
  const [a, c] = [chance.numerator, chance.denominator - chance.numerator];
  let [choose, power, terms] = [1n, 1n, 0n];
  for (let j = 0n; j <= k; j++) {
    terms = terms * c + choose * power;
    choose = (choose * (n - j)) / (j + 1n);
    power *= a;
  }
  return { numerator: terms * c ** (n - k), denominator: chance.denominator ** n };
}

function labelOf(row: Sums, others: Sums, tests: number): Omit<SecondLabel, 'round'> {
  const both = together([row, others]);
  if (both.revenue.isZero) return { label: 'no_data', z2: null, tail: null };
  const [x, y] = [row.revenue.over(row.budget), others.revenue.over(others.budget)];
  const bill = (mine: Sums, other: Sums): Fraction | null => {
    const of = mine.patients.isZero ? other : mine;
    return of.patients.isZero ? null : of.revenue.over(of.patients);
  };
  const [m1, m2] = [bill(row, others), bill(others, row)];
  const spread = m1 && m2 && others.budget.times(m1).plus(row.budget.times(m2));
  const share = row.budget.over(both.budget);
  const gap = row.revenue.times(others.budget).minus(others.revenue.times(row.budget));
  const z2 =
    spread && !spread.isZero
      ? gap
          .power(2)
          .over(KAPPA.times(both.revenue.over(both.budget)).times(row.budget).times(others.budget).times(spread))
      : null;
  if (absolute(x.minus(y)).compare(y.over('50')) < 0) return { label: 'alike', z2, tail: null };
  const side = x.compare(y) > 0 ? 'above' : 'below';
  const rest = Fraction.of('1').minus(share);
  const isEnough = [share, rest].every((part) => atLeast(both.patients.times(part), Fraction.of('10')));
  if (isEnough && z2) {
    if (atLeast(z2, squared(settings.zProven[tests - 1]))) return { label: side, z2, tail: null };
    if (atLeast(z2, squared(settings.zHint[tests - 1]))) return { label: `probably_${side}`, z2, tail: null };
    const needed = KAPPA.times(16).times(squared(settings.zProven[tests - 1]));
    return {
      label: atLeast(both.patients.times(share).times(rest), needed) ? 'within_noise' : 'too_few_data',
      z2,
      tail: null,
    };
  }
  const due = both.patients.times(share);
  const towards = row.patients.compare(due);
  const [k, n] = [row.patients.numerator, both.patients.numerator];
  if (isEnough || n > 1000n || towards !== (side === 'above' ? 1 : -1))
    return { label: 'too_few_data', z2, tail: null };
  const tail = side === 'above' ? lowerTail(n - k, n, rest) : lowerTail(k, n, share);
  const isHint = tail.numerator * 40n * BigInt(tests) <= tail.denominator;
  return { label: isHint ? `probably_${side}` : 'too_few_data', z2, tail };
}

const absolute = (value: Fraction): Fraction => (value.compare('0') < 0 ? ZERO.minus(value) : value);

/** The labels of the paid rows by name. */
export function rankAgain(rows: readonly RandomRow[]): ReadonlyMap<string, SecondLabel> {
  const paid = rows.filter(({ kind }) => kind === 'ads' || kind === 'fee');
  const labels = new Map<string, SecondLabel>();
  if (paid.length === 1) labels.set(paid[0]!.name, { label: 'alone', round: null, z2: null, tail: null });
  if (paid.length < 2) return labels;
  const tests = paid.length === 2 ? 1 : paid.length;
  let left = paid;
  for (let round = 1; ; round++) {
    for (const row of left) {
      const others = together(left.filter((other) => other !== row).map(sumsOf));
      labels.set(row.name, { ...labelOf(sumsOf(row), others, tests), round });
    }
    const proven = left.filter(({ name }) => ['above', 'below'].includes(labels.get(name)!.label));
    if (proven.length === 0 || left.length === 2) return labels;
    const furthest = proven.reduce((a, b) => (labels.get(b.name)!.z2!.compare(labels.get(a.name)!.z2!) > 0 ? b : a));
    left = left.filter((row) => row !== furthest);
  }
}
