import {
  array,
  boolean,
  literal,
  object,
  optional,
  picklist,
  record,
  safeParse,
  string,
  union,
  type GenericSchema,
} from 'valibot';
import { DELIVERIES, NEW_CONFIG, NORM_KEYS, PANELS, TOKENS, type StudioConfig } from './config.js';
import { withWrittenNumbers } from './written-numbers.js';

const text = string();
const choice = <const T extends readonly string[]>(values: T) => picklist(values);

const stage = object({
  id: text,
  label: optional(text, ''),
  paid: optional(boolean(), false),
  visits: optional(boolean(), false),
});
const consent = object({
  id: optional(text, ''),
  text: optional(text, ''),
  version: optional(text, ''),
  url: optional(text, ''),
  required: optional(boolean(), false),
});
const norm = object(Object.fromEntries(NORM_KEYS.map((key) => [key, optional(text)])));
const tokens = object(Object.fromEntries(TOKENS.map((key) => [key, optional(text)])));

/** The tables within the configuration, whose entries are read one by one like those of the whole. */
const PARTS: Readonly<Record<'brand' | 'lead' | 'statistics', Readonly<Record<string, GenericSchema>>>> = {
  brand: { name: text, logo: text, phone: text },
  lead: {
    on: boolean(),
    endpoint: text,
    controller: text,
    policyUrl: text,
    fields: text,
    offer: text,
    call: text,
    messenger: text,
    thanksText: text,
    thanksUrl: text,
    context: text,
    encoding: union([literal(''), literal('json')]),
    readable: boolean(),
    acceptedWhen: text,
    session: boolean(),
    consents: array(consent),
  },
  statistics: { gtag: boolean(), dataLayer: boolean(), metrika: text, figures: text },
};

const SCHEMAS: Readonly<Record<Exclude<keyof StudioConfig, keyof typeof PARTS>, GenericSchema>> = {
  lang: text,
  currency: text,
  period: choice(['', 'week', 'quarter', 'year']),
  stages: array(stage),
  start: choice(['example', 'blank', 'own']),
  values: record(text, text),
  leadsAre: choice(['', 'enquiries', 'mixed']),
  normsPreset: text,
  norms: record(text, norm),
  panels: array(picklist(PANELS)),
  words: record(text, record(text, text)),
  scheme: choice(['', 'auto', 'light', 'dark']),
  tokens,
  delivery: picklist(DELIVERIES),
  address: text,
  markup: choice(['element', 'div']),
  spare: boolean(),
  fallback: text,
  unread: record(text, text),
};

/** A configuration from outside, and the places of what could not be taken from it. */
export interface ReadConfig {
  readonly config: StudioConfig;
  readonly refused: readonly string[];
}

/**
 * Reads what was kept, linked or written by hand. Each setting is taken by itself; one that isn't of its kind, or that
 * nobody knows, is named, and the rest is taken.
 *
 * @returns null where it is no table at all
 */
export function readConfig(given: unknown): ReadConfig | null {
  if (!isTable(given)) return null;
  const refused: string[] = [];
  const read = readTable(given, SCHEMAS, NEW_CONFIG, '', refused, Object.keys(PARTS));
  for (const [name, schemas] of Object.entries(PARTS)) {
    const part = given[name];
    if (part === undefined) continue;
    const own = NEW_CONFIG[name as keyof typeof PARTS];
    if (isTable(part)) read[name] = readTable(part, schemas, own, `${name}.`, refused, []);
    else refused.push(name);
  }
  return { config: withWrittenNumbers(read as unknown as StudioConfig), refused };
}

function readTable(
  given: Readonly<Record<string, unknown>>,
  schemas: Readonly<Record<string, GenericSchema>>,
  own: object,
  place: string,
  refused: string[],
  elsewhere: readonly string[],
): Record<string, unknown> {
  const read: Record<string, unknown> = { ...own };
  for (const [key, value] of Object.entries(given)) {
    if (elsewhere.includes(key)) continue;
    const schema = Object.hasOwn(schemas, key) ? schemas[key]! : null;
    const result = schema && safeParse(schema, value);
    if (result?.success) read[key] = result.output;
    else refused.push(place + key.slice(0, 40));
  }
  return read;
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
