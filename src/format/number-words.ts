import { simplify } from './characters.js';
import { isCurrency, type FormatContext } from './context.js';
import { currencySymbol } from './currency-symbol.js';

/** A word for thousands (captured) or millions, in front of other words. The k of kr is none, and т is one only in т. р. */
const POWER =
  /^(?:([kк](?!\p{L})|т(?=\.? ?р)|тыс(?:яч[аиу]?)?|tuh(?:at|andet?)?|thousands?)|млн|миллион(?:а|ов)?|mln|milj(?:oni?t?)?|millions?)\.?/iu;

/** Words that Intl doesn't know: short forms and grammatical cases of currency names in the calculator's three languages. */
const WORDS: Readonly<Record<string, RegExp>> = {
  RUB: /^(₽|р|руб|рубл(ь|я|ей))$/,
  EUR: /^(€|евро|euro[st]?)$/,
  USD: /^((us)?\$|доллар(а|ов)?|dollars?)$/,
};

/** A word in lower case, without the spaces around it and without the full stop of an abbreviation. */
export const fold = (word: string): string =>
  simplify(word)
    .trim()
    .replace(/(.)\.$/, '$1')
    .toLowerCase();

/**
 * Takes a word for thousands or millions from the front of what follows a number.
 *
 * @returns the power of ten and the rest
 * @example splitPower('тыс. руб.', 'ru') // [3, ' руб.']
 */
export function splitPower(words: string, locale: string): [power: number, rest: string] {
  // Only M, and only in English: a small m may be a metre or a minute, and in other languages M may mean anything.
  const spelled = /^en\b/.test(locale) ? words.replace(/^M(?!\p{L})/u, 'mln') : words;
  const [found = '', thousands] = POWER.exec(spelled) ?? [];
  return [thousands ? 3 : found ? 6 : 0, spelled.slice(found.length)];
}

/**
 * What is wrong with a folded word beside an amount: it names another currency than the field's, or no currency at all.
 *
 * A field without a currency takes any.
 */
export function currencyProblem(word: string, context: FormatContext): 'other_currency' | 'not_a_number' | undefined {
  const code = Object.keys(WORDS).find((key) => WORDS[key]!.test(word)) ?? word.toUpperCase();
  const isSymbol = (display: 'narrowSymbol' | 'symbol'): boolean => fold(currencySymbol(context, display)) === word;
  if (code === context.currency?.toUpperCase() || isSymbol('narrowSymbol') || isSymbol('symbol')) return undefined;
  if (!isCurrency(code) && !/^\p{L}*\p{Sc}$/u.test(word)) return 'not_a_number';
  return context.currency ? 'other_currency' : undefined;
}
