import { describe, expect, it } from 'vitest';
import { splitMix, type ChannelRow, type Decimal, type MixRatio } from '../../../src/core/index.js';
import { Fraction } from '../fraction.js';
import { apart } from '../nearness.js';
import { randomTables, type RandomRow } from './random-channels.js';

type Amount = 'budget' | 'leads' | 'primary' | 'revenue';
const RATIOS: readonly (readonly [MixRatio, Amount, Amount])[] = [
  ['primaryRate', 'primary', 'leads'],
  ['leadsCost', 'budget', 'leads'],
  ['revenuePerLead', 'revenue', 'leads'],
  ['primaryCost', 'budget', 'primary'],
];
const ZERO = Fraction.of('0');
const amountOf = (row: RandomRow | undefined, name: Amount): Fraction => Fraction.of(row?.[name] || '0');
const total = (rows: readonly RandomRow[], name: Amount): Fraction =>
  rows.reduce((all, row) => all.plus(amountOf(row, name)), ZERO);
const rowsOf = (rows: readonly RandomRow[]): readonly ChannelRow[] => rows as unknown as readonly ChannelRow[];

/** Kitagawa's parts of a channel that has people in both periods or in one, on fractions. */
function partsOf(
  before: readonly RandomRow[],
  after: readonly RandomRow[],
  name: string,
  [over, under]: readonly [Amount, Amount],
): { rate: Fraction; mix: Fraction } {
  const side = (rows: readonly RandomRow[]): { w: Fraction; y: Fraction | null; besides: Fraction; all: Fraction } => {
    const row = rows.find((candidate) => candidate.name === name);
    const [amount, weight, weights] = [amountOf(row, over), amountOf(row, under), total(rows, under)];
    return {
      w: weight.over(weights),
      y: weight.isZero ? null : amount.over(weight),
      besides: weight.isZero ? amount.over(weights) : ZERO,
      all: total(rows, over).over(weights),
    };
  };
  const [a, b] = [side(before), side(after)];
  const [y0, y1] = [a.y ?? b.y ?? ZERO, b.y ?? a.y ?? ZERO];
  return {
    rate: a.w.plus(b.w).over(2).times(y1.minus(y0)).plus(b.besides.minus(a.besides)),
    mix: y0.plus(y1).over(2).minus(a.all.plus(b.all).over(2)).times(b.w.minus(a.w)),
  };
}

describe('in 2,000 random pairs of periods', () => {
  const next = randomTables(77n);
  const pairs = Array.from({ length: 2000 }, () => [next(), next()] as const);
  // Each ratio has its own quarter of them.
  const quarterOf = (ratio: MixRatio): typeof pairs =>
    pairs.filter((_, index) => index % RATIOS.length === RATIOS.findIndex(([of]) => of === ratio));

  it.each(RATIOS)('the change of %s is split as the formulas split it, to the last digit', (of, over, under) => {
    const wrong = quarterOf(of).flatMap(([before, after], index) => {
      const split = splitMix({ before: rowsOf(before), after: rowsOf(after), of });
      if (total(before, under).isZero || total(after, under).isZero) return split.parts ? [`${index} has parts`] : [];
      const names = [...new Set([...before, ...after].map(({ name }) => name))];
      const parts = names.map((name) => [name, partsOf(before, after, name, [over, under])] as const);
      const change = total(after, over)
        .over(total(after, under))
        .minus(total(before, over).over(total(before, under)));
      const sum = (kind: 'rate' | 'mix'): Fraction => parts.reduce((all, [, part]) => all.plus(part[kind]), ZERO);
      // The oracle itself: what it splits adds up to the change exactly.
      if (sum('rate').plus(sum('mix')).compare(change) !== 0) return [`${index}: the parts of the oracle`];
      const found = [
        apart(split.change as Decimal, change),
        apart(split.rate, sum('rate')),
        apart(split.mix, sum('mix')),
        ...parts.flatMap(([name, { rate, mix }]) => [
          apart(split.parts![name]!.rate, rate),
          apart(split.parts![name]!.mix, mix),
        ]),
        split.mixHides === change.times(sum('rate')).compare(0) < 0 ? '' : 'mixHides',
      ].filter(Boolean);
      return found.map((words) => `${index}: ${words}`);
    });
    expect(wrong).toEqual([]);
  });
});
