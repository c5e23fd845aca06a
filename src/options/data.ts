import { withoutExponent } from './exponent.js';
import type { ReportIssue } from './report-issue.js';

/** The data that an option may consist of. Numbers have been turned into text before. */
export type Data = string | boolean | null | Data[] | Table;
/** Inherits nothing, so that it doesn't contain what a page has added to every object. */
export interface Table {
  [key: string]: Data;
}

const DEEPEST = 5;
const MOST_ENTRIES = 2000;
const MAX_TEXT_LENGTH = 4000;

/** Keys that look like a secret. The page is public, so a secret in an option would be published. */
const SECRET = /token|secret|passw|credential|(?:api|private|access)[-_]?key/i;

/**
 * Copies an option, whatever it is, into plain data that the page has no reference to.
 *
 * Getters run once, and their errors are caught. Cycles end at a depth that no valid option reaches.
 *
 * @returns null where nothing is left
 */
export function copyData(given: unknown, option: string, report: ReportIssue): Data {
  let left = MOST_ENTRIES;

  function copy(value: unknown, path: string, depth: number): Data {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string') return short(value, path);
    if (typeof value === 'number' || typeof value === 'bigint') return short(withoutExponent(String(value)), path);
    if (typeof value !== 'object' || value === null) return null;
    if (depth > DEEPEST) return refuse(path, `lies deeper than ${DEEPEST} levels`);
    return Array.isArray(value)
      ? copyList(value, path, depth)
      : copyTable(value as Record<string, unknown>, path, depth);
  }

  function copyList(list: readonly unknown[], path: string, depth: number): Data {
    if ((left -= list.length) < 0) return refuse(path, `holds more than ${MOST_ENTRIES} entries`);
    return list.map((entry, index) => copy(entry, `${path}[${index}]`, depth + 1));
  }

  function copyTable(table: Readonly<Record<string, unknown>>, path: string, depth: number): Data {
    const keys = Object.keys(table);
    if ((left -= keys.length) < 0) return refuse(path, `holds more than ${MOST_ENTRIES} entries`);
    const copied = Object.create(null) as Table;
    for (const key of keys) {
      const place = `${path}.${key.slice(0, 40)}`;
      if (SECRET.test(key)) refuse(place, 'looks like a secret, and everybody can read this page');
      else {
        const entry = copy(table[key], place, depth + 1);
        if (entry !== null) copied[key] = entry;
      }
    }
    return copied;
  }

  const short = (text: string, path: string): Data =>
    text.length > MAX_TEXT_LENGTH ? refuse(path, `is longer than ${MAX_TEXT_LENGTH} characters`) : text;

  function refuse(path: string, reason: string): null {
    report(path, '…', `it ${reason}; left out`);
    return null;
  }

  try {
    return copy(given, option, 0);
  } catch {
    return refuse(option, 'can’t be read');
  }
}
