import type { PageWords, WordKey } from './words/page-words.js';

/** Where a sentence stands: what of an element it is, by the attribute that names it. */
const ATTRIBUTES = { 'data-words-label': 'aria-label', 'data-words-content': 'content' } as const;

/** Puts one language's sentences into their places in the page and in its head. */
export function showWords(page: Document, words: PageWords): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-words]'))
    place.textContent = words[place.dataset['words'] as WordKey];
  for (const [name, attribute] of Object.entries(ATTRIBUTES))
    for (const place of page.querySelectorAll(`[${name}]`))
      place.setAttribute(attribute, words[place.getAttribute(name) as WordKey]);
}
