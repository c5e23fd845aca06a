import { FunnelRangeError } from '../errors.js';

/**
 * Reads an object with known keys, as the inputs of a function or a row of a table are.
 *
 * @param field - its name in errors; '' for the inputs themselves
 * @throws RangeError for what is no object, and for an unknown key
 */
export function readRecord(field: string, record: unknown, keys: readonly string[]): (key: string) => unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new FunnelRangeError(field || 'inputs', 'not_a_table', record, 'must be an object');
  for (const key of Object.keys(record)) {
    if (!keys.includes(key))
      throw new FunnelRangeError(field ? `${field}.${key}` : key, 'unknown_name', key, `is none of ${keys.join(', ')}`);
  }
  return (key) => (record as Record<string, unknown>)[key];
}
