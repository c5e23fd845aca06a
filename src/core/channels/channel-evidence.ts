import { testsOf, zProven } from '../comparison/confidence.js';
import { added, type Sums } from '../comparison/step-down.js';
import { readRecord } from '../comparison/record.js';
import { byName } from '../comparison/table.js';
import { Decimal, deepFreeze, ONE, ZERO } from '../decimal.js';
import { decimalOf } from '../fraction.js';
import { squareRoot } from '../square-root.js';
import { kappaOf, readChannels, readMargin } from './channel.js';
import { isPaid, measureOf, type Measure } from './measure.js';
import type { ChannelRanking, RankingInputs } from './rank-channels.js';

/** What stands behind a channel's label: for its picture, and for the words about it. */
export interface ChannelEvidence {
  /**
   * Returns, or costs, with which the channel would not be proven to differ from the others: its range by chance. The high
   * end is null where a cost has none. Null where there is no such range, or where it would contradict the label, which
   * rests on an exact tail then.
   */
  readonly interval: readonly [low: Decimal, high: Decimal | null] | null;
  /** The return, or cost, of the channels that it was compared with, together. */
  readonly others: Decimal | null;
  /** Those channels: all paid ones but those that had been proven to stand apart before. */
  readonly comparedWith: readonly string[];
  /** How many more patients, or enquiries, of its own it takes until a difference of a quarter would show; with `too_few_data` alone. */
  readonly missing: Decimal | null;
}

/** The gap that has to be visible is a quarter: 4² = 16. */
const MATERIAL = 16;

/**
 * Says what stands behind the labels of a ranking: the range of each return by chance, and how many patients are lacking.
 *
 * The range holds each x for which z² of the labels stays below its bar. With revenue a and patients p of the channel, b and
 * q of the others, M = a ÷ p: (a − x)²(b + x) = z²κ(a + b)·x·(M + x ÷ q), return = margin × x ÷ budget. With counts κ and M
 * are 1, and p and q the counts themselves. So the range excludes the others' return exactly where the label is proven.
 *
 * @param inputs - those of the ranking
 * @param ranking - what `rankChannels` has answered to them
 * @returns by name, of paid channels alone, frozen; intervals to 18 digits
 * @throws RangeError as `rankChannels`
 * @source docs/formulas.md, "Channels"
 * @example channelEvidence({ rows: [{ name: 'A', budget: '1', leads: '9' }, { name: 'B', budget: '2', leads: '8' }] }, rankChannels({ rows: [{ name: 'A', budget: '1', leads: '9' }, { name: 'B', budget: '2', leads: '8' }] })).A.others.toString() // '0.25'
 */
export function channelEvidence(
  inputs: RankingInputs,
  ranking: ChannelRanking,
): Readonly<Record<string, ChannelEvidence>> {
  const given = readRecord('', inputs, ['rows', 'margin', 'kappa']);
  const [channels] = readChannels(['rows', given('rows')]);
  const kappaGiven = kappaOf(given('kappa'));
  const measure = measureOf(channels!, kappaGiven);
  const paid = measure ? channels!.rows.filter(isPaid) : [];
  const z = new Decimal(zProven(testsOf(paid.length)));
  const isMoney = ranking.judgedBy === 'return';
  const kappa = isMoney ? decimalOf(kappaGiven) : ONE;
  const margin = decimalOf(readMargin(given('margin')));
  const roundOf = (name: string): number => ranking.rows[name]?.round ?? 0;

  return deepFreeze(
    byName(
      paid.map((channel) => {
        const against = paid.filter((other) => other !== channel && roundOf(other.name) >= roundOf(channel.name));
        const row = sidesOf(measure!, measure!.sums(channel)!, channels!.unit);
        const others =
          against.length > 0
            ? sidesOf(measure!, against.map((other) => measure!.sums(other)!).reduce(added), channels!.unit)
            : null;
        const spread = z.times(z).times(kappa);
        const written = (x: Decimal, budget: Decimal): Decimal | null =>
          isMoney ? margin.times(x).div(budget) : x.isZero() ? null : budget.div(x);
        const range = others ? rangeBeside(row, others, spread) : rangeAlone(row, spread);
        const ends = range && range.map((x) => written(x, row.budget));
        const { label } = ranking.rows[channel.name]!;
        const contradicts = range && others && isOutside(range, row, others) && label !== 'above' && label !== 'below';
        const evidence: ChannelEvidence = {
          interval: !ends || contradicts ? null : isMoney ? [ends[0]!, ends[1]!] : [ends[1]!, ends[0]!],
          others: others && written(others.earned, others.budget),
          comparedWith: against.map(({ name }) => name),
          missing: label === 'too_few_data' && others ? missingOf(row, others, spread) : null,
        };
        return [channel.name, evidence] as const;
      }),
    ),
  );
}

