import { numberStyleOf } from './number-style.js';

/** The language and the currency in which numbers are read and written. */
export interface FormatContext {
  /** A tag that `resolveLocale` gave. */
  readonly locale: string;
  /** ISO 4217; absent: plain numbers. */
  readonly currency?: string | undefined;
}

/** Scripts that run from right to left; `Intl.Locale` itself can't say so in every engine yet. */
const RIGHT_TO_LEFT = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm/;

/**
 * The canonical form of a language tag, as pages and content systems write it.
 *
 * @param tag - BCP 47, `_` accepted for `-`
 * @returns the tag for Intl, or null where it is malformed
 * @example resolveLocale('ru_ru') // 'ru-RU'
 */
export function resolveLocale(tag: string): string | null {
  try {
    // Unicode doesn't count Han digits as decimal digits: a field couldn't read back what it shows.
    return new Intl.Locale(tag.replace(/_/g, '-')).toString().replace('hanidec', 'latn');
  } catch {
    return null;
  }
}

/**
 * The direction in which a language is written.
 *
 * @example textDirection('ar-EG') // 'rtl'
 */
export const textDirection = (locale: string): 'ltr' | 'rtl' =>
  // The languages that are known by heart aren't asked about: `maximize` takes noticeable time on a slow phone.
  !numberStyleOf(locale) && RIGHT_TO_LEFT.test(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';

/**
 * Whether a code names a currency: by Intl's list where the engine has one, else by the form of the code.
 *
 * @example isCurrency('RUB') // true
 */
export function isCurrency(code: string): boolean {
  if (!/^[a-z]{3}$/i.test(code)) return false;
  // Missing in engines of before 2022, whatever the type says.
  const list = (Intl as { supportedValuesOf?: typeof Intl.supportedValuesOf }).supportedValuesOf?.('currency');
  return list?.includes(code.toUpperCase()) ?? true;
}
