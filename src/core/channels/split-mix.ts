import { readRecord } from '../comparison/record.js';
import { byName } from '../comparison/table.js';
import { deepFreeze, type Decimal } from '../decimal.js';
import { FunnelRangeError } from '../errors.js';
import { figureOf, quotientOf, type Figure } from '../figure.js';
import { decimalOf, difference, NOTHING, product, sum, type Fraction } from '../fraction.js';
import { readChannels, type AmountName, type Channel, type ChannelRow } from './channel.js';

/** A ratio of all channels together whose change is split. */
export type MixRatio = 'primaryRate' | 'leadsCost' | 'revenuePerLead' | 'primaryCost';

/** Each ratio's two amounts; a channel's weight is its share of the lower one. */
const RATIOS: Readonly<Record<MixRatio, readonly [over: AmountName, under: AmountName]>> = {
  primaryRate: ['primary', 'leads'],
  leadsCost: ['budget', 'leads'],
  revenuePerLead: ['revenue', 'leads'],
  primaryCost: ['budget', 'primary'],
};

export interface MixInputs {
  readonly before: readonly ChannelRow[];
  /** The later period; a channel is the same one where its name is. */
  readonly after: readonly ChannelRow[];
  readonly of: MixRatio;
}

export interface MixPart {
  /** What the channel's own ratio has changed of the whole. */
  readonly rate: Decimal;
  /** What its share of all has changed. */
  readonly mix: Decimal;
}

export interface MixSplit {
  /** The ratio of all channels together. */
  readonly before: Figure;
  readonly after: Figure;
  readonly change: Figure;
  /** The sums of the parts; rate + mix = change. Absent where the change isn't known, as all below. */
  readonly rate?: Decimal;
  readonly mix?: Decimal;
  /** By name. It inherits nothing. */
  readonly parts?: Readonly<Record<string, MixPart>>;
  /** Every channel that can be compared has moved strictly against the whole. */
  readonly reversal?: boolean;
  /** The channels' own ratios together have moved against the whole. */
  readonly mixHides?: boolean;
}

/**
 * Splits the change of a ratio of all channels into what the channels themselves have changed, and what the shift between
 * them has: both can rise while the whole falls.
 *
 * With shares w and ratios y, before ⁰ and after ¹, and Y = Σwy: rate = (w⁰ + w¹)/2 · (y¹ − y⁰),
 * mix = ((y⁰ + y¹)/2 − (Y⁰ + Y¹)/2) · (w¹ − w⁰). A channel without a ratio in one period borrows the other's, and what
 * it has spent or brought there without any lead or patient counts as its own change.
 *
 * @param inputs - `before` and `after`: up to 50 rows each; `of`: `primaryRate` (P ÷ L), `leadsCost` (B ÷ L),
 *   `revenuePerLead` (R ÷ L), with shares of the leads; `primaryCost` (B ÷ P), with shares of the patients
 * @returns the change with its parts by name, frozen; without parts where the ratio isn't known in both periods
 * @throws RangeError naming the cell that is broken, or `of`
 * @source Kitagawa, "Components of a difference between two rates", 1955; centred per channel
 * @example String(splitMix({ before: [{ name: 'A', leads: '4', primary: '1' }], after: [{ name: 'A', leads: '4', primary: '2' }], of: 'primaryRate' }).rate) // '0.25'
 */
export function splitMix(inputs: MixInputs): MixSplit {
  const given = readRecord('', inputs, ['before', 'after', 'of']);
  const of = given('of');
  if (typeof of !== 'string' || !Object.hasOwn(RATIOS, of))
    throw new FunnelRangeError('of', 'unknown_name', of, `is none of ${Object.keys(RATIOS).join(', ')}`);
  const [before, after] = readChannels(['before', given('before')], ['after', given('after')]).map(({ rows }) =>
    periodOf(rows, RATIOS[of as MixRatio]),
  ) as [Period, Period];
  const [y0, y1] = [before.ratio, after.ratio];
  if (typeof y0 === 'string' || typeof y1 === 'string') {
    const unknown = figureOf(typeof y0 === 'string' ? y0 : y1);
    return deepFreeze<MixSplit>({ before: figureOf(y0), after: figureOf(y1), change: unknown });
  }

  const middle = half(sum(y0, y1));
  const names = [...new Set([...before.shares.keys(), ...after.shares.keys()])];
  const parts = names.map((name) => [name, partOf(before.shares.get(name), after.shares.get(name), middle)] as const);
  const change = difference(y1, y0);
  const rate = parts.reduce((all, [, part]) => sum(all, part.rate), NOTHING);
  const moves = parts.flatMap(([, { move }]) => (move === null ? [] : [move]));
  return deepFreeze<MixSplit>({
    before: decimalOf(y0),
    after: decimalOf(y1),
    change: decimalOf(change),
    rate: decimalOf(rate),
    mix: decimalOf(difference(change, rate)),
    parts: byName(parts.map(([name, part]) => [name, { rate: decimalOf(part.rate), mix: decimalOf(part.mix) }])),
    reversal: moves.length > 0 && moves.every((move) => move * change[0] < 0n),
    mixHides: rate[0] * change[0] < 0n,
  });
}

/** A channel in one period. */
interface Share {
  /** w: its part of all leads or patients. */
  readonly share: Fraction;
  /** y: its own ratio; null where it has no leads or patients. */
  readonly ratio: Fraction | null;
  /** What it adds to the whole although it has none: spend without leads. */
  readonly besides: Fraction;
}

interface Period {
  readonly ratio: ReturnType<typeof quotientOf>;
  readonly shares: ReadonlyMap<string, Share>;
}

function periodOf(rows: readonly Channel[], [over, under]: readonly [AmountName, AmountName]): Period {
  const total = (name: AmountName): Fraction | null =>
    rows.some((row) => row[name] === null) ? null : [rows.reduce((all, row) => all + row[name]!, 0n), 1n];
  const all = total(under);
  const ratio = quotientOf(total(over), all);
  if (typeof ratio === 'string') return { ratio, shares: new Map() };
  return {
    ratio,
    shares: new Map(
      rows.map((row) => {
        const [amount, weight] = [row[over]!, row[under]!];
        const share: Share = {
          share: [weight, all![0]],
          ratio: weight === 0n ? null : [amount, weight],
          besides: weight === 0n ? [amount, all![0]] : NOTHING,
        };
        return [row.name, share];
      }),
    ),
  };
}

const ABSENT: Share = { share: NOTHING, ratio: null, besides: NOTHING };

/** A channel's two parts, and in which direction its ratio has moved: null where it has none in one of the periods. */
function partOf(
  before = ABSENT,
  after = ABSENT,
  middle: Fraction,
): { readonly rate: Fraction; readonly mix: Fraction; readonly move: bigint | null } {
  const y0 = before.ratio ?? after.ratio ?? NOTHING;
  const y1 = after.ratio ?? before.ratio ?? NOTHING;
  const moved = difference(y1, y0);
  const besides = difference(after.besides, before.besides);
  return {
    rate: sum(product(half(sum(before.share, after.share)), moved), besides),
    mix: product(difference(half(sum(y0, y1)), middle), difference(after.share, before.share)),
    move: before.ratio && after.ratio ? moved[0] : null,
  };
}

const half = ([over, under]: Fraction): Fraction => [over, under * 2n];
