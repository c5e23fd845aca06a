import { checksum } from '../../../src/share/checksum.js';
import { changed } from './changed.js';
import type { Opened } from './config-json.js';
import type { StudioConfig } from './config.js';
import { readConfig } from './read-config.js';

const NAME = 'studio';
const VERSION = 1;

/** `#studio=1.<check>.<settings>`: base64url of JSON in UTF-8. The check finds a link that was cut off on its way. */
const FRAGMENT = /^#?studio=(\d{1,4})(?:\.([a-z\d]*)(?:\.([\w-]*))?)?$/;

/** The fragment of an address that opens the studio with this configuration. */
export function writeFragment(config: StudioConfig): string {
  const settings = base64url(JSON.stringify(changed(config)));
  return `#${NAME}=${VERSION}.${checksum(settings)}.${settings}`;
}

/**
 * Reads the fragment of the studio's address.
 *
 * @returns null where it isn't one of the studio's at all
 */
export function openFragment(hash: string): Opened | null {
  if (!/^#?studio=/.test(hash)) return null;
  const [, version, check = '', settings = ''] = FRAGMENT.exec(hash) ?? [];
  if (version === undefined) return { ok: false, reason: 'cut' };
  if (+version > VERSION) return { ok: false, reason: 'newer' };
  if (+version < 1 || checksum(settings) !== check) return { ok: false, reason: 'cut' };
  const read = readConfig(decoded(settings));
  return read ? { ok: true, ...read } : { ok: false, reason: 'cut' };
}

function base64url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decoded(settings: string): unknown {
  try {
    const binary = atob(settings.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
