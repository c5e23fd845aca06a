import type MiniSearch from 'minisearch';
import type { Options, SearchResult } from 'minisearch';

/** A section of a page, as it is indexed. */
export interface Found {
  /** The address of the section, from the site's root. */
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** The index is made and read by the same rules. */
export const SEARCH_OPTIONS: Options<Found> = {
  fields: ['title', 'heading', 'text'],
  storeFields: ['title', 'heading'],
  searchOptions: {
    // Two letters begin so many words that a slow phone would be busy with them for longer than a frame.
    prefix: (term) => term.length > 2,
    boost: { title: 8, heading: 4 },
    combineWith: 'AND',
  },
};

/** A term of four letters may have one wrong, a long one two: two that changed their places are two. */
const FORGIVING = { fuzzy: (term: string): number | false => (term.length > 7 ? 2 : term.length > 3 ? 1 : false) };

/**
 * The sections that say what was asked; where there are none, those that say nearly that.
 *
 * The beginning of a word says little: it is waited for the third letter, unless the two are a word, such as “ru”.
 */
export function findIn(index: MiniSearch<Found>, typed: string): SearchResult[] {
  const asked = typed.trim().replace(/(^|\s)\S$/, '');
  const exact = index.search(asked);
  if (exact.length > 0) return exact;
  const whole = asked.replace(/(^|\s)\S\S$/, '');
  return whole === asked ? index.search(asked, FORGIVING) : index.search(whole);
}
