import type { CalculatorView } from './view.js';

/** How a field's text is read, and written again. */
export type FieldFormat = 'money' | 'count' | 'percent';

const READS = { budget: 'money', count: 'count', check: 'money', margin: 'percent' } as const;

/** How a field is read; undefined where the funnel has no such field. */
export function formatOf(view: CalculatorView, name: string): FieldFormat | undefined {
  const field = view.store.snapshot.definition.fields.find((candidate) => candidate.name === name);
  return field && READS[field.kind];
}

/** What a field shows when nobody is typing: its value in the locale's grouping, or the text that has none. */
export function shownText(view: CalculatorView, name: string): string {
  const field = view.store.snapshot.fields[name];
  if (!field) return '';
  const { invalid, text, value } = field;
  return invalid || (text && !value) ? text : view.editable(value, formatOf(view, name)!);
}
