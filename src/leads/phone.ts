import { simplify } from '../format/characters.js';
import { MAX_CONTACT_LENGTH } from './lead.js';

/** Where a number without a country is at home, if that is known. */
export type Country = 'RU' | undefined;

/** "ext. 12", "доб. 12", "#12" at the end: dialled after the call is answered, so no part of the number. */
const EXTENSION = /[\s,;]*(?:ext(?:ension)?|доб(?:авочный)?|вн(?:утр)?|x|#)\.?\s*:?\s*\d{1,6}\s*$/i;
const SEPARATORS = /[\s().\-―/]/g;

/**
 * A phone number in E.164, only where there is no doubt what it is.
 *
 * Certain are: +7 with ten digits, +372 with seven or eight, other numbers typed with +, and in Russia 8 with ten digits.
 * A wrong number is worse than none: what is kept beside it is the text as typed.
 *
 * @param typed - in any writing: spaces, brackets, dashes, an extension, digits of other scripts
 * @param country - 'RU' where a leading 8 means the trunk prefix
 * @returns '+' and 7 to 15 digits, or '' where it isn't certain, and where the text is longer than any that is sent
 * @example phoneE164('8 (912) 345-67-89 доб. 5', 'RU') // '+79123456789'
 */
export function phoneE164(typed: string, country: Country): string {
  const text = typed.trim();
  // From each of many blanks EXTENSION would look through all that follow.
  if (text.length > MAX_CONTACT_LENGTH.phone) return '';
  const number = simplify(text.normalize('NFC')).replace(EXTENSION, '').replace(SEPARATORS, '');
  if (/^8[3489]\d{9}$/.test(number)) return country === 'RU' ? `+7${number.slice(1)}` : '';
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return '';
  if (number.startsWith('+7')) return /^\+7[3-9]\d{9}$/.test(number) ? number : '';
  if (number.startsWith('+372')) return /^\+372\d{7,8}$/.test(number) ? number : '';
  // In Russia "+8" is a slip for 8 or +7, and elsewhere the beginning of half of Asia.
  if (country === 'RU' && number.startsWith('+8')) return '';
  return number;
}

/** How many digits a text has. */
export const countDigits = (typed: string): number => typed.match(/\p{Nd}/gu)?.length ?? 0;
