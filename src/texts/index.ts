import { en, type Texts } from './en.js';
import type { Explanations } from './explanations/en.js';
import { et } from './et.js';
import { ru } from './ru.js';

export type { Explanations, Texts };
export type { TextOf } from './worded.js';

const LANGUAGES: Readonly<Record<string, Texts>> = { en, ru, et };

/** The words of a language tag: 'ru-RU' is Russian; a language that isn't here speaks English. */
export function textsFor(locale: string): Texts {
  const [language = ''] = locale.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language]! : en;
}

/** The language that a locale's words are really in. */
export function textLanguage(locale: string): string {
  const [language = ''] = locale.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, language) ? language : 'en';
}

/** The explanations in a language that `textLanguage` gave; fetched when first asked for. */
export async function loadExplanations(language: string): Promise<Explanations> {
  if (language === 'ru') return (await import('./explanations/ru.js')).ru;
  if (language === 'et') return (await import('./explanations/et.js')).et;
  return (await import('./explanations/en.js')).en;
}
