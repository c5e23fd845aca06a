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
 * Intl's formatter, made once per locale, unit and number of decimals.
 *
 * English stands in for languages that the engine doesn't know, not the visitor's own settings.
 *
 * @param unit - '%', a currency's code, or '' for plain numbers; money is written with ₽ and $, not RUB and US$
 * @param decimals - exactly so many; absent: the unit's own
 */
export const numberFormat = (locale: string, unit = '', decimals?: number, currencyDisplay: CurrencyDisplay = 'narrowSymbol'): Intl.NumberFormat =>
  once(
    `${locale} ${unit} ${decimals} ${currencyDisplay}`,
    () =>
      new Intl.NumberFormat([locale, 'en'], {
        // Else Spanish or Polish would write 1200 beside 12 000.
        useGrouping: 'always',
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        ...(unit === '%' ? { style: 'percent' } : unit ? { style: 'currency', currency: unit, currencyDisplay } : {}),
      }),
  );

export type CurrencyDisplay = 'narrowSymbol' | 'symbol';