/** What one side has spent and brought: people, and what is measured, which may be these people. */
interface Side {
  readonly budget: Decimal;
  readonly people: Decimal;
  readonly earned: Decimal;
}

function sidesOf({ judgedBy }: Measure, [budget, people, revenue]: Sums, unit: bigint): Side {
  const inUnits = (amount: bigint): Decimal => decimalOf([amount, unit]);
  return {
    budget: inUnits(budget!),
    people: inUnits(people!),
    earned: inUnits(judgedBy === 'return' ? revenue! : people!),
  };
}

type Range = readonly [low: Decimal, high: Decimal];

/** The results within chance of the row, beside others whose own results vary by chance too; null where nobody came to one of them. */
function rangeBeside(row: Side, others: Side, spread: Decimal): Range | null {
  const [a, b] = [row.earned, others.earned];
  if (b.isZero() || others.people.isZero()) return null;
  const bill = row.people.isZero() ? b.div(others.people) : a.div(row.people);
  const weight = spread.times(a.plus(b));
  const excess = (x: Decimal): Decimal => {
    const gap = a.minus(x);
    const chance = weight.times(bill.plus(x.div(others.people)));
    // Where the row has brought nothing, 0 solves it for every x: without that factor the high end is left.
    if (a.isZero()) return x.times(b.plus(x)).minus(chance);
    return gap.times(gap).times(b.plus(x)).minus(chance.times(x));
  };
  let high = a.plus(b).plus(weight.div(b).times(bill));
  while (excess(high).lte(0)) high = high.times(2);
  return [a.isZero() ? ZERO : rootBetween(excess, ZERO, a), rootBetween(excess, high, a)];
}

/** The results within chance of a row that stands alone: (a − x)² = z²κM·x. */
function rangeAlone({ people, earned: a }: Side, spread: Decimal): Range | null {
  if (people.isZero() || a.isZero()) return null;
  const half = spread.times(a.div(people)).div(2);
  const root = squareRoot(half.times(half).plus(half.times(a).times(2)));
  return [a.plus(half).minus(root), a.plus(half).plus(root)];
}

/** Digits to which roots are found. */
const FINE = new Decimal('1e-20');
const MAX_STEPS = 100;

/**
 * The one root between a place where a function is above 0 and one where it is below: by secants that keep both ends
 * (the Illinois method).
 */
function rootBetween(excess: (x: Decimal) => Decimal, above: Decimal, below: Decimal): Decimal {
  let [x0, x1] = [above, below];
  let [y0, y1] = [excess(x0), excess(x1)];
  let kept = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    if (y0.isZero()) return x0;
    const width = x1.minus(x0);
    if (width.abs().lte(FINE.times(below.abs().plus(above.abs())))) break;
    const x = x0.minus(y0.times(width).div(y1.minus(y0)));
    const y = excess(x);
    if (y.gte(0)) {
      [x0, y0] = [x, y];
      // The end that stays for a second time counts half, else it would hold back the other one.
      if (kept === 1) y1 = y1.div(2);
      kept = 1;
    } else {
      [x1, y1] = [x, y];
      if (kept === -1) y0 = y0.div(2);
      kept = -1;
    }
  }
  return x0;
}

/** Whether the range leaves out the result that the row would have had at the others' rate. */
function isOutside([low, high]: Range, row: Side, others: Side): boolean {
  const alike = others.earned.times(row.budget).div(others.budget);
  return alike.lt(low) || alike.gt(high);
}

/** People of the row that are lacking, if all channels grew alike: P·B₁ ÷ B × (needed ÷ effective − 1), rounded up. */
function missingOf(row: Side, others: Side, spread: Decimal): Decimal | null {
  const [people, budget] = [row.people.plus(others.people), row.budget.plus(others.budget)];
  if (people.isZero()) return null;
  const effective = people.times(row.budget).times(others.budget).div(budget).div(budget);
  const expected = people.times(row.budget).div(budget);
  const missing = spread.times(MATERIAL).div(effective).minus(ONE).times(expected).ceil();
  return missing.gt(0) ? missing : null;
}
