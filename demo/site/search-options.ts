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
    prefix: true,
    boost: { title: 8, heading: 4 },
    combineWith: 'AND',
  },
};

/** A term of more than four letters may have a letter wrong. */
const FORGIVING = { fuzzy: (term: string): number | false => (term.length > 4 ? 1 : false) };

/**
 * The sections that say what was asked; where there are none, those that say nearly that.
 *
 * The first letter of a word says little and would be compared with every word that begins so: it is waited for the second.
 */
export function findIn(index: MiniSearch<Found>, typed: string): SearchResult[] {
  const asked = typed.trim().replace(/(^|\s)\S$/, '');
  const exact = index.search(asked);
  return exact.length > 0 ? exact : index.search(asked, FORGIVING);
}
