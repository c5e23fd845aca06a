import type { Explanations } from './en/explanations.js';
import type { Texts } from './en/first-screen.js';
import { en } from './en/index.js';
import { et } from './et/index.js';
import type { Language, Topic, Topics } from './language.js';
import { ru } from './ru/index.js';

export type { Explanations, Texts };
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
export const textsFor = (locale: string): Texts =>
  spelled(LANGUAGES[textLanguage(locale)]!.firstScreen, textVariant(locale));

/** The texts that are used for a locale: a language, or American English, which is ours with a few words replaced. */
export const textVariant = (locale: string): string => (/^en-us\b/i.test(locale) ? 'en-US' : textLanguage(locale));

/** Texts as a variant spells them: in the United States an enquiry is an inquiry. */
const spelled = <Value>(texts: Value, variant: string): Value =>
  (variant !== 'en-US'
    ? texts
    : typeof texts === 'string'
      ? texts.replace(/enquir/g, 'inquir').replace(/Enquir/g, 'Inquir')
      : Object.fromEntries(
          Object.entries(texts as object).map(([key, text]: [string, unknown]) => [key, spelled(text, variant)]),
        )) as Value;

/** The language of the texts that are used for a locale. */
export function textLanguage(locale: string): string {
  const [language = ''] = locale.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, language) ? language : 'en';
}

/** The usual currency of a locale's language; undefined where English texts are used instead of its own. */
export const currencyOf = (locale: string): string | undefined => LANGUAGES[textLanguage(locale)]!.currency;

/** Fetches the explanations in a variant that `textVariant` gave. */
export const loadExplanations = async (variant: string): Promise<Explanations> =>
  spelled((await later(variant)).explanations, variant);

/** Fetches the words of a topic in a variant that `textVariant` gave. */
export const loadTopic = async <Name extends Topic>(topic: Name, variant: string): Promise<Topics[Name]> =>
  spelled(await (await later(variant)).topics[topic](), variant);

const later = (variant: string): ReturnType<Language['later']> => LANGUAGES[textLanguage(variant)]!.later();
