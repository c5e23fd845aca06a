import { difference, NOTHING, product, sum, type Fraction } from '../fraction.js';
import type { Evidence } from './evidence.js';
import { hypergeometricTail } from './exact-tail.js';
import type { Sums } from './step-down.js';

/** The smallest number of people for whom yes, and for whom no, has to be expected on either side. */
const MIN_EXPECTED = 5n;

/** One type of people: n₁ of the row, of whom k₁ said yes, and n₂, k₂ of the others. */
interface Stratum {
  readonly n1: bigint;
  readonly k1: bigint;
  readonly n2: bigint;
  readonly k2: bigint;
}

/**
 * A share k ÷ n, type by type, so that a row with harder types isn't blamed for them (Cochran's test).
 *
 * E = Σ n₁K/N, V = Σ n₁n₂K(N − K)/N³, z² = (k₁ − E)² ÷ V. A type that only one side has says nothing about the two, and
 * counts only towards what is expected.
 *
 * @param row - n and k of each type, one after the other: [n, k] or [n, k, n, k, …], k at most n
 * @param others - the same of the others, types in the same order
 * @param unit - what 1 person is in the unit of the counts
 */
export function shareByType(row: Sums, others: Sums, unit: bigint): Evidence {
  const types = typesOf(row, others);
  const total = (amount: (type: Stratum) => bigint): bigint => types.reduce((all, type) => all + amount(type), 0n);
  const over = (amount: (type: Stratum) => Fraction, of = types): Fraction =>
    of.length > 0 ? of.map(amount).reduce((all, part) => sum(all, part)) : NOTHING;
  const shared = types.filter(({ n1, n2 }) => n1 > 0n && n2 > 0n);
  const [yes, all] = [total(({ k1, k2 }) => k1 + k2), total(({ n1, n2 }) => n1 + n2)];
  const [rowYes, rowAll] = [total(({ k1 }) => k1), total(({ n1 }) => n1)];

  const expected = over(({ n1, k1, n2, k2 }) => [n1 * (k1 + k2), n1 + n2]);
  const gap = difference([rowYes, 1n], expected);
  const variance = over(({ n1, k1, n2, k2 }) => {
    const [n, k] = [n1 + n2, k1 + k2];
    return [n1 * n2 * k * (n - k), n * n * n];
  });
  const [only] = types;
  return {
    counted: yes > 0n,
    figures: [[shared.reduce((sumOf, { k1 }) => sumOf + k1, 0n), 1n], over(({ n1, n2, k2 }) => [n1 * k2, n2], shared)],
    squaredZ: variance[0] > 0n ? [gap[0] * gap[0] * variance[1], gap[1] * gap[1] * variance[0] * unit] : null,
    floorMet: isExpected(expected, rowAll, yes, all, unit),
    tail: (side) =>
      only && types.length === 1 && Object.values<bigint>({ ...only }).every((amount) => amount % unit === 0n)
        ? hypergeometricTail(
            { all: all / unit, yes: yes / unit, drawn: only.n1 / unit, drawnYes: only.k1 / unit },
            side,
          )
        : null,
    effective: product(
      over(({ n1, n2 }) => [n1 * n2, n1 + n2]),
      [1n, unit],
    ),
    spread: [all - yes, yes > 0n ? yes : 1n],
  };
}

/** Whether so many with yes and so many with no are to be expected on either side: of the row E and n₁ − E, of the others K − E and n₂ − K + E. */
function isExpected([over, under]: Fraction, rowAll: bigint, yes: bigint, all: bigint, unit: bigint): boolean {
  const least = MIN_EXPECTED * unit * under;
  return [over, rowAll * under - over, yes * under - over, (all - rowAll - yes) * under + over].every(
    (people) => people >= least,
  );
}

/** The types that somebody belongs to. */
function typesOf(row: Sums, others: Sums): readonly Stratum[] {
  const types: Stratum[] = [];
  for (let index = 0; index < row.length; index += 2) {
    const [n1, k1] = [row[index]!, row[index + 1]!];
    const [n2, k2] = [others[index]!, others[index + 1]!];
    if (n1 + n2 > 0n) types.push({ n1, k1, n2, k2 });
  }
  return types;
}
