import type { Texts } from './en/first-screen.js';
import { en } from './en/index.js';
import { et } from './et/index.js';
import type { Language, Topic, Topics } from './language.js';
import { ru } from './ru/index.js';

export type { Explanations } from './en/explanations.js';
export type { Texts };
export type { Topic, Topics } from './language.js';
export type { TextOf } from './worded.js';

/** The languages that the calculator speaks: each is a folder of its words, and a line here. */
const REGISTRY = { en, ru, et } satisfies Readonly<Record<string, Language>>;
const LANGUAGES: Readonly<Record<string, Language>> = REGISTRY;

/** The name of a language's folder. */
export type TextLanguage = keyof typeof REGISTRY;

/**
 * The texts of the first screen in a locale's language: Russian for 'ru-RU', and English for a language without texts.
 */
export const textsFor = (locale: string): Texts => LANGUAGES[textLanguage(locale)]!.firstScreen;

/** The language of the texts that are used for a locale. */
export function textLanguage(locale: string): string {
  const [language = ''] = locale.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, language) ? language : 'en';
}

/** The usual currency of a locale's language; undefined where English texts are used instead of its own. */
export const currencyOf = (locale: string): string | undefined => LANGUAGES[textLanguage(locale)]!.currency;

/** Fetches the words of a topic in a language that `textLanguage` gave. */
export const loadTopic = <Name extends Topic>(topic: Name, language: string): Promise<Topics[Name]> =>
  LANGUAGES[language]!.topics[topic]();
