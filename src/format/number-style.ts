/** How a language writes numbers and lists. */
type NumberStyle = readonly [
  decimal: string,
  group: string,
  minus: string,
  beforePercent: string,
  moneyLeads: boolean,
  and: string,
];

/** At which no line breaks. */
export const SPACE = '\u00a0';

/**
 * The languages that the calculator speaks, known by heart.
 *
 * Intl says the same, but a slow phone takes a tenth of a second to make the first of its formatters: it would be most of what the first screen waits for.
 */
const NUMBER_STYLES: Readonly<Record<string, NumberStyle>> = {
  en: ['.', ',', '-', '', true, ', and '],
  ru: [',', SPACE, '-', SPACE, false, ' и '],
  et: [',', SPACE, '−', '', false, ' ja '],
};

/** Undefined for other languages and regions, which Intl is asked about. */
export const numberStyleOf = (locale: string): NumberStyle | undefined =>
  /^(en(-US)?|ru(-RU)?|et(-EE)?)$/.test(locale) ? NUMBER_STYLES[locale.slice(0, 2)] : undefined;

/** Signs of the currencies that a funnel is counted in most, each of a hundred cents; Intl is asked about others. */
export const currencySignOf = (currency = ''): string | undefined => ({ RUB: '₽', EUR: '€', USD: '$' })[currency];
