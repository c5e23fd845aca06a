import { Decimal } from '../core/index.js';
import { simplify } from './characters.js';
import type { FormatContext } from './context.js';
import { numberFormat, once, write, type CurrencyDisplay } from './formatters.js';

/** An amount of 0 in the locale's writing. */
const zeroAmount = ({ locale, currency }: FormatContext, display: CurrencyDisplay = 'narrowSymbol'): string =>
  once(`${locale}+${currency}${display}`, () =>
    display === 'symbol'
      ? numberFormat(locale, currency, 0, display).format(0)
      : write(new Decimal(0), locale, currency),
  );

/**
 * The currency sign that stands beside an amount.
 *
 * @param display - `narrowSymbol`: $; `symbol`: with the country where the sign alone is ambiguous, US$
 * @returns '' where no currency is set
 * @example currencySymbol({ locale: 'ru', currency: 'RUB' }) // '₽'
 */
export const currencySymbol = (context: FormatContext, display?: CurrencyDisplay): string =>
  zeroAmount(context, display)
    .replace(/[\p{Cf}\p{Nd}]/gu, '')
    .trim();

/**
 * Whether a locale writes the sign before the amount.
 *
 * @example currencyLeads({ locale: 'en', currency: 'USD' }) // true
 */
export const currencyLeads = (context: FormatContext): boolean => !/^\d/.test(simplify(zeroAmount(context)));
