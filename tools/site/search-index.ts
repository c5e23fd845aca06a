import MiniSearch from 'minisearch';
import { SEARCH_OPTIONS, type Found } from '../../demo/site/search-options.js';
import type { Section } from './markdown.js';

/** A page that can be found. */
export interface SearchedPage {
  /** From the site's root. */
  readonly path: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

/** The index of all sections, made once: the page that searches reads it and adds nothing. */
export function searchIndex(pages: readonly SearchedPage[]): MiniSearch<Found> {
  const index = new MiniSearch<Found>(SEARCH_OPTIONS);
  index.addAll(
    pages.flatMap(({ path, title, sections }) =>
      sections.map(({ place, heading, text }, number) => ({
        id: number === 0 ? path : `${path}#${place}`,
        title,
        heading: number === 0 ? '' : heading,
        text,
      })),
    ),
  );
  return index;
}
