import type { Field, Lever } from '../core/index.js';
import type { NumberKind } from './read-number.js';

/** The unit of a field's or a lever's number, by the kind of the field or lever: the one place that decides it. */
export const UNITS = {
  budget: 'money',
  count: 'count',
  cost: 'money',
  rate: 'percent',
  check: 'money',
  margin: 'percent',
} as const satisfies Readonly<Record<Field['kind'] | Lever['kind'], NumberKind>>;
