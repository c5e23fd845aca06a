import { Decimal } from '../core/index.js';
import type { TypedLimits } from './moving-store.js';
import { EMPTY_ENTRY, entryOf, type NumberEntry } from './number-entry.js';
import type { TableRow } from './tables.js';

/** How far a channel's budget may move in one step, as a part of it. */
export const STEP = '0.25';

/** The limits of a channel as their fields show them: what is typed, else what the table says. */
export interface ChannelLimits {
  readonly name: string;
  readonly min: NumberEntry;
  readonly max: NumberEntry;
  /** `crossed`: the least is above the most · `min`, `max`: a quarter from now doesn't reach it. */
  readonly problem: 'crossed' | 'min' | 'max' | null;
}

/** @param row - ads with a budget */
export function limitsOf(row: TableRow, typed: TypedLimits = {}): ChannelLimits {
  const given = (text: string | undefined): NumberEntry => (text ? entryOf(text) : EMPTY_ENTRY);
  const [min, max] = [typed.min ?? given(row['min']), typed.max ?? given(row['max'])];
  const budget = new Decimal(row['budget']!);
  const [lowest, highest] = stepFrom(budget);
  const problem =
    min.value && max.value && new Decimal(min.value).gt(max.value)
      ? 'crossed'
      : min.value && highest.lt(min.value)
        ? 'min'
        : max.value && lowest.gt(max.value)
          ? 'max'
          : null;
  return { name: row['name']!, min, max, problem };
}

/** How far a budget may go in one step. */
export const stepFrom = (budget: Decimal): readonly [Decimal, Decimal] => [
  budget.minus(budget.times(STEP)),
  budget.plus(budget.times(STEP)),
];
