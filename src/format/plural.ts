import { Decimal, type Numeric } from '../core/index.js';
import { once } from './formatters.js';

/**
 * Which form a noun takes beside a count, as `formatCount` shows it.
 *
 * @returns Intl's name of the form: `one`, `few`, `many`, `other`, …
 * @example pluralForm('ru', '22') // 'few'
 */
export const pluralForm = (locale: string, value: Numeric): Intl.LDMLPluralRule =>
  once(`${locale}#`, () => new Intl.PluralRules([locale, 'en'])).select(
    new Decimal(value).toDecimalPlaces(2).toString() as unknown as number,
  );
