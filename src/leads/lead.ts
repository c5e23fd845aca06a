import {
  array,
  custom,
  literal,
  maxLength,
  nullable,
  object,
  optional,
  picklist,
  pipe,
  record,
  regex,
  string,
  type GenericSchema,
  type InferOutput,
  type ObjectEntries,
} from 'valibot';
import type { NormOrigin } from '../core/index.js';
import { LEADS_ARE } from '../store/index.js';

/** Valibot iterates over its tables with `for…in`, so they must not inherit what a page has added to every object. */
const shape = <T extends ObjectEntries>(entries: T): T => Object.assign<T, T>(Object.create(null) as T, entries);

const text = (most: number) => pipe(string(), maxLength(most));
const matching = (pattern: RegExp) => pipe(string(), regex(pattern));

const name = matching(/^[\w.-]{1,64}$/);
const decimal = matching(/^-?\d+(\.\d+)?$/);
const decimalOrEmpty = matching(/^(-?\d+(\.\d+)?)?$/);
const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** Valibot alone would accept a list as a table. */
const table = <Entry extends GenericSchema>(entry: Entry) =>
  pipe(
    custom<Record<string, unknown>>((given) => !Array.isArray(given)),
    record(name, entry),
  );

const NORM_ORIGINS = ['page', 'visitor', 'earlier', 'published', 'example'] as const satisfies readonly NormOrigin[];

/** Signs that a lead may be spam. It is delivered all the same. */
export const SUSPICIONS = ['honeypot', 'fast', 'phone'] as const;

/** Most characters that a person may type. */
export const MAX_CONTACT_LENGTH = { name: 200, phone: 60, email: 254 } as const;

/**
 * A lead as it is sent, version 1. Every field is always present in what this version sends. `lead.schema.json` is the same schema for receivers.
 */
export const LeadSchema = object(
  shape({
    v: literal(1),
    leadId: matching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
    createdAt: time,
    page: text(2000),
    lang: text(40),
    currency: matching(/^([A-Z]{3})?$/),
    period: text(40),
    name: text(MAX_CONTACT_LENGTH.name),
    phone: text(MAX_CONTACT_LENGTH.phone),
    phoneE164: matching(/^(\+[1-9]\d{6,14})?$/),
    email: text(MAX_CONTACT_LENGTH.email),
    consents: array(object(shape({ id: name, text: text(2000), version: text(40), url: text(2000), givenAt: time }))),
    context: table(text(500)),
    values: table(decimalOrEmpty),
    shares: table(decimal),
    examples: array(name),
    norms: table(decimal),
    // Absent in leads that an earlier version has kept.
    normOrigins: optional(table(picklist(NORM_ORIGINS))),
    normGrades: optional(table(picklist(['A', 'B', 'C']))),
    leadsAre: optional(picklist(LEADS_ARE)),
    result: table(nullable(decimal)),
    weakest: nullable(name),
    suspect: array(picklist(SUSPICIONS)),
  }),
);

export type Lead = InferOutput<typeof LeadSchema>;
export type GivenConsent = Lead['consents'][number];
export type Suspicion = (typeof SUSPICIONS)[number];
