import {
  channelEvidence,
  Decimal,
  rankChannels,
  type ChannelEvidence,
  type ChannelKind,
  type ChannelRanking,
  type ChannelRow,
} from '../core/index.js';
import { kappaOf } from './kappa.js';
import { memoizeByObject } from './memoize.js';
import type { Snapshot } from './snapshot.js';
import type { DraftRow } from './table-draft.js';

/** What a person can type of a channel; the last three stand for a revenue that isn't known. */
export const CHANNEL_COLUMNS = [
  'budget',
  'leads',
  'primary',
  'revenue',
  'secondary',
  'primaryCheck',
  'secondaryCheck',
] as const;
export type ChannelColumn = (typeof CHANNEL_COLUMNS)[number];

export const kindOf = ({ rest }: DraftRow): ChannelKind => (rest['kind'] || 'ads') as ChannelKind;

/** A channel's number as it is calculated with; '' where none is known. */
export const valueOf = ({ cells }: DraftRow, column: ChannelColumn): string => cells[column]?.value ?? '';

/** Whether nothing is typed of a channel but its name: it waits, and nothing else waits for it. */
export const isWaiting = ({ cells }: DraftRow): boolean =>
  Object.values(cells).every(({ text, value }) => !text && !value);

/** A table of channels with all that is found out about it; channels by the ids of their rows. */
export interface RankedTable {
  readonly ranking: ChannelRanking;
  readonly evidence: Readonly<Record<string, ChannelEvidence>>;
}

/** The rows as the core takes them. */
export const channelRows = (rows: readonly DraftRow[], nameOf: (row: DraftRow) => string): ChannelRow[] =>
  rows
    .filter((row) => !isWaiting(row))
    .map((row) => ({
      name: nameOf(row),
      kind: kindOf(row),
      ...Object.fromEntries(CHANNEL_COLUMNS.map((column) => [column, valueOf(row, column)])),
    }));

/**
 * Ranks a table of channels; the same answer until a row, the margin or κ changes.
 *
 * @param kappa - '' where nothing is known of the bills: then the core assumes 4
 */
export const rankTable = memoizeByObject((rows: readonly DraftRow[], margin: string, kappa: string): RankedTable => {
  const inputs = {
    rows: channelRows(rows, ({ id }) => String(id)),
    margin,
    kappa: kappa && new Decimal(kappa),
  };
  const ranking = rankChannels(inputs);
  return { ranking, evidence: channelEvidence(inputs, ranking) };
});

/** The figures of one channel alone, which are calculated at every key. */
export const figuresAlone = memoizeByObject(
  (row: DraftRow, margin: string) =>
    rankChannels({
      rows: channelRows([row], () => 'row').map((channel) => ({
        ...channel,
        kind: kindOf(row) === 'ads' ? 'fee' : kindOf(row),
      })),
      margin,
    }).rows['row'],
);

/**
 * κ of the funnel's own checks, canonical.
 *
 * @returns '' where it has none of its own: those of the example are nobody's
 */
export function kappaOfFunnel(snapshot: Snapshot): string {
  const isExample = snapshot.definition.fields.some(
    ({ name, kind }) => kind === 'check' && snapshot.examples.includes(name),
  );
  const kappa = isExample ? null : kappaOf(snapshot);
  // With more than two visits of each patient the formula would go below what bills can be: all alike.
  return kappa ? Decimal.max(1, kappa).toString() : '';
}
