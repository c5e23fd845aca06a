import { checksum } from './checksum.js';

/** Longest link with its page's address: every chat and mail program leaves such a one whole. */
export const MAX_LINK_LENGTH = 1500;

/** Most characters of a fragment that are looked at: encoded thrice over, a link of ours isn't longer. */
const MAX_FRAGMENT_LENGTH = 9000;

const VERSION = 'v1';
const PAIR = /^([a-z]\w{0,63}(?:\.(?:norm|share|value))?)=([\w.,-]{0,1500})$/i;

/** What a link says, by name, or why it can't be read. */
export type LinkReading =
  | { readonly ok: true; readonly pairs: ReadonlyMap<string, string> }
  /** `newer`: written by a later version; `damaged`: not as it was written. */
  | { readonly ok: false; readonly problem: 'newer' | 'damaged' };

/**
 * Writes pairs as the part of a fragment: `funnel=v1;lang=ru;budget=180000;sum=1x2y3z`.
 *
 * Nothing in it has to be encoded in an address, and it stands beside other parts (`#menu=open&funnel=…`).
 */
export function writeFragment(pairs: Iterable<readonly [name: string, value: string]>): string {
  const text = [VERSION, ...[...pairs].map((pair) => pair.join('='))].join(';');
  return `funnel=${text};sum=${checksum(text)}`;
}

/**
 * Finds a link of ours in an address's fragment and reads it.
 *
 * @param fragment - `location.hash`; the link may stand behind a route (`#/prices?funnel=…`) and beside other parts
 * @returns null where there is none
 */
export function readFragment(fragment: string): LinkReading | null {
  const found = /(?:^|[#&?])funnel(?:=|%(?:25)*3d)([^&]*)/i.exec(fragment.slice(0, MAX_FRAGMENT_LENGTH));
  if (!found) return null;
  // What a sentence puts behind a link (`).`) isn't a part of it.
  const [, text, version, body, sum] =
    /^((v\d{1,4})((?:;[\w.,=-]+)*?));sum=([a-z\d]{1,7})(?![\w=-])/.exec(decoded(found[1]!)) ?? [];
  if (/^v(?!1;)\d+;/.test(decoded(found[1]!))) return { ok: false, problem: 'newer' };
  if (text === undefined || version !== VERSION || text.length > MAX_LINK_LENGTH || checksum(text) !== sum)
    return { ok: false, problem: 'damaged' };
  const pairs = new Map<string, string>();
  for (const part of body!.split(';').slice(1)) {
    const [, name, value] = PAIR.exec(part) ?? [];
    if (name === undefined || pairs.has(name)) return { ok: false, problem: 'damaged' };
    pairs.set(name, value!);
  }
  return { ok: true, pairs };
}

/** Chats and mail programs encode `;` and `=`, some of them twice. */
function decoded(text: string): string {
  let now = text;
  for (let round = 0; round < 3 && now.includes('%'); round++) {
    now = now.replace(/%[2-7][\da-f]/gi, decodeURIComponent);
  }
  return now;
}
