import type { FormatContext } from './context.js';
import { numberFormat, once, type CurrencyDisplay } from './formatters.js';

const affixes = ({ locale, currency }: FormatContext, display: CurrencyDisplay): Intl.NumberFormatPart[] =>
  currency ? once(`${locale}+${currency}${display}`, () => numberFormat(locale, currency, undefined, display).formatToParts(0)) : [];

/**
 * The sign that stands beside an amount.
 *
 * @param display - narrow: $; else with the country where the sign alone is ambiguous: US$
 * @returns '' where no currency is set
 * @example currencySymbol({ locale: 'ru', currency: 'RUB' }) // '₽'
 */
export const currencySymbol = (context: FormatContext, display: CurrencyDisplay = 'narrowSymbol'): string =>
  affixes(context, display).find(({ type }) => type === 'currency')?.value ?? context.currency ?? '';

/**
 * Whether a locale writes the sign before the amount.
 *
 * @example currencyLeads({ locale: 'en', currency: 'USD' }) // true
 */
export function currencyLeads(context: FormatContext): boolean {
  const types = affixes(context, 'narrowSymbol').map(({ type }) => type);
  return types.includes('currency') && types.indexOf('currency') < types.indexOf('integer');
}
