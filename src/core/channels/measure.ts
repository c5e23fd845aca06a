import type { Evidence } from '../comparison/evidence.js';
import { countPerBudget, moneyPerBudget } from '../comparison/per-budget.js';
import type { Sums } from '../comparison/step-down.js';
import type { Fraction } from '../fraction.js';
import type { AmountName, Channel, Channels } from './channel.js';

/** What channels are judged by: the return of their money, or how many patients or enquiries it brings. */
export type JudgedBy = 'return' | 'primaryCost' | 'leadsCost';

/** A measure that all paid channels have. */
export interface Measure {
  readonly judgedBy: JudgedBy;
  /** What a channel's sums hold: its budget, the people, and with the return the money. */
  readonly sums: (channel: Channel) => Sums | null;
  readonly test: (row: Sums, others: Sums) => Evidence;
  /** What is had for the budget: the last entry of the sums. */
  readonly yield: (sums: Sums) => Fraction;
}

/** The best measure comes first: money needs patients as well, as they are what chance sends. */
const MEASURES: readonly (readonly [JudgedBy, readonly AmountName[]])[] = [
  ['return', ['budget', 'primary', 'revenue']],
  ['primaryCost', ['budget', 'primary']],
  ['leadsCost', ['budget', 'leads']],
];

/** Channels that are judged: paid by a budget above 0. Money that nobody spends has no return. */
export const isPaid = ({ kind, budget }: Channel): boolean =>
  (kind === 'ads' || kind === 'fee') && budget !== null && budget > 0n;

/** Whether a channel is one of those that are bought. */
export const isBought = ({ kind }: Channel): boolean => kind === 'ads' || kind === 'fee';

/** The first measure that all paid channels have; null where there is none, or no paid channel. */
export function measureOf({ rows, unit }: Channels, kappa: Fraction): Measure | null {
  const paid = rows.filter((channel) => isBought(channel) && channel.budget !== 0n);
  const found = MEASURES.find(([, names]) => paid.every((channel) => names.every((name) => channel[name] !== null)));
  if (paid.length === 0 || !found) return null;
  const [judgedBy, names] = found;
  return {
    judgedBy,
    sums: (channel) => {
      const sums = names.map((name) => channel[name]);
      return sums.includes(null) ? null : (sums as Sums);
    },
    test: (row, others) =>
      judgedBy === 'return'
        ? moneyPerBudget(earned(row), earned(others), unit, kappa)
        : countPerBudget(earned(row), earned(others), unit),
    yield: (sums) => [sums.at(-1)!, sums[0]!],
  };
}

const earned = ([budget, count, revenue = 0n]: Sums): { budget: bigint; count: bigint; revenue: bigint } => ({
  budget: budget!,
  count: count!,
  revenue,
});
