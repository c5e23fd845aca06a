import { currencyLeads, currencySymbol, UNITS, type NumberKind } from '../../format/index.js';
import { fieldsOf } from '../../store/index.js';
import type { CalculatorView } from './view.js';

/** How the text of a field is parsed and formatted. */
export type FieldFormat = NumberKind;

/** The sign beside a number. */
export interface Unit {
  /** '' where there is none. */
  readonly sign: string;
  /** Whether the language writes it in front of the number. */
  readonly leads: boolean;
}

/** The format of a field; undefined where the funnel has no such field. */
export function formatOf(view: CalculatorView, name: string): FieldFormat | undefined {
  const field = fieldsOf(view.store.snapshot.definition).find((candidate) => candidate.name === name);
  return field && UNITS[field.kind];
}

/** The unit of numbers of a format. */
export function unitOf({ context }: CalculatorView, format: FieldFormat): Unit {
  const isMoney = format === 'money';
  return {
    sign: isMoney ? currencySymbol(context) : format === 'percent' ? '%' : '',
    leads: isMoney && currencyLeads(context),
  };
}

/** What a field shows while nobody types: its value in the locale's format, or the text that isn't a number. */
export function shownText(view: CalculatorView, name: string): string {
  const field = view.store.snapshot.fields[name];
  if (!field) return '';
  const { invalid, text, value } = field;
  return invalid || (text && !value) ? text : view.editable(value, formatOf(view, name)!);
}
