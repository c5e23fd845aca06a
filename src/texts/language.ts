import type { Texts } from './en/first-screen.js';
import type { en } from './en/index.js';

/** Texts that are loaded after the first screen, by topic: every language has the topics of English. */
export type Topics = { readonly [Name in Topic]: Awaited<ReturnType<(typeof en.topics)[Name]>> };

export type Topic = keyof typeof en.topics;

/** All texts of a language. */
export interface Language {
  readonly firstScreen: Texts;
  /** ISO 4217: the currency that is used where the page names none; absent: none. */
  readonly currency?: string;
  /** Loads the words of a topic. */
  readonly topics: { readonly [Name in Topic]: () => Promise<Topics[Name]> };
}
