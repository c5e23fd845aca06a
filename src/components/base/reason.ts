import type { CalculatorView } from './view.js';

/** Whether a figure waits for numbers that nobody has typed yet. */
export const waitsForNumbers = (view: CalculatorView, figure: string): boolean =>
  view.store.snapshot.result.unavailable[figure]?.reason === 'missing_input';

/**
 * Why a figure has no value, and what to do about it; '' where it has one.
 *
 * @param next - names only the first of the fields that have to be filled in
 */
export function reasonFor(view: CalculatorView, figure: string, next = false): string {
  const { reason, fields } = view.store.snapshot.result.unavailable[figure] ?? {};
  if (!reason || !fields) return '';
  if (next && reason === 'missing_input') return view.text(reason, { fields: view.label(fields[0]!) });
  return view.text(reason, { fields: fieldsInTheWay(view, figure, reason, fields) });
}

/**
 * The fields that keep a figure from having a value, as a list. Where it needs the revenue, the list says "revenue" in
 * place of the fields that the revenue needs: these are named where the revenue is shown.
 */
function fieldsInTheWay(view: CalculatorView, figure: string, reason: string, fields: readonly string[]): string {
  const parts = view.store.snapshot.result.unavailable['revenue']?.fields ?? [];
  const needsRevenue = figure !== 'revenue' && parts.length > 1 && parts.every((part) => fields.includes(part));
  // Where several zeros are the denominator, they are the parts of a revenue of 0.
  const isRevenueZero = reason === 'zero_denominator' && fields.length > 1;
  if (!needsRevenue && !isRevenueZero) return view.list(fields);
  const others = needsRevenue ? fields.filter((field) => !parts.includes(field)) : [];
  return view.list(others, [view.text('revenue')]);
}
