import { describe, expect, it } from 'vitest';
import { Decimal, reallocateBudget, type Figure, type ReallocatedChannel } from '../../../src/core/index.js';
import { sequence } from '../nearness.js';

interface Row {
  readonly name: string;
  readonly budget: string;
  readonly revenue: string;
  readonly exponent?: string;
  readonly min?: string;
  readonly max?: string;
}

/** What bisection finds in ordinary floating-point numbers: an independent way, to eleven digits. */
function bisect(rows: readonly Row[], exponent: number, shift: number, total: number): readonly number[] {
  const spent = (logarithm: number): readonly number[] =>
    rows.map((row) => {
      const [budget, e] = [Number(row.budget), Number(row.exponent ?? exponent)];
      const marginal = (e * Number(row.revenue)) / budget;
      const free = budget * (marginal / Math.exp(logarithm)) ** (1 / (1 - e));
      const least = Math.max(Number(row.min ?? 0), budget * (1 - shift), 0);
      const most = Math.min(Number(row.max ?? Infinity), budget * (1 + shift));
      return Math.min(Math.max(free, least), most);
    });
  let [low, high] = [-60, 60];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (sumOf(spent(middle)) > total) low = middle;
    else high = middle;
  }
  return spent(high);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('in 2,000 random reallocations', () => {
  const below = sequence(4711n);
  const pick = <Value>(...values: readonly Value[]): Value => values[Number(below(BigInt(values.length)))]!;
  const problems = Array.from({ length: 2000 }, () => {
    const own = pick(false, false, true);
    const rows: Row[] = Array.from({ length: 2 + Number(below(5n)) }, (_, index) => {
      const budget = 10_000n + below(200_000n);
      return {
        name: `Channel ${index}`,
        budget: String(budget),
        revenue: String((budget * (20n + below(900n))) / 100n),
        ...(own && { exponent: pick('0.5', '0.6', '0.73', '0.8', '0.9') }),
        ...(pick(true, false, false) && { min: String((budget * 8n) / 10n) }),
        ...(pick(true, false, false) && { max: String((budget * 12n) / 10n) }),
      };
    });
    return { rows, exponent: pick('0.5', '0.7', '0.75', '0.83', '0.9'), shift: pick('0.1', '0.25', '0.5', '1') };
  });
  const answers = problems.map(({ rows, exponent, shift }) => reallocateBudget({ rows, exponent, shift }));
  const valueOf = (figure: Figure): Decimal => ('reason' in figure ? new Decimal(NaN) : figure);
  const budgetOf = (row: ReallocatedChannel): number => Number(valueOf(row.budget).toString());

  it('the proposal is what bisection finds', () => {
    const wrong = problems.flatMap(({ rows, exponent, shift }, index) => {
      const answer = answers[index]!;
      if (!answer.feasible) return [`${index}: ${answer.reason}`];
      const total = sumOf(rows.map(({ budget }) => Number(budget)));
      const found = bisect(rows, Number(exponent), Number(shift), total);
      return rows.flatMap(({ name }, row) => {
        const proposed = budgetOf(answer.rows[name]!);
        return Math.abs(proposed - found[row]!) <= 1e-6 * total ? [] : [`${index} ${name}: ${proposed} ${found[row]}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('it spends the total to thirty digits, stays within all limits, and never loses', () => {
    const wrong = problems.flatMap(({ rows, shift }, index) => {
      const answer = answers[index]!;
      if (!answer.feasible) return [];
      const changes = Object.values(answer.rows).map(({ change }) => valueOf(change));
      const rest = changes.reduce((all, change) => all.plus(change), new Decimal(0));
      const beyond = rows.filter(({ name, budget, min, max }) => {
        const proposed = valueOf(answer.rows[name]!.budget);
        const step = new Decimal(budget).times(shift);
        const least = Decimal.max(min ?? 0, new Decimal(budget).minus(step));
        const most = Decimal.min(max ?? Infinity, step.plus(budget));
        return !(proposed.gte(least) && proposed.lte(most));
      });
      return [
        ...(rest.abs().lt(answer.total.times('1e-30')) ? [] : [`${index} spends ${rest.toString()} more`]),
        ...(answer.gain.gte('-1e-20') ? [] : [`${index} loses ${answer.gain.toString()}`]),
        ...beyond.map(({ name }) => `${index} ${name} is beyond its limits`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('the gain is what the powers say, in floating-point numbers', () => {
    const wrong = problems.flatMap(({ rows, exponent }, index) => {
      const answer = answers[index]!;
      if (!answer.feasible) return [];
      const gains = rows.map(({ name, budget, revenue, exponent: own }) => {
        const grown = (budgetOf(answer.rows[name]!) / Number(budget)) ** Number(own ?? exponent);
        return Number(revenue) * (grown - 1);
      });
      const most = sumOf(rows.map(({ revenue }) => Number(revenue)));
      return Math.abs(sumOf(gains) - Number(answer.gain.toString())) <= 1e-9 * most ? [] : [`${index}`];
    });
    expect(wrong).toEqual([]);
  });
});
