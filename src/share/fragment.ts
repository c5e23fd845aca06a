import { checksum } from './checksum.js';
import { fromToken, toToken } from './token.js';

/** Longest link, with the page's address. No chat or mail program is known to break a link of this length. */
export const MAX_LINK_LENGTH = 1500;

/** Most characters of a fragment that are read. A shared link is shorter even if it was percent-encoded three times. */
const MAX_FRAGMENT_LENGTH = 9000;

const PAIR = /^([a-z]\w{0,63}(?:\.(?:norm|share|value))?)=([\w.,-]{0,1500})$/i;

/**
 * A link between the other parts of a fragment: `funnel-v2_…`, or `funnel=v1;…` as version 1 wrote it. Sites may have a
 * section called `funnel-prices` or `funnel-v2`, so the `_` has to be there.
 */
const LINK = /(^|[#&?;]|%(?:25)*(?:23|26|3f))(funnel(?:-v\d{1,4}_|=|%(?:25)*3d)[^&]*)/i;

/** The values in a link by name, or why it can't be read. */
export type LinkReading =
  | { readonly ok: true; readonly pairs: ReadonlyMap<string, string> }
  /** `newer`: a later version has written it; `damaged`: it was changed since it was written. */
  | { readonly ok: false; readonly problem: 'newer' | 'damaged' };

/** A link, and the fragment without it. */
export interface FoundLink {
  readonly link: string;
  /** The page's own fragment with its `#`; '' where the link was all of it. */
  readonly rest: string;
}

/**
 * Writes pairs as the part of a fragment: `funnel-v2_lang_ru_budget_180000_1x2y3z`.
 *
 * It consists of letters, digits, `-` and `_`: with the `#` in front it is a selector that finds nothing, because many
 * pages look for the element that their fragment names. Other parts may stand beside it (`#menu=open&funnel-v2_…`).
 */
export function writeFragment(pairs: Iterable<readonly [name: string, value: string]>): string {
  const text = `v2_${[...pairs].flatMap((pair) => pair.map(toToken)).join('_')}`;
  return `funnel-${text}_${checksum(text)}`;
}

/**
 * Finds a shared link in the fragment of an address.
 *
 * @param fragment - `location.hash`; the link may stand behind a route (`#/prices?funnel-v2_…`) and beside other parts
 * @returns null where there is none
 */
export function findLink(fragment: string): FoundLink | null {
  const found = LINK.exec(fragment.slice(0, MAX_FRAGMENT_LENGTH));
  if (!found) return null;
  const { index } = found;
  const [whole, separator, link] = found as unknown as readonly [string, string, string];
  const before = fragment.slice(0, index);
  const after = fragment.slice(index + whole.length);
  const rest = after.startsWith('&') ? before + (separator || '#') + after.slice(1) : before;
  return { link, rest: rest === '#' ? '' : rest };
}

/**
 * Finds a shared link in the fragment of an address and reads it.
 *
 * @returns null where there is none
 */
export function readFragment(fragment: string): LinkReading | null {
  const found = findLink(fragment);
  if (!found) return null;
  const link = decoded(found.link);
  if (/^funnel(?:-v(?!2_)\d+_|=v(?!1;)\d+;)/.test(link)) return { ok: false, problem: 'newer' };
  const parts = link.startsWith('funnel-') ? readSecond(link) : readFirst(link);
  const pairs = new Map<string, string>();
  for (const part of parts ?? []) {
    const [, name, value] = PAIR.exec(part) ?? [];
    if (name === undefined || pairs.has(name)) return { ok: false, problem: 'damaged' };
    pairs.set(name, value!);
  }
  return parts ? { ok: true, pairs } : { ok: false, problem: 'damaged' };
}

/** The pairs of a link of version 1, `funnel=v1;lang=ru;sum=1x2y3z`; null where it was changed. */
function readFirst(link: string): readonly string[] | null {
  // Punctuation of a sentence behind a link (`).`) doesn't belong to it.
  const [, text, body, sum] = /^funnel=(v1((?:;[\w.,=-]+)*?));sum=([a-z\d]{1,7})(?![\w=-])/.exec(link) ?? [];
  return isWhole(text, sum) ? body!.split(';').slice(1) : null;
}

/** The pairs of a link of version 2; null where it was changed. */
function readSecond(link: string): readonly string[] | null {
  // A chat's marks for italics (`_…_`) may stand behind it, too.
  const [, text, body, sum] = /^funnel-(v2_([\w-]*?))_([a-z\d]{1,7})[_-]*(?![\w-])/.exec(link) ?? [];
  if (!isWhole(text, sum)) return null;
  const tokens = body ? body.split('_').map(fromToken) : [];
  return tokens.flatMap((token, place) => (place % 2 ? [] : [`${token}=${tokens[place + 1] ?? '='}`]));
}

const isWhole = (text: string | undefined, sum: string | undefined): boolean =>
  text !== undefined && text.length <= MAX_LINK_LENGTH && checksum(text) === sum;

/** Chat and mail programs percent-encode `;` and `=`, some of them twice. */
function decoded(text: string): string {
  let now = text;
  for (let round = 0; round < 3 && now.includes('%'); round++) {
    now = now.replace(/%[2-7][\da-f]/gi, decodeURIComponent);
  }
  return now;
}
