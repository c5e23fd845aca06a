import { Decimal } from '../../core/index.js';
import { amountOf } from '../../store/channel-sums.js';
import type { RankedTable } from '../../store/channel-ranking.js';

/** What a channel's bar shows: its return, or its cost where no revenue is known. */
export interface ChannelBar {
  readonly figure: Decimal;
  readonly interval: readonly [low: Decimal, high: Decimal | null] | null;
  readonly others: Decimal | null;
}

/** The bars of the paid channels by the ids of their rows, and the end of the scale that they share. */
export interface ChannelBars {
  readonly bars: ReadonlyMap<string, ChannelBar>;
  readonly scale: Decimal;
}

/** Ranges reach further than the bars; further than this they are cut off. */
const REACH = '1.7';

/** The bars of a ranked table, on a scale from 0. */
export function barsOf({ ranking, evidence }: RankedTable): ChannelBars {
  const { judgedBy } = ranking;
  const bars = new Map<string, ChannelBar>();
  for (const id of ranking.ranking) {
    const figure = judgedBy && amountOf(ranking.rows[id]![judgedBy]);
    const { interval = null, others = null } = evidence[id] ?? {};
    if (figure) bars.set(id, { figure, interval, others });
  }
  const all = [...bars.values()];
  const tallest = Decimal.max(0, ...all.flatMap(({ figure, others }) => (others ? [figure, others] : [figure])));
  const ends = all.flatMap(({ interval }) => interval?.[1] ?? []);
  const scale = Decimal.min(tallest.times(REACH), Decimal.max(tallest.times('1.05'), ...ends));
  return { bars, scale: scale.isZero() ? new Decimal(1) : scale };
}
