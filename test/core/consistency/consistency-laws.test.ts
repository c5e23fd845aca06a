import { describe, expect, it } from 'vitest';
import { checkConsistency, Decimal, type ConsistencyInput } from '../../../src/core/index.js';
import { Fraction } from '../fraction.js';
import { apart, sequence } from '../nearness.js';
import { findingsOf } from './second-consistency.js';

const below = sequence(2718n);
const pick = <Value>(...values: readonly Value[]): Value => values[Number(below(BigInt(values.length)))]!;

/** A number as people write it: whole, with some of its last digits rounded away, or a little beside it. */
function about(value: bigint): string {
  const off = (value * pick(0n, 0n, 0n, 1n, -1n, 3n, -5n, 30n, -40n)) / 100n;
  const round = pick(1n, 1n, 10n, 100n, 1000n);
  return `${((value + off) / round) * round}${pick('', '', '', '.5', '.25', '.00')}`;
}

/** A share as people write it. */
const share = (part: bigint, all: bigint): string => {
  const percent = (part * 1000n) / (all || 1n) + pick(0n, 0n, 0n, 4n, -4n, 40n);
  const tenths = percent < 0n ? 0n : percent;
  return pick(
    `${tenths / 10n}%`,
    `${tenths / 10n}.${tenths % 10n} %`,
    `0.${String(tenths).padStart(3, '0').slice(-3)}`,
    `${part}/${all || 1n}`,
  );
};

function randomFigures(): Record<string, string> {
  const [leads, cost, check] = [below(900n), below(900n), 1000n + below(30_000n)];
  const primary = (leads * below(60n)) / 50n;
  const secondary = (primary * below(60n)) / 50n;
  const spend = leads * cost;
  const count = (people: bigint): string => String(people + pick(0n, 0n, 0n, 0n, 1n, 20n));
  const all: Record<string, string> = {
    budget: about(spend),
    leads: String(leads),
    primary: count(primary),
    secondary: count(secondary),
    leadsCost: about(cost),
    primaryCost: about(primary > 0n ? spend / primary : cost),
    secondaryCost: about(secondary > 0n ? spend / secondary : cost),
    primaryRate: share(primary, leads),
    secondaryRate: pick(share(secondary, primary), share(primary, leads), `${secondary}%`),
    secondaryTotalRate: share(secondary, leads),
    primaryCheck: about(check),
    secondaryCheck: about(check * 4n),
    primaryRevenue: about(primary * check),
    revenue: about(primary * check + secondary * check * 4n),
    new: String(primary),
    existing: count(leads - primary > 0n ? leads - primary : 0n),
    totalCost: String(cost + pick(0n, 7n)),
  };
  if (pick(true, false)) all['totalCost'] = Fraction.of(all['leadsCost']!).plus(all['primaryCost']!).toSignificant(15);
  // Most texts leave most of them out.
  const kept = pick(3n, 6n, 9n);
  return Object.fromEntries(Object.entries(all).filter(() => below(10n) < kept));
}

const figure = (): string => pick('2', '1.35', '2.0', '40%', '98%', '1/3', '4', '3.3', '120', '15000', '0.5', '200');

function randomInputs(): ConsistencyInput {
  const parts = Array.from({ length: Number(below(4n)) }, () => about(10n + below(900n)));
  const sum = parts.map((part) => Fraction.of(part)).reduce((all, part) => all.plus(part), new Fraction(0n));
  const [whole, some] = [1000n + below(9000n), below(1000n)];
  return {
    stated: randomFigures(),
    parts: [
      { id: 'parts', parts, total: pick(sum.toSignificant(15), about(below(3000n)), ''), compare: pick('about', null) },
    ],
    claims: [
      {
        id: 'claims',
        factors: Array.from({ length: 1 + Number(below(3n)) }, () => ({
          value: figure(),
          compare: pick('over' as const, 'almost' as const, null, null, null),
          divide: pick(false, false, true),
        })),
        result: {
          value: pick(figure(), '2.7', '2.70', '0'),
          compare: pick('over' as const, 'almost' as const, null, null),
        },
      },
    ],
    splits: [{ id: 'splits', stated: share(some, whole), part: String(some), whole: String(whole) }],
  };
}

/** Where a finding isn't what the second search found: each place. */
function differences(found: unknown, wanted: unknown, place: string): string[] {
  if (wanted instanceof Fraction) {
    if (!(found instanceof Decimal)) return [`${place}: ${JSON.stringify(found)}`];
    const difference = wanted.isZero ? (found.isZero() ? '' : `${String(found)} instead of 0`) : apart(found, wanted);
    return difference ? [`${place}: ${difference}`] : [];
  }
  if (typeof wanted !== 'object' || wanted === null || typeof found !== 'object' || found === null)
    return Object.is(found, wanted) ? [] : [`${place}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
  return [...new Set([...Object.keys(wanted), ...Object.keys(found)])].flatMap((name) => {
    const [a, b] = [found, wanted].map((value) => (value as Record<string, unknown>)[name]);
    return differences(a, b, `${place}.${name}`);
  });
}

describe('in 2,000 random texts', () => {
  const texts = Array.from({ length: 2000 }, randomInputs);

  it('each finding, its severity, hints and figures are those of a second search on fractions', () => {
    const wrong = texts.flatMap((inputs, index) =>
      differences(checkConsistency(inputs).findings, findingsOf(inputs), String(index)),
    );
    expect(wrong).toEqual([]);
  });

  it('every rule, both severities and both hints occur', () => {
    const found = texts.flatMap((inputs) => findingsOf(inputs));
    const words = new Set(
      found.flatMap(({ rule, severity, hints }) => [rule, severity, ...((hints as string[] | undefined) ?? [])]),
    );
    expect([...words].sort()).toEqual([
      'claims_do_not_multiply',
      'contradiction',
      'costs_added',
      'existing_equals_rest',
      'figure_repeated',
      'parts_differ',
      'percent_is_count',
      'question',
      'same_number_twice',
      'split_differs',
      'stage_exceeds_previous',
    ]);
  });

  it('no finding depends on the order in which the numbers are stated', () => {
    const wrong = texts.slice(0, 300).flatMap((inputs, index) => {
      const stated = Object.fromEntries(Object.entries(inputs.stated!).reverse());
      const [a, b] = [inputs, { ...inputs, stated }].map((given) => JSON.stringify(checkConsistency(given)));
      return a === b ? [] : [index];
    });
    expect(wrong).toEqual([]);
  });
});
