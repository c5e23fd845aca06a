/** How a language writes numbers and lists. */
type NumberStyle = readonly [
  decimal: string,
  group: string,
  minus: string,
  beforePercent: string,
  moneyLeads: boolean,
  and: string,
];

/** The no-break space. */
export const SPACE = '\u00a0';

/**
 * How the calculator's own languages write numbers.
 *
 * Intl knows the same, but a slow phone takes a tenth of a second to create its first formatter: most of the time that the
 * first screen would wait for.
 */
const NUMBER_STYLES: Readonly<Record<string, NumberStyle>> = {
  en: ['.', ',', '-', '', true, ', and '],
  ru: [',', SPACE, '-', SPACE, false, ' и '],
  et: [',', SPACE, '−', '', false, ' ja '],
};

/** Undefined for other languages and regions, for which Intl is used. */
export const numberStyleOf = (locale: string): NumberStyle | undefined =>
  /^(en(-US)?|ru(-RU)?|et(-EE)?)$/.test(locale) ? NUMBER_STYLES[locale.slice(0, 2)] : undefined;

/** Signs of the most frequent currencies, each of a hundred cents; for others Intl is used. */
export const currencySignOf = (currency = ''): string | undefined => ({ RUB: '₽', EUR: '€', USD: '$' })[currency];
