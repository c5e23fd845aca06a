import { Decimal, deepFreeze, ZERO } from '../decimal.js';
import { FunnelRangeError } from '../errors.js';
import { exact, quotient, type Ratio } from '../ratio.js';
import { readList, readObject, readPart, readAmount, type Given, type GivenPart } from '../read-input.js';
import { baselineOf, type Baseline } from './baseline.js';

/** The figures of months, the oldest first: amounts, or shares as [part, of]. At most 120. */
export type MonthsInput =
  | { readonly kind?: 'amount' | null | undefined; readonly points: readonly Given[] }
  | { readonly kind: 'share'; readonly points: readonly GivenPart[] };

/** `stands_out`: beyond the usual swing · `too_few_data`: a share of too few people to tell. */
export type MonthLabel = 'usual' | 'stands_out' | 'too_few_data';

export interface Months {
  /**
   * The last month's own label if it isn't `usual` · `level_changed`: eight months or more lie on one side of the centre ·
   * `too_few_months`: fewer than nine · `no_variation`: the months of the baseline are all the same, so that no swing is known.
   */
  readonly verdict: MonthLabel | 'level_changed' | 'too_few_months' | 'no_variation';
  /** With too few months: how many more are needed. */
  readonly monthsNeeded?: Decimal;
  /** How many of the first months the usual swing is taken from: 8…12. */
  readonly baseline?: number;
  /** The baseline's average; of shares all parts ÷ all of which. */
  readonly centre?: Decimal;
  /** Within these a month is usual, in the unit of the points; the lower may be below 0. */
  readonly limits?: readonly [low: Decimal, high: Decimal];
  /** By month. */
  readonly months?: readonly MonthLabel[];
  /** Of shares: the last month's squared distance from the centre in standard errors. */
  readonly lastZ2?: Decimal;
  /** The first month, from 0, of a run of eight or more on one side of the centre that lasts until now; null without one. */
  readonly levelChangedSince?: number | null;
}

const MAX_MONTHS = 120;
/** The fewest months that can be read: eight of a baseline, and one to compare with them. */
const LEAST_MONTHS = 9;
/** So many months on one side of the centre are a change of level. */
const RUN = 8;
/** The smallest number of people on either side of a share for whom chance can be told: the usual five. */
const MIN_EXPECTED = 5;
/** A share also has to be three standard errors away: 3². */
const SHARE_SQUARED_Z = 9;

/**
 * Reads whether months swing as usual.
 *
 * centre ± 2.66 × the mean difference from month to month, both of the first 8…12 months, which stay the baseline; of
 * shares also n·(y − centre)² ≥ 9 × centre × (1 − centre)
 *
 * @param inputs - `kind` and `points`
 * @returns a frozen verdict; without nine months or any swing nothing more than that
 * @throws RangeError for a broken or missing number, a share of nothing or above 1, or more than 120 months
 * @source Wheeler, "Understanding Variation", 1993 (2.66); Laney, "Improved control charts for attributes", 2002
 * @example readMonths({ kind: 'amount', points: ['150', '141', '158', '149', '163', '152', '147', '155', '190'] }).verdict // 'stands_out'
 */
export function readMonths(inputs: MonthsInput): Months {
  const { kind, points: given } = readObject('', inputs, ['kind', 'points']);
  if (kind !== 'amount' && kind !== 'share' && kind !== null && kind !== undefined)
    throw new FunnelRangeError('kind', 'unknown_name', kind, "must be 'amount' or 'share'");
  const isShare = kind === 'share';
  const points = readList<Given | GivenPart>('points', given, MAX_MONTHS).map((point) => readPoint(point, isShare));
  if (points.length < LEAST_MONTHS)
    return deepFreeze({ verdict: 'too_few_months', monthsNeeded: new Decimal(LEAST_MONTHS - points.length) });

  const baseline = baselineOf(points);
  const { centre, swing } = baseline;
  const common = { baseline: baseline.months, centre: quotient(centre)! };
  if (swing[0].isZero()) return deepFreeze({ ...common, verdict: 'no_variation' });
  const away = points.map((point) => distance(point, centre));
  const months = points.map((point, index) => labelOf(point, away[index]!, baseline, isShare));
  const last = months.at(-1)!;
  const since = levelSince(away);
  return deepFreeze({
    ...common,
    limits: [limit(baseline, -1), limit(baseline, 1)] as const,
    months,
    ...(isShare && { lastZ2: quotient(squaredZ(points.at(-1)!, away.at(-1)!, centre))! }),
    levelChangedSince: since,
    verdict: last === 'usual' && since !== null ? 'level_changed' : last,
  });
}

/** A month's figure, undivided. */
function readPoint(point: Given | GivenPart, isShare: boolean): Ratio {
  const amount = isShare ? null : readAmount('points', point as Given);
  const read = isShare ? readPart('points', point as GivenPart) : amount && ([amount, exact(new Decimal(1))] as const);
  if (!read) throw new FunnelRangeError('points', 'not_a_number', point, 'must have a number for every month');
  return read;
}

/** point − centre, over both divisors, and so with its sign. */
const distance = ([part, of]: Ratio, centre: Ratio): Decimal => part.times(centre[1]).minus(centre[0].times(of));

function labelOf(point: Ratio, away: Decimal, { centre, swing }: Baseline, isShare: boolean): MonthLabel {
  const [part, of] = centre;
  // np̄ and n(1 − p̄), times the centre's divisor.
  const isFew = (side: Decimal): boolean => side.times(point[1]).lt(of.times(MIN_EXPECTED));
  if (isShare && (isFew(part) || isFew(of.minus(part)))) return 'too_few_data';
  const isBeyond = away.abs().times(swing[1]).gt(swing[0].times(point[1]).times(of));
  return isBeyond && (!isShare || isFarFor(point, away, centre)) ? 'stands_out' : 'usual';
}

/** Whether a share is also further away than its own chance explains. */
function isFarFor(point: Ratio, away: Decimal, centre: Ratio): boolean {
  const [over, under] = squaredZ(point, away, centre);
  return over.gte(under.times(SHARE_SQUARED_Z));
}

/** n·(y − centre)² ÷ (centre × (1 − centre)). */
const squaredZ = (point: Ratio, away: Decimal, centre: Ratio): Ratio => [
  away.times(away),
  point[1].times(centre[0]).times(centre[1].minus(centre[0])),
];

function limit({ centre, swing }: Baseline, side: 1 | -1): Decimal {
  const over = centre[0].times(swing[1]).plus(swing[0].times(centre[1]).times(side));
  return quotient([over, centre[1].times(swing[1])])!;
}

/** @param away - of each point, with its sign */
function levelSince(away: readonly Decimal[]): number | null {
  const sides = away.map((distance) => distance.cmp(ZERO));
  const before = sides.findLastIndex((side) => side === 0 || side !== sides.at(-1));
  return away.length - 1 - before >= RUN ? before + 1 : null;
}
