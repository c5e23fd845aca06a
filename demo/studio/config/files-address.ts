import type { Delivery } from './config.js';

/** What an owner has to know of the address of the files: it is none yet, works here alone, or is that of this site. */
export type AddressNote = 'example' | 'local' | 'ours';

const EXAMPLE = /(?:^|\.)example$/;
const LOCAL = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/** Whether an address leads to the computer on which it is opened. */
export const isLocal = (address: string): boolean => URL.canParse(address) && LOCAL.test(new URL(address).hostname);

/**
 * @param address of the files, as it stands in the code
 * @param ours where this site keeps the same files; empty where there are none
 * @example addressNote('https://your-site.example', '') // 'example'
 */
export function addressNote(address: string, ours: string): AddressNote | null {
  const given = address.trim().replace(/\/+$/, '');
  const host = URL.canParse(given) ? new URL(given).hostname : '';
  if (EXAMPLE.test(host)) return 'example';
  if (LOCAL.test(host)) return 'local';
  return ours !== '' && given === ours ? 'ours' : null;
}

/** The ways in which a page loads a module of ours, which browsers take from another host by its leave alone. */
export const LOADS_MODULE: readonly Delivery[] = ['module', 'wordpress', 'tag-manager'];

/** Whether a host keeps its scripts from pages of other hosts. Its own pages see what it says to all. */
export async function isClosedToOthers(script: string): Promise<boolean> {
  try {
    const { ok, headers } = await fetch(script, { method: 'HEAD' });
    return ok && headers.get('Access-Control-Allow-Origin') === null;
  } catch {
    return false;
  }
}
