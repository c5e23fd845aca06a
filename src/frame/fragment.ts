/** Most characters of a fragment that are read. */
export const MAX_FRAGMENT_LENGTH = 8192;

/** The options in the fragment of an address. */
export interface Fragment {
  /** Decoded values by name. The table inherits nothing, so that no name has a meaning of its own. */
  readonly given: Readonly<Record<string, string>>;
  /** Names that aren't known, each once. */
  readonly unknown: readonly string[];
  /** Whether the fragment was longer than what is read. */
  readonly cut: boolean;
}

/**
 * Reads `#lang=ru&budget=180000`: pairs of attribute names and values, percent-encoded where they have to be.
 *
 * A name alone is an attribute without a value (`blank`), and of two equal names the first counts, as in HTML.
 * A `%` that encodes nothing is a per cent sign, so `primary=25%` may be written. A `+` is a plus, as in phone numbers.
 * A pair that doesn't end within the first {@link MAX_FRAGMENT_LENGTH} characters is left out as a whole: half a number
 * would be another number.
 *
 * @param hash - `location.hash`, with or without its `#`
 * @param known - whether a name in lower case is an option
 * @example readFragment('#lang=ru&primary=25%', (name) => name !== 'x').given // { lang: 'ru', primary: '25%' }
 */
export function readFragment(hash: string, known: (name: string) => boolean): Fragment {
  const text = hash.replace(/^#/, '');
  const cut = text.length > MAX_FRAGMENT_LENGTH;
  const given = Object.create(null) as Record<string, string>;
  const unknown = new Set<string>();
  for (const pair of (cut ? text.slice(0, Math.max(0, text.lastIndexOf('&', MAX_FRAGMENT_LENGTH))) : text).split('&')) {
    if (!pair) continue;
    const [encoded = '', ...value] = pair.split('=');
    // Some editors escape an address twice, which leaves "&amp;", "&#038;" or "&#x26;" between the pairs.
    const name = decoded(encoded)
      .toLowerCase()
      .replace(/^(?:amp;|#0*38;|#x0*26;)+/, '');
    if (known(name)) given[name] ??= decoded(value.join('='));
    else unknown.add(name);
  }
  return { given, unknown: [...unknown], cut };
}

function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
