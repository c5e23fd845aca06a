import { simplify } from './characters.js';
import { isCurrency, type FormatContext } from './context.js';
import { currencySymbol } from './currency-symbol.js';
import { numberFormat, once } from './formatters.js';

/** A word for thousands (captured) or millions, in front of other words. The k of kr is none, and т is one only in т. р. */
const POWER =
  /^(?:([kк](?!\p{L})|т(?=\.? ?р)|тыс(?:яч[аиу]?)?|tuh(?:at|andet?)?|thousands?)|млн|миллион(?:а|ов)?|mln|milj(?:oni?t?)?|millions?)\.?/iu;
/** German words, only in German: for thousands, for millions, for thousands of millions. */
const GERMAN_POWER = /^(?:(tsd|tausend)|(mio|million(?:en)?)|mrd|milliarden?)(?!\p{L})\.?/iu;

/**
 * Words that Intl doesn't know: short forms, and grammatical cases of the most frequent names in the calculator's three
 * languages. A word that two currencies share is the field's own.
 */
const WORDS: Readonly<Record<string, RegExp>> = {
  RUB: /^(₽|р|руб|рубл(ь|я|ей))$/,
  BYN: /^(бел\.? ?)?(р|руб|рубл(ь|я|ей)|br)$/,
  KZT: /^(₸|тг|тенге|теңге|tenge|tg)$/,
  UZS: /^(с[уў]м(а|ов)?|so['’]?m)$/,
  KGS: /^(сом(а|ов)?|som)$/,
  UAH: /^(₴|грн|гривн[аиыі]|гривень|гривен)$/,
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
  const [german, tsd, mio] = (/^de\b/.test(locale) && GERMAN_POWER.exec(words)) || [];
  if (german) return [tsd ? 3 : mio ? 6 : 9, words.slice(german.length)];
  const [found = '', thousands] = POWER.exec(spelled) ?? [];
  return [thousands ? 3 : found ? 6 : 0, spelled.slice(found.length)];
}

/** A currency's names by Intl, in all its cases; of several words the first or the last: "сумов" of "узбекских сумов". */
const namesOf = ({ locale, currency }: FormatContext): ReadonlySet<string> =>
  once(`${locale}+${currency}names`, () => {
    const amounts = [1, 2, 5, 0.5].map((amount) =>
      numberFormat(locale, currency, amount % 1 && 1, 'name').format(amount),
    );
    const names = amounts.map((amount) => fold(amount.replace(/[\p{Nd}.,\u066b]/gu, '')));
    return new Set(names.flatMap((name) => [name, name.replace(/^.* /, ''), name.replace(/ .*/, '')]));
  });

/**
 * What is wrong with a folded word beside an amount: it names another currency than the field's, or no currency at all.
 *
 * A field without a currency takes any.
 */
export function currencyProblem(word: string, context: FormatContext): 'other_currency' | 'not_a_number' | undefined {
  const own = context.currency?.toUpperCase();
  const isSymbol = (display: 'narrowSymbol' | 'symbol'): boolean => fold(currencySymbol(context, display)) === word;
  if (own && (WORDS[own]?.test(word) || word === own.toLowerCase())) return undefined;
  if (isSymbol('narrowSymbol') || isSymbol('symbol') || (own && namesOf(context).has(word))) return undefined;
  const code = Object.keys(WORDS).find((key) => WORDS[key]!.test(word)) ?? word.toUpperCase();
  if (!isCurrency(code) && !/^\p{L}*\p{Sc}$/u.test(word)) return 'not_a_number';
  return context.currency ? 'other_currency' : undefined;
}
