import { changed } from './changed.js';
import type { StudioConfig } from './config.js';
import { readConfig, type ReadConfig } from './read-config.js';

/** What a file of ours begins with, so that another JSON isn't taken for one. */
const FORMAT = 'funnel-calculator-studio';
const VERSION = 1;

/** The most characters of a file that are read. */
const LONGEST = 1_000_000;

/** What was read, or why nothing was: no JSON, too much, another program's, or of a later version of the studio. */
export type Opened =
  | ({ readonly ok: true } & ReadConfig)
  | { readonly ok: false; readonly reason: 'no_json'; readonly line: number | null }
  | { readonly ok: false; readonly reason: 'too_long' | 'not_ours' | 'newer' | 'cut' };

/** The configuration as a file, written so that a person can read it. */
export const writeJson = (config: StudioConfig): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...changed(config) }, null, 2)}\n`;

/** Opens a file, or JSON that somebody has written by hand. */
export function openJson(text: string): Opened {
  if (text.length > LONGEST) return { ok: false, reason: 'too_long' };
  const written = text.replace(/^\uFEFF/, '');
  let given: unknown;
  try {
    given = JSON.parse(written);
  } catch (error) {
    return { ok: false, reason: 'no_json', line: lineOf(String(error), written) };
  }
  return openGiven(given);
}

/** The line that the browser stumbled over; null where it doesn't say. */
function lineOf(error: string, text: string): number | null {
  const [, line] = /\bline (\d+)/.exec(error) ?? [];
  const [, position] = /\bposition (\d+)/.exec(error) ?? [];
  if (line) return Number(line);
  return position ? text.slice(0, Number(position)).split('\n').length : null;
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
