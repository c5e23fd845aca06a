import { simplify } from '../format/characters.js';
import { MAX_CONTACT_LENGTH } from './lead.js';

/** The country of a number without a country code, if it is known. */
export type Country = 'RU' | undefined;

/**
 * An extension at the end: "ext. 12", "доб. 12", "#12". It is dialled after the call, so it isn't part of the number.
 */
const EXTENSION = /[\s,;]*(?:ext(?:ension)?|доб(?:авочный)?|вн(?:утр)?|x|#)\.?\s*:?\s*\d{1,6}\s*$/i;
const SEPARATORS = /[\s().\-―/]/g;

/**
 * A phone number in E.164, only where it can't mean anything else.
 *
 * That holds for +7 with ten digits, +372 with seven or eight, other numbers typed with +, and 8 with ten digits in
 * Russia.
 * A wrong number would be worse than none: the typed text is sent beside it anyway.
 *
 * @param typed - may contain spaces, brackets, dashes, an extension, and digits of other scripts
 * @param country - 'RU' where a leading 8 means the trunk prefix
 * @returns '+' and 7 to 15 digits; '' where it isn't certain, or the text is longer than the form allows
 * @example phoneE164('8 (912) 345-67-89 доб. 5', 'RU') // '+79123456789'
 */
export function phoneE164(typed: string, country: Country): string {
  const text = typed.trim();
  // On a long run of blanks, EXTENSION would take quadratic time.
  if (text.length > MAX_CONTACT_LENGTH.phone) return '';
  const number = simplify(text.normalize('NFC')).replace(EXTENSION, '').replace(SEPARATORS, '');
  if (/^8[3489]\d{9}$/.test(number)) return country === 'RU' ? `+7${number.slice(1)}` : '';
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return '';
  if (number.startsWith('+7')) return /^\+7[3-9]\d{9}$/.test(number) ? number : '';
  if (number.startsWith('+372')) return /^\+372\d{7,8}$/.test(number) ? number : '';
  // In Russia "+8" is a typing mistake for 8 or +7. Elsewhere many Asian country codes begin with it.
  if (country === 'RU' && number.startsWith('+8')) return '';
  return number;
}

/** How many digits a text has. */
export const countDigits = (typed: string): number => typed.match(/\p{Nd}/gu)?.length ?? 0;
