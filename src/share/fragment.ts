import { checksum } from './checksum.js';

/** Longest link, with the page's address. No chat or mail program is known to break a link of this length. */
export const MAX_LINK_LENGTH = 1500;

/** Most characters of a fragment that are read. A shared link is shorter even if it was percent-encoded three times. */
const MAX_FRAGMENT_LENGTH = 9000;

const VERSION = 'v1';
const PAIR = /^([a-z]\w{0,63}(?:\.(?:norm|share|value))?)=([\w.,-]{0,1500})$/i;

/** The values in a link by name, or why it can't be read. */
export type LinkReading =
  | { readonly ok: true; readonly pairs: ReadonlyMap<string, string> }
  /** `newer`: a later version has written it; `damaged`: it was changed since it was written. */
  | { readonly ok: false; readonly problem: 'newer' | 'damaged' };

/**
 * Writes pairs as the part of a fragment: `funnel=v1;lang=ru;budget=180000;sum=1x2y3z`.
 *
 * Every character of it may stand in an address as it is. Other parts may stand beside it (`#menu=open&funnel=…`).
 */
export function writeFragment(pairs: Iterable<readonly [name: string, value: string]>): string {
  const text = [VERSION, ...[...pairs].map((pair) => pair.join('='))].join(';');
  return `funnel=${text};sum=${checksum(text)}`;
}

/**
 * Finds a shared link in the fragment of an address and reads it.
 *
 * @param fragment - `location.hash`; the link may stand behind a route (`#/prices?funnel=…`) and beside other parts
 * @returns null where there is none
 */
export function readFragment(fragment: string): LinkReading | null {
  const found = /(?:^|[#&?])funnel(?:=|%(?:25)*3d)([^&]*)/i.exec(fragment.slice(0, MAX_FRAGMENT_LENGTH));
  if (!found) return null;
  // Punctuation of a sentence behind a link (`).`) doesn't belong to it.
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

/** Chat and mail programs percent-encode `;` and `=`, some of them twice. */
function decoded(text: string): string {
  let now = text;
  for (let round = 0; round < 3 && now.includes('%'); round++) {
    now = now.replace(/%[2-7][\da-f]/gi, decodeURIComponent);
  }
  return now;
}
