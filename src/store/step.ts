import { Decimal } from '../core/index.js';
import { UNITS } from '../format/index.js';
import { fieldsOf } from './fields.js';
import { fits, MAX_VALUE } from './shortened.js';
import type { FunnelStore } from './store.js';

/**
 * The next value up or down. The step follows the size of the number: a tenth of the place of its first digit.
 *
 * 180 000 steps by 10 000, 600 by 10, 30 and less by 1; a large step is ten times that.
 *
 * @param value - canonical, '' counts as 0
 * @param unit - the smallest step: '1', or '0.01' where the value is a ratio
 * @returns canonical, never below 0, never with more digits than the core accepts
 * @example stepValue('180000', 1, false) // '190000'
 */
export function stepValue(value: string, direction: 1 | -1, large: boolean, unit = '1'): string {
  const present = new Decimal(value || 0);
  const places = Math.max(0, present.div(unit).floor().toString().length - 2);
  const magnitude = new Decimal(`1${'0'.repeat(places)}`);
  const step = magnitude.times(unit).times(large ? 10 : 1);
  const next = Decimal.min(Decimal.max(present.plus(step.times(direction)), 0), MAX_VALUE);
  // A count that is calculated from a share may have too many digits: it is rounded to whole steps.
  return (fits(next) ? next : next.div(step).toDecimalPlaces(0).times(step)).toString();
}

/** The next change up or down: by one percent, a large step by ten; never below −100 %. */
export const stepChange = (value: string, direction: 1 | -1, large: boolean): string =>
  Decimal.max(-1, new Decimal(value || 0).plus(new Decimal(large ? '0.1' : '0.01').times(direction))).toString();

/** The next share up or down: by one percent, a large step by ten, never below 0; null where it would exceed 100 %. */
export function stepShare(value: string, direction: 1 | -1, large: boolean): string | null {
  const next = Decimal.max(0, new Decimal(value || 0).plus(new Decimal(large ? '0.1' : '0.01').times(direction)));
  return next.gt(1) ? null : (fits(next) ? next : next.toDecimalPlaces(2)).toString();
}

/** Makes a person's step in one field; returns whether there was one. There is none from a text that is no number, or past an end. */
export function stepField(store: FunnelStore, name: string, direction: 1 | -1, large: boolean): boolean {
  const { values, invalid, definition } = store.snapshot;
  if (Object.hasOwn(invalid, name)) return false;
  const value = values[name]!;
  const field = fieldsOf(definition).find((candidate) => candidate.name === name);
  const isShare = field && UNITS[field.kind] === 'percent';
  const next = isShare ? stepShare(value, direction, large) : stepValue(value, direction, large);
  if (next === null || next === value) return false;
  store.choose(name, next);
  return true;
}
