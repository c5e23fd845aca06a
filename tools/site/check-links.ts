import { posix } from 'node:path';

/** Markup or script by its path from the site's root; files of other kinds have an empty text. */
export type SiteFiles = ReadonlyMap<string, string>;

const LINK = /<(?:a|link|script|img|iframe|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const WITHIN_CODE = /<template\b[^]*?<\/template>|<(pre|code|script|style)\b[^>]*>[^]*?<\/\1>/g;
/** The studio's sections come with its script, and the framed page takes its options from behind `#`. */
const MADE_BY_SCRIPT = /^(?:\w+\/)?studio\.html$|\.frame\.html$/;
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Follows every link of every page of a folder.
 *
 * @returns a sentence for each that leads to no file or to no place of its page, and for each that any host would have to
 *   have at its root
 */
export function brokenSiteLinks(files: SiteFiles): string[] {
  const places = new Map<string, ReadonlySet<string>>();
  const placesIn = (path: string): ReadonlySet<string> => {
    const known = places.get(path) ?? new Set([...files.get(path)!.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
    places.set(path, known);
    return known;
  };
  const fault = (from: string, link: string): string | null => {
    if (link.startsWith('/')) return 'leads from the root of a host';
    const [whole = '', place = ''] = link.split('#');
    const [target = ''] = whole.split('?');
    const path = target === '' ? from : posix.join(posix.dirname(from), decodeURI(target));
    if (!files.has(path)) return `there is no ${path}`;
    if (place === '' || !path.endsWith('.html') || MADE_BY_SCRIPT.test(path) || placesIn(path).has(decoded(place)))
      return null;
    return `${path} has no place #${place}`;
  };
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .flatMap(([from, markup]) =>
      linksIn(markup).flatMap((link) => {
        const found = ELSEWHERE.test(link) ? null : fault(from, link);
        return found ? [`${from}: ${link}: ${found}`] : [];
      }),
    );
}

/** A `%` that begins no character stands for itself, as browsers read it. */
function decoded(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}

const linksIn = (markup: string): string[] =>
  [...markup.replace(WITHIN_CODE, (piece) => opening(piece)).matchAll(LINK)].map(([, link]) =>
    link!.replaceAll('&amp;', '&'),
  );

/** The tag itself stays: a script has an address. */
const opening = (piece: string): string => /^<[^>]*>/.exec(piece)![0];
