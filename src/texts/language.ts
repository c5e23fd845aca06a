import type { Texts } from './en/first-screen.js';
import type { en } from './en/index.js';

/** What is loaded apart from the first screen, by topic: what English has, each language has. */
export type Topics = { readonly [Name in Topic]: Awaited<ReturnType<(typeof en.topics)[Name]>> };

export type Topic = keyof typeof en.topics;

/** Everything that the calculator says in a language. */
export interface Language {
  readonly firstScreen: Texts;
  /** ISO 4217: the money that people of the language mean where the page names no currency; absent: none. */
  readonly currency?: string;
  /** Loads the words of a topic. */
  readonly topics: { readonly [Name in Topic]: () => Promise<Topics[Name]> };
}
