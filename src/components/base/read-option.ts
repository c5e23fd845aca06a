import { isCurrency, readNumber, resolveLocale } from '../../format/index.js';
import { LEADS_ARE, type LeadsAre } from '../../store/index.js';
import type { OptionProblem } from './option-warnings.js';

/**
 * Warns on the console of an option that couldn't be parsed: what is accepted, and what is used instead.
 *
 * The sentences are loaded for it. If they can't be loaded, there is no warning, and nothing else changes.
 */
export function warn(option: string, given: unknown, problem: OptionProblem, detail: string | null = null): void {
  import('./option-warnings.js').then(
    ({ optionWarning }) => console.warn(optionWarning(option, given, problem, detail)),
    () => undefined,
  );
}

const CANONICAL = /^\d+(\.\d+)?$/;
const SHARE = /^\d{1,4}(\.\d+)?\s*%$/;

/**
 * A value as the page wrote it, in canonical form.
 *
 * @param kind - the format of the field; only a count may be written as a share
 * @returns a canonical number or a share ('25%'); null where it isn't a number
 */
export function readOption(option: string, given: string, kind: 'money' | 'count' | 'percent'): string | null {
  const text = given.trim();
  const fits = kind === 'percent' ? /^(0(\.\d+)?|1(\.0+)?)$/ : CANONICAL;
  if (fits.test(text) && text.replace(/^0+|\./g, '').length <= 15) return text;
  if (kind === 'count' && SHARE.test(text)) return text;
  const reading = readNumber(text, kind, { locale: 'en' });
  const value = reading.ok && !reading.share && reading.value !== '' ? reading.value : null;
  warn(option, given, kind, value);
  return value;
}

/** What the leads are; `ad-leads` where it isn't said, or with a warning where it isn't understood. */
export function readLeadsAre(given: unknown): LeadsAre {
  const word = typeof given === 'string' ? given.trim().toLowerCase() : given;
  const known = LEADS_ARE.find((name) => name === word);
  if (!known && word) warn('leads-are', given, 'leads_are');
  return known ?? 'ad-leads';
}

/** A locale that Intl knows, or null with a warning. */
export function readLanguage(given: string): string | null {
  const locale = resolveLocale(given.trim());
  if (locale === null) warn('lang', given, 'lang');
  else if (given.includes('_')) warn('lang', given, 'underscore', locale);
  return locale;
}

/** ISO 4217 in capitals, or null with a warning. */
export function readCurrency(given: string): string | null {
  const code = given.trim().toUpperCase();
  if (isCurrency(code)) return code;
  warn('currency', given, 'currency');
  return null;
}
