import type { Decimal } from './decimal.js';

/** Why a figure has no value. */
export type Reason = 'missing_input' | 'no_data' | 'zero_denominator';

/** A figure while it is calculated: its value with the inputs that it depends on, or the reason why it has none. */
export type Quantity =
  | { readonly value: Decimal; readonly fields: readonly string[] }
  | { readonly value: null; readonly reason: Reason; readonly fields: readonly string[] };

/** An input by name; unknown where it is empty. */
export const given = (field: string, value: Decimal | null): Quantity =>
  value ? { value, fields: [field] } : { value: null, reason: 'missing_input', fields: [field] };

/** Sums, differences and products: known only where every part is known. */
export function combine(operation: (...values: Decimal[]) => Decimal, ...parts: Quantity[]): Quantity {
  const unknown = parts.filter((part) => part.value === null);
  if (unknown.length > 0) return { value: null, reason: 'missing_input', fields: union(unknown) };
  return { value: operation(...parts.map((part) => part.value!)), fields: union(parts) };
}

/** The zero rules: x ÷ 0 has no value, 0 ÷ 0 has no data, 0 ÷ x is 0. */
export function divide(numerator: Quantity, denominator: Quantity): Quantity {
  const quotient = combine((a, b) => (b.isZero() ? b : a.div(b)), numerator, denominator);
  if (quotient.value === null || !denominator.value!.isZero()) return quotient;
  return {
    value: null,
    reason: numerator.value!.isZero() ? 'no_data' : 'zero_denominator',
    fields: denominator.fields,
  };
}

const union = (parts: readonly Quantity[]): string[] => [...new Set(parts.flatMap((part) => part.fields))];
