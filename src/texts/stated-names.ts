import { statedNames as en, type StatedNames } from './en/stated-names.js';
import { statedNames as et } from './et/stated-names.js';
import type { TextLanguage } from './index.js';
import { statedNames as ru } from './ru/stated-names.js';

/** By language: a text that somebody pastes may be in another one than the page, or in several. */
const LANGUAGES: Readonly<Record<TextLanguage, StatedNames>> = { en, ru, et };

/** What a word of a text says. */
export type Notion = keyof StatedNames;

const made = new Map<string, RegExp>();

/** The expressions of a notion in all languages, each to be found as whole words. */
export const wordsOf = (notion: Notion): string =>
  Object.values(LANGUAGES)
    .map((names) => names[notion])
    .filter(Boolean)
    .join('|');

/** An expression around a notion's whole words, made once: nothing in front of them and behind them is any place. */
export function around(notion: Notion, before = '', after = ''): RegExp {
  const key = `${notion}\n${before}\n${after}`;
  let found = made.get(key);
  if (!found) made.set(key, (found = new RegExp(`${before}(?<!\\p{L})(?:${wordsOf(notion)})(?!\\p{L})${after}`, 'u')));
  return found;
}

/** Whether a word names the notion; the text is in lower case. */
export const says = (notion: Notion, text: string): boolean => around(notion).test(text);

/** The language in which a text writes its numbers: it shows in its letters. */
export function languageOf(text: string): TextLanguage | undefined {
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  if (/[õäöüšž]/iu.test(text) || /\b(?:ja|korda|kasvas|langes|kõne|patsien\w+)\b/i.test(text)) return 'et';
  return /[a-z]{3}/i.test(text) ? 'en' : undefined;
}
