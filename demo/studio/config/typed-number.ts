import { Decimal } from '../../../src/core/decimal.js';
import type { FunnelDefinition } from '../../../src/core/definition.js';
import {
  readNumber,
  UNITS,
  type FormatContext,
  type NumberKind,
  type NumberProblem,
} from '../../../src/format/index.js';
import type { StudioConfig } from './config.js';

/** What kind of number belongs to a place such as `values.leads`, `norms.leadsCost.from`; null for unknown names. */
export function kindAt(place: string, { fields, levers }: FunnelDefinition): NumberKind | null {
  const [table, name] = place.split('.');
  const found =
    table === 'values' ? fields.find((field) => field.name === name) : levers.find((lever) => lever.id === name);
  return found ? UNITS[found.kind] : null;
}

/**
 * Puts a number that a person has typed into the configuration. What is no number yet is kept as it was typed, and used
 * nowhere.
 *
 * @param place - `values.leads` or `norms.leadsCost.from`
 */
export function typeNumber(
  config: StudioConfig,
  place: string,
  text: string,
  kind: NumberKind,
  context: FormatContext,
): StudioConfig {
  const reading = readNumber(text, kind, context);
  const { [place]: _typed, ...unread } = config.unread;
  if (!reading.ok) return leaveUnread(config, place, text);
  const value = 'share' in reading ? `${new Decimal(reading.value).mul(100).toFixed()}%` : reading.value;
  return { ...put(config, place, value), unread };
}

/** Keeps what is no number as it was typed, and no number in its place. */
export const leaveUnread = (config: StudioConfig, place: string, text: string): StudioConfig => ({
  ...put(config, place, ''),
  unread: { ...config.unread, [place]: text },
});

/** Why what was typed is no number, and what it may mean. */
export function numberProblem(
  text: string,
  kind: NumberKind,
  context: FormatContext,
): { readonly reason: NumberProblem; readonly readings: readonly string[] } | null {
  const reading = readNumber(text, kind, context);
  return reading.ok ? null : { reason: reading.reason, readings: reading.readings ?? [] };
}

function put(config: StudioConfig, place: string, value: string): StudioConfig {
  const [table, name = '', key = ''] = place.split('.');
  if (table === 'values') {
    const { [name]: _before, ...values } = config.values;
    return { ...config, values: value ? { ...values, [name]: value } : values };
  }
  const { [key as 'value']: _before, ...rest } = config.norms[name] ?? {};
  const norm = value ? { ...rest, [key]: value } : rest;
  const { [name]: _norm, ...norms } = config.norms;
  return { ...config, norms: Object.keys(norm).length > 0 ? { ...norms, [name]: norm } : norms };
}
