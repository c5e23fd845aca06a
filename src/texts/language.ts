import type { Explanations } from './en/explanations.js';
import type { Texts } from './en/first-screen.js';
import type { topics } from './en/topics.js';

/** Texts that are loaded after the first screen, by topic: every language has the topics of English. */
export type Topics = { readonly [Name in Topic]: Awaited<ReturnType<(typeof topics)[Name]>> };

export type Topic = keyof typeof topics;

/** Loads the words of a topic. */
export type TopicLoaders = { readonly [Name in Topic]: () => Promise<Topics[Name]> };

/** All texts of a language. */
export interface Language {
  readonly firstScreen: Texts;
  /** ISO 4217: the currency that is used where the page names none; absent: none. */
  readonly currency?: string;
  /** Loads what follows the first screen: the explanations, and where the other words are. */
  readonly later: () => Promise<{ readonly explanations: Explanations; readonly topics: TopicLoaders }>;
}
