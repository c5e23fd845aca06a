import type { Decimal } from '../core/index.js';
import { signOf, SPACE, writingOf } from './writing.js';

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

/** Where a new group of three begins. */
const GROUPS = /\B(?=(\d{3})+$)/g;

/**
 * A number in the locale's writing; none of its spaces lets a line break.
 *
 * @param value - rounded to what is to be shown; with '%', a ratio
 * @param unit - as for `numberFormat`
 * @param decimals - exactly so many, no fewer than the value has
 */
export function write(value: Decimal, locale: string, unit = '', decimals = 0): string {
  const writing = writingOf(locale);
  const sign = signOf(unit);
  const inPercent = unit === '%';
  // Intl reads a decimal string digit by digit (older engines through a double); its type doesn't say so yet.
  if (!writing || !(sign || inPercent || !unit)) return numberFormat(locale, unit, decimals).format(value.toString() as unknown as number).replace(/ /g, SPACE);
  const [decimal, group, minus, beforePercent, moneyLeads] = writing;
  const [whole, fraction = ''] = (inPercent ? value.times(100) : value).abs().toString().split('.');
  const digits = whole!.replace(GROUPS, group) + (decimals ? decimal + fraction.padEnd(decimals, '0') : '');
  return (value.lt(0) ? minus : '') + (sign ? (moneyLeads ? sign + digits : digits + SPACE + sign) : inPercent ? digits + beforePercent + unit : digits);
}
