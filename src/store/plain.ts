import { Decimal } from '../core/index.js';

/** The same shape with every Decimal as a plain decimal string. */
export type Plain<T> = T extends Decimal ? string : T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T;

/** Replaces Decimals by strings, so that a result survives `postMessage` and a data layer. Frozen. */
export function toPlain<T>(value: T): Plain<T> {
  if (Decimal.isDecimal(value)) return value.toString() as Plain<T>;
  if (typeof value !== 'object' || value === null) return value as Plain<T>;
  const plain = Array.isArray(value)
    ? value.map((item: unknown) => toPlain(item))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
  return Object.freeze(plain) as Plain<T>;
}
