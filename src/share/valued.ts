import { Decimal } from '../core/index.js';
import { entryOf } from '../store/number-entry.js';
import { NO_VALUE, VALUE_FIELDS, VALUE_KINDS, type ValueField, type ValueState } from '../store/value-store.js';
import { CANONICAL, type Pair } from './pairs.js';
import type { UnreadPairs } from './unread-pairs.js';

/** In capitals, because no stage can have such a name. */
export const WORTH = 'V';

/** What is ticked, written as a number. */
const TICKS = ['endless', 'judges'] as const;
const TICKED = '1';

/** Behind the name of a field that may hold a share in place of a count. */
const SHARE = 'Share';

/** Every name under which something about the value of a patient may be written. */
export const VALUE_NAMES: readonly string[] = [
  ...VALUE_FIELDS.flatMap((name) => (VALUE_KINDS[name] === 'stage' ? [name, `${name}${SHARE}`] : [name])),
  ...TICKS,
];

/** What was entered about the value of a patient and about calling back, by name; text that is no number is left out. */
export const valueNumbers = (state: ValueState): Pair[] => [
  ...VALUE_FIELDS.flatMap((name): Pair[] => {
    const { value, share, invalid } = state[name];
    if (invalid) return [];
    if (share !== undefined) return [[`${name}${SHARE}`, new Decimal(share).toString()]];
    return value ? [[name, new Decimal(value).toString()]] : [];
  }),
  ...TICKS.flatMap((name): Pair[] => (state[name] ? [[name, TICKED]] : [])),
];

/** The same as one pair of a link: `V=againShare,0.4,gap,2`. */
export function writeValue(state: ValueState): Pair[] {
  const numbers = valueNumbers(state);
  return numbers[0] ? [[WORTH, numbers.flat().join()]] : [];
}

/**
 * Reads what `writeValue` wrote. A number that its field would refuse is left out by name.
 *
 * @returns null where nothing was entered
 */
export function readValue(unread: UnreadPairs): ValueState | null {
  const text = unread.take(WORTH);
  if (text === undefined) return null;
  const read: Record<string, unknown> = {};
  const parts = text.split(',');
  for (let place = 0; place < parts.length; place += 2) {
    const [name, value = ''] = [parts[place]!, parts[place + 1]];
    const found = entered(name, value);
    if (found && !Object.hasOwn(read, found[0])) read[found[0]] = found[1];
    else unread.reject(name ? `${WORTH}.${name}` : WORTH);
  }
  return Object.keys(read)[0] ? Object.freeze({ ...NO_VALUE, ...read }) : null;
}

/** What is entered under a name; null where there is no such name, or where it can't take the number. */
function entered(name: string, value: string): readonly [keyof ValueState, unknown] | null {
  const tick = TICKS.find((each) => each === name);
  if (tick) return value === TICKED ? [tick, true] : null;
  if (!VALUE_NAMES.includes(name) || !CANONICAL.test(value)) return null;
  if (name.endsWith(SHARE)) return [name.slice(0, -SHARE.length) as ValueField, { text: '', value: '', share: value }];
  const field = name as ValueField;
  return VALUE_KINDS[field] === 'share' && new Decimal(value).gt(1) ? null : [field, entryOf(value)];
}
