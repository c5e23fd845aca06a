import { changed } from './changed.js';
import type { StudioConfig } from './config.js';
import { readConfig, type ReadConfig } from './read-config.js';

/** What a file of ours begins with, so that another JSON isn't taken for one. */
const FORMAT = 'funnel-calculator-studio';
const VERSION = 1;

/** The most characters of a file that are read. */
const LONGEST = 1_000_000;

/** What was read, or why nothing was: no JSON, another program's, or of a later version of the studio. */
export type Opened =
  | ({ readonly ok: true } & ReadConfig)
  | { readonly ok: false; readonly reason: 'no_json' | 'not_ours' | 'newer' | 'cut' };

/** The configuration as a file, written so that a person can read it. */
export const writeJson = (config: StudioConfig): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...changed(config) }, null, 2)}\n`;

/** Opens a file, or JSON that somebody has written by hand. */
export function openJson(text: string): Opened {
  const given = text.length > LONGEST ? undefined : parsed(text);
  if (given === undefined) return { ok: false, reason: 'no_json' };
  return openGiven(given);
}

function openGiven(given: unknown): Opened {
  if (typeof given !== 'object' || given === null || (given as { format?: unknown }).format !== FORMAT)
    return { ok: false, reason: 'not_ours' };
  const { format: _format, version, ...rest } = given as Record<string, unknown>;
  if (typeof version !== 'number' || version < 1) return { ok: false, reason: 'not_ours' };
  if (version > VERSION) return { ok: false, reason: 'newer' };
  const read = readConfig(rest);
  return read ? { ok: true, ...read } : { ok: false, reason: 'not_ours' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
