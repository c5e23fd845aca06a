/** A page has a handful of locales; whoever goes through hundreds pays in time, not in memory. */
const MOST = 99;
const made = new Map<string, unknown>();

/** What a key leads to, made once: an Intl object costs a hundred times what using it does. */
export function once<T>(key: string, make: () => T): T {
  if (made.size > MOST) made.clear();
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/**
 * Intl's formatter for a locale and options.
 *
 * English stands in for languages that the engine doesn't know, not the visitor's own settings.
 */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  // 'always': else Spanish or Polish would write 1200 beside 12 000.
  once(locale + Object.entries(options).join(), () => new Intl.NumberFormat([locale, 'en'], { useGrouping: 'always', ...options }));

/** Intl's options for money: ₽ and $, not RUB and US$. */
export const money = (currency: string): Intl.NumberFormatOptions => ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
