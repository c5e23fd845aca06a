import { testsOf, zProven } from '../comparison/confidence.js';
import type { ComparisonLabel } from '../comparison/evidence.js';
import { added, stepDown, type Sums } from '../comparison/step-down.js';
import { readRecord } from '../comparison/record.js';
import { byName, type Cell } from '../comparison/table.js';
import { deepFreeze, type Decimal } from '../decimal.js';
import { compared, decimalOf, type Fraction } from '../fraction.js';
import { readChannels, kappaOf, readMargin, type Channel, type ChannelKind, type ChannelRow } from './channel.js';
import {
  channelFigures,
  channelTotals,
  nextRouble,
  primaryRateInterval,
  type ChannelFigures,
  type ChannelTotals,
  type NextRouble,
} from './channel-figures.js';
import { isBought, isPaid, measureOf, type JudgedBy, type Measure } from './measure.js';
import { isProvenEnd, isRobust, type Judged, type Unattributed } from './proof.js';

export interface RankingInputs {
  readonly rows: readonly ChannelRow[];
  /** Contribution margin 0…1, default 1. */
  readonly margin?: Cell;
  /** κ = E X² ÷ (E X)² of one patient's money, 1 or more, default 4. */
  readonly kappa?: Cell;
}

/** How a paid channel stands beside the others. */
export interface ChannelLabel {
  readonly label: ComparisonLabel;
  /** The round in which the label was given: against the rows that were left in it. Null where nothing was compared. */
  readonly round: number | null;
  /** The distance from the others in standard errors, squared. */
  readonly z2: Decimal | null;
  /** The exact tail of the patients, where there are too few for standard errors. */
  readonly tail: Decimal | null;
  /** Of a label with a side: whether it stands wherever the unattributed results belong. */
  readonly robust: boolean | null;
}

export interface RankedChannel extends ChannelFigures, Partial<NextRouble>, Partial<ChannelLabel> {
  readonly kind: ChannelKind;
  /** Wilson's interval of first patients ÷ enquiries, as wide as the table's labels ask. */
  readonly primaryRateInterval?: readonly [low: Decimal, high: Decimal];
}

export interface ChannelRanking {
  /** The first measure that all paid channels have; null without one. */
  readonly judgedBy: JudgedBy | null;
  /** m, the number of tests that the limits are made for. */
  readonly tests: number;
  readonly totals: ChannelTotals;
  /** By name. It inherits nothing. */
  readonly rows: Readonly<Record<string, RankedChannel>>;
  /** The names as given. */
  readonly order: readonly string[];
  /** The judged channels, best first by what they bring for their money, then by revenue, then as in the table. */
  readonly ranking: readonly string[];
  /** Only where it is proven. */
  readonly best: string | null;
  readonly worst: string | null;
  /** The channels that cost nothing. */
  readonly free: readonly string[];
}

/**
 * Ranks channels by what they bring for their money, and says which of them are proven to be above or below the others.
 *
 * return = margin × revenue ÷ budget; next unit of money: return × 0.5 … 0.9; totals from sums, never from averages.
 *
 * @param inputs - up to 50 rows (money in currency, people as counts, 0 or more), `margin` 0…1, `kappa` 1 or more
 * @returns figures and labels by name, frozen; a figure without a value carries its reason
 * @throws RangeError naming the cell: a broken number, a margin or κ outside its range, a name that is missing or there
 *   twice, an unknown kind or key, more than 50 rows
 * @source docs/formulas.md, "Channels"
 * @example String(rankChannels({ rows: [{ name: 'Ads', budget: '180000', leads: '600' }] }).totals.leadsCost) // '300'
 */
export function rankChannels(inputs: RankingInputs): ChannelRanking {
  const given = readRecord('', inputs, ['rows', 'margin', 'kappa']);
  const [channels] = readChannels(['rows', given('rows')]);
  const { rows, unit } = channels!;
  const margin = readMargin(given('margin'));
  const measure = measureOf(channels!, kappaOf(given('kappa')));
  const paid = measure ? rows.filter(isPaid) : [];
  const tests = testsOf(paid.length);
  const unattributed = measure && sumOfUnattributed(measure, rows);
  const judged = measure ? judgeAll(measure, paid, unattributed, tests) : [];
  const ranked = measure ? inOrder(measure, judged, paid) : [];
  const [first, last] = [ranked[0], ranked.at(-1)];

  return deepFreeze<ChannelRanking>({
    judgedBy: measure && measure.judgedBy,
    tests,
    totals: channelTotals(channels!, margin),
    rows: byName(
      rows.map((channel) => {
        const interval = primaryRateInterval(channel, unit, zProven(tests));
        const row: RankedChannel = {
          kind: channel.kind,
          ...channelFigures(channel, unit, margin),
          ...nextRouble(channel, margin),
          ...(interval && { primaryRateInterval: interval }),
          ...(isBought(channel) && labelOf(judged.find(({ name }) => name === channel.name))),
        };
        return [channel.name, row];
      }),
    ),
    order: rows.map(({ name }) => name),
    ranking: ranked.map(({ name }) => name),
    best: first && isProvenEnd(measure!, first, judged, 'above', unattributed) ? first.name : null,
    worst: last && isProvenEnd(measure!, last, judged, 'below', unattributed) ? last.name : null,
    free: rows.filter(({ kind }) => kind === 'free').map(({ name }) => name),
  });
}

function judgeAll(
  measure: Measure,
  paid: readonly Channel[],
  unattributed: Unattributed,
  tests: number,
): readonly Judged[] {
  const sums = paid.map((channel) => measure.sums(channel)!);
  return stepDown(sums, measure.test, tests).map((outcome, index) => ({
    name: paid[index]!.name,
    sums: sums[index]!,
    outcome,
    robust: isRobust(measure, sums[index]!, outcome, unattributed, tests),
  }));
}

/** Their results alone: they have no budget. Null where one isn't known. */
function sumOfUnattributed(measure: Measure, rows: readonly Channel[]): Unattributed {
  const all = rows.filter(({ kind }) => kind === 'unattributed').map((row) => measure.sums({ ...row, budget: 0n }));
  const nothing = measure.sums({ ...rows[0]!, budget: 0n, leads: 0n, primary: 0n, revenue: 0n })!;
  return all.includes(null) ? null : (all as readonly Sums[]).reduce(added, nothing);
}

/** By what is had for the budget, then by revenue, then as in the table. */
function inOrder(measure: Measure, judged: readonly Judged[], paid: readonly Channel[]): readonly Judged[] {
  const revenue = new Map(paid.map((channel) => [channel.name, channel.revenue ?? -1n]));
  return [...judged].sort((a, b) => {
    const ahead = compared(measure.yield(b.sums), measure.yield(a.sums)) || revenue.get(b.name)! - revenue.get(a.name)!;
    return ahead > 0n ? 1 : ahead < 0n ? -1 : 0;
  });
}

/** The label of a channel that is bought; `not_judged` where it lacks what the others are judged by. */
function labelOf(judged: Judged | undefined): ChannelLabel {
  if (!judged) return { label: 'not_judged', round: null, z2: null, tail: null, robust: null };
  const { label, round, squaredZ, tail } = judged.outcome;
  return { label, round, z2: valueOf(squaredZ), tail: valueOf(tail), robust: judged.robust };
}

const valueOf = (fraction: Fraction | null): Decimal | null => fraction && decimalOf(fraction);
