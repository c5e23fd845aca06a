import type { ElementFacts } from './element-pages.js';
import { elementPages } from './element-pages.js';
import { frontPages } from './front-pages.js';
import { glossaryPages } from './glossary-pages.js';
import { guidePages, sourcePage } from './guide-pages.js';
import type { Page } from './page.js';
import { searchIndex } from './search-index.js';
import { storyPages, type Prerender } from './story-pages.js';

/** What the site says, before it is written anywhere. */
export interface SiteContent {
  readonly pages: readonly Page[];
  /** The index of the guide and of the reference, as JSON. */
  readonly search: string;
  /** Pictures of the repository that pages show. */
  readonly pictures: readonly string[];
}

/** Every page but the studio and the demo pages, which the bundler makes. */
export async function siteContent(elements: readonly ElementFacts[], prerender: Prerender): Promise<SiteContent> {
  const guide = guidePages();
  const reference = elementPages(elements);
  const pages = [
    ...(await frontPages(prerender)),
    ...(await storyPages(prerender)),
    ...(await glossaryPages()),
    ...guide.pages,
    ...guide.sources.map(sourcePage),
    ...reference,
  ];
  return { pages, search: JSON.stringify(searchIndex([...guide.pages, ...reference])), pictures: guide.pictures };
}
