import { safeParse } from 'valibot';
import { LeadSchema, type Lead } from './lead.js';

export type Encoding = 'form' | 'json';

export interface EncodedLead {
  readonly body: string;
  readonly type: string;
}

const TYPES: Readonly<Record<Encoding, string>> = {
  // With this content type browsers send no CORS preflight.
  form: 'application/x-www-form-urlencoded;charset=UTF-8',
  json: 'application/json;charset=UTF-8',
};

/**
 * Writes a lead as it is sent. Both encodings have the same fields.
 *
 * In a form, places are written with dots (`values.budget`, `consents.0.id`), null as '', an empty list not at all.
 * The result is read back and compared, because a page may have changed how objects are written: a damaged lead must
 * not look sent.
 *
 * @returns null where the written text differs from the lead
 * @example encodeLead(lead, 'form')?.body // 'v=1&leadId=…&values.budget=180000&…'
 */
export function encodeLead(lead: Lead, encoding: Encoding): EncodedLead | null {
  const pairs = flatten(lead);
  try {
    const body =
      encoding === 'json' ? writeJson(lead) : pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    const again =
      encoding === 'json'
        ? flatten(readLead(body))
        : body.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
    const same =
      again.length === pairs.length &&
      pairs.every(([name, value], index) => again[index]![0] === name && again[index]![1] === value);
    return same ? { body, type: TYPES[encoding] } : null;
  } catch {
    return null;
  }
}

/** A lead from JSON; null where it is none. */
export function readLead(json: string): Lead | null {
  try {
    const { success, output } = safeParse(LeadSchema, JSON.parse(json));
    return success ? output : null;
  } catch {
    return null;
  }
}

/** Written by hand and not by `JSON.stringify`, because some pages add `toJSON` to strings, lists and objects. */
export function writeJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, entry]) => `${quoted(key)}:${writeJson(entry)}`)
      .join(',')}}`;
  return typeof value === 'string' ? quoted(value) : String(value);
}

const quoted = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}\p{Cs}\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/** Every value that isn't a list or a table, with its path: `consents.0.id`. */
function flatten(value: unknown, place = ''): (readonly [string, string])[] {
  if (value === null) return [[place, '']];
  if (typeof value !== 'object') return [[place, `${value as string | number}`]];
  return Object.keys(value).flatMap((key) =>
    flatten((value as Record<string, unknown>)[key], place ? `${place}.${key}` : key),
  );
}
