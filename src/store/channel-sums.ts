import type { ChannelTotals, Decimal } from '../core/index.js';
import { isCanonical } from './read-tables.js';
import type { Snapshot } from './snapshot.js';
import type { DraftRow } from './table-draft.js';

/** The people and the money that a table may have less of than the funnel. */
export type LackingColumn = 'leads' | 'primary' | 'revenue';

/** A table of channels beside the funnel's own fields. */
export interface SumsBesideFunnel {
  /** What the funnel has and no channel: it may stand in a row of its own. Null where a channel has more than the funnel. */
  readonly lacking: Readonly<Partial<Record<LackingColumn, string>>> | null;
  /** The sums that the funnel's fields could take over, by field; those that are equal aren't among them. */
  readonly sums: ReadonlyMap<string, string>;
  /** Whether a sum has more digits than a field takes. */
  readonly overflows: boolean;
}

/** The funnel's fields for the sums of the columns; the funnel may have none for people who pay. */
export function fieldsOfColumns({
  definition,
}: Snapshot): readonly (readonly [column: 'budget' | 'leads' | 'primary', field: string])[] {
  const { stages } = definition;
  const paid = stages.find(({ paid: isPaid }, index) => index > 0 && isPaid);
  return [['budget', 'budget'], ['leads', stages[0]!.id], ...(paid ? [['primary', paid.id] as const] : [])];
}

/** What a table's sums lack of the funnel, and what the funnel could take over from them. */
export function besideFunnel(rows: readonly DraftRow[], totals: ChannelTotals, snapshot: Snapshot): SumsBesideFunnel {
  const { values, examples, result } = snapshot;
  const sums = new Map<string, string>();
  const lacking: Partial<Record<LackingColumn, string>> = {};
  let [overflows, exceeds, isPartial] = [false, false, false];
  const compare = (column: LackingColumn, own: Decimal | null, sum: Decimal | null): void => {
    const rest = own && sum && own.minus(sum);
    if (rest?.lt(0)) exceeds = true;
    if (rest?.gt(0) && isCanonical(rest.toString())) lacking[column] = rest.toString();
  };
  for (const [column, field] of fieldsOfColumns(snapshot)) {
    const sum = amountOf(totals[column]);
    // Half of a table's sums beside the funnel's other numbers would be no period of anybody's.
    if (!sum && rows.some(({ cells }) => cells[column]?.text || cells[column]?.value)) isPartial = true;
    const own = values[field] && !examples.includes(field) ? values[field] : '';
    if (sum && !isCanonical(sum.toString())) overflows = true;
    else if (sum && sum.toString() !== own) sums.set(field, sum.toString());
    if (column !== 'budget' && own) compare(column, result.stages.find(({ id }) => id === field)!.count, sum);
  }
  if (examples.length === 0) compare('revenue', result.revenue, amountOf(totals.revenue));
  return { lacking: exceeds ? null : lacking, sums: isPartial || overflows ? new Map() : sums, overflows };
}

/** A figure's number; null where it has none. */
export const amountOf = (figure: Decimal | { readonly value: null } | null): Decimal | null =>
  figure && 'value' in figure ? null : figure;
