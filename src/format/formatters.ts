import { Decimal, type Numeric } from '../core/index.js';
import { currencySignOf, SPACE, numberStyleOf } from './number-style.js';

/** A page has a few locales; one that uses hundreds pays in time, not in memory. */
const MAX_ENTRIES = 99;
const entries = new Map<string, unknown>();

/** Makes a value once per key: creating an Intl object takes a hundred times as long as using it. */
export function once<T>(key: string, make: () => T): T {
  if (entries.size > MAX_ENTRIES) entries.clear();
  if (!entries.has(key)) entries.set(key, make());
  return entries.get(key) as T;
}

/**
 * Intl's formatter, made once per locale, unit and number of decimals.
 *
 * For languages that the engine doesn't know English is used, rather than the visitor's own settings.
 *
 * @param unit - '%', a currency's code, or '' for plain numbers; money is written with ₽ and $, not RUB and US$
 * @param decimals - exactly so many; absent: as many as the unit usually has
 */
export const numberFormat = (
  locale: string,
  unit = '',
  decimals?: number,
  currencyDisplay: CurrencyDisplay = 'narrowSymbol',
): Intl.NumberFormat =>
  once(
    `${locale} ${unit} ${decimals} ${currencyDisplay}`,
    () =>
      new Intl.NumberFormat([locale, 'en'], {
        // By default Spanish and Polish would write 1200 beside 12 000.
        useGrouping: 'always',
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        ...(unit === '%' ? { style: 'percent' } : unit ? { style: 'currency', currency: unit, currencyDisplay } : {}),
      }),
  );

export type CurrencyDisplay = 'narrowSymbol' | 'symbol' | 'name';

/** The places at which a new group of three digits begins. */
const GROUPS = /\B(?=(\d{3})+$)/g;

/**
 * A number in the locale's writing, rounded half up, once; its spaces don't allow a line break.
 *
 * @param value - with '%', a ratio
 * @param unit - as for `numberFormat`
 * @param least - the smallest number of decimals, zeros included
 * @param most - the largest number of decimals
 */
export function write(value: Numeric, locale: string, unit = '', least = 0, most = least): string {
  const writing = numberStyleOf(locale);
  const sign = currencySignOf(unit);
  // A ratio has two decimals more than its percent.
  const scale = unit === '%' ? 2 : 0;
  const shown = new Decimal(value).toDecimalPlaces(most + scale);
  // Intl reads a decimal string digit by digit (older engines through a double); its type doesn't say so yet.
  if (!writing || !(sign || scale || !unit))
    return numberFormat(locale, unit, Math.max(least, shown.decimalPlaces() - scale))
      .format(shown.toString() as unknown as number)
      .replace(/ /g, SPACE);
  const [decimal, group, minus, beforePercent, moneyLeads] = writing;
  const [, negative = '', whole, fraction = ''] = /^(-?)(\d+)\.?(.*)/.exec(
    (scale ? shown.times(100) : shown).toString(),
  )!;
  const digits = whole!.replace(GROUPS, group) + (fraction || least ? decimal + fraction.padEnd(least, '0') : '');
  return (
    (negative && minus) +
    (sign ? (moneyLeads ? sign + digits : digits + SPACE + sign) : scale ? digits + beforePercent + unit : digits)
  );
}
