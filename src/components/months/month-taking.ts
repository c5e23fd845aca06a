import { FunnelStore } from '../../store/index.js';
import { MONTH_COLUMNS } from '../../store/months-reading.js';
import { takeAsNorms } from '../../store/norm-editing.js';
import { shortened, MAX_DIGITS } from '../../store/shortened.js';
import type { TableRow } from '../../store/tables.js';
import { compareOf } from '../base/compare-of.js';
import { visitPanel } from '../base/panel-visits.js';
import type { CalculatorView } from '../base/view.js';
import { typeAll } from '../../store/type-all.js';

/** What a month can be taken as. */
export type Taking = 'asFunnel' | 'asBefore' | 'asNorms';

/** The fields of the funnel that a month has numbers for. */
export const fieldsOf = (view: CalculatorView, row: TableRow): [name: string, value: string][] =>
  view.store.snapshot.definition.fields.flatMap(({ name }) => {
    const value = row[name];
    return value && (MONTH_COLUMNS as readonly string[]).includes(name) ? [[name, value] as [string, string]] : [];
  });

/** Takes a month over into another part of the calculator. */
export function takeMonth(view: CalculatorView, row: TableRow, taking: Taking): void {
  const fields = fieldsOf(view, row);
  if (taking === 'asFunnel') return typeAll(view.store, textsOf(view, fields));
  if (taking === 'asNorms') return takeNorms(view, fields);
  const compare = compareOf(view);
  if (!compare.ownIsLater) compare.swap();
  compare.clear();
  const texts = textsOf(view, fields);
  const names = compare.fields.map(([name]) => name);
  compare.enterAll(
    names[0]!,
    names.map((name) => texts.get(name) ?? ''),
  );
  visitPanel(view, 'compare');
}

/** Numbers as the fields would have them typed. */
const textsOf = (view: CalculatorView, fields: readonly (readonly [string, string])[]): Map<string, string> =>
  new Map(fields.map(([name, value]) => [name, view.editable(value, name === 'budget' ? 'money' : 'count')]));

function takeNorms({ store }: CalculatorView, fields: readonly (readonly [string, string])[]): void {
  const month = new FunnelStore();
  month.define(store.snapshot.definition);
  month.startBlank(true);
  for (const [name, value] of fields) month.setPageValue(name, value);
  takeAsNorms(store, month.snapshot);
}

/** The funnel's present numbers as a row; null where there are none of a person's own. */
export function presentMonth({ store }: CalculatorView, month: string): TableRow | null {
  const { values, examples, result } = store.snapshot;
  const revenue = result.revenue ? { revenue: shortened(result.revenue, MAX_DIGITS) } : {};
  const row = Object.fromEntries(
    MONTH_COLUMNS.flatMap((column) => (values[column] ? [[column, values[column]] as const] : [])),
  );
  return examples.length > 0 || Object.keys(row).length === 0 ? null : { month, ...row, ...revenue };
}
