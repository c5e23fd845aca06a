import type { FormatContext } from './context.js';
import { once } from './formatters.js';

/** A month as it is kept: `2026-10`. */
const KEPT = /^(\d{4})-(\d\d)$/;
/** The years that a month of a clinic can lie in. */
const [FIRST_YEAR, LAST_YEAR] = [1950, 2199];
/** So many letters of a month's name are enough. */
const MIN_LETTERS = 3;

const dateOf = (year: number, month: number): Date => new Date(Date.UTC(year, month - 1, 1));

/**
 * A month in words, without the abbreviation for "year" that Russian puts behind it: it ends in a point, as sentences do.
 *
 * @param month - `2026-10`
 * @param name - `short` where there is little room
 * @example formatMonth('2026-10', { locale: 'en' }) // 'October 2026'
 */
export function formatMonth(month: string, { locale }: FormatContext, name: 'long' | 'short' = 'long'): string {
  const [, year, number] = KEPT.exec(month) ?? [];
  const format = once(
    `${locale}${name}month`,
    () => new Intl.DateTimeFormat([locale, 'en'], { month: name, year: 'numeric', timeZone: 'UTC' }),
  );
  return year && number ? format.format(dateOf(Number(year), Number(number))).replace(/\sг\.$/, '') : month;
}

/**
 * Reads a month as people write it: 2026-10, 10.2026, 10/26, October 2026, окт. 2026, and the dates of its days.
 *
 * @returns `2026-10`, or null where the text names no month, no year, or might name two
 */
export function readMonth(text: string, { locale }: FormatContext): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, '-');
  const [, byYear, inYear] = /^(\d{4})[-./ ](\d\d?)(?:[-./ ]\d\d?)?$/.exec(plain) ?? [];
  if (byYear && inYear) return kept(Number(byYear), Number(inYear));
  // A day before the month is told by points alone: with strokes it may as well follow the month.
  const [, number, year] = /^(?:(?:0?[1-9]|[12]\d|3[01])\.)?(\d\d?)[-./ ](\d{4}|\d\d)$/.exec(plain) ?? [];
  if (number && year) return kept(fullYear(year), Number(number));
  const [, before, name, behind] =
    /^(?:(\d{4})[ ,.]*)?([\p{L}]+)[ ,.'’-]*(\d{4}|\d\d)?(?: ?г\.?| ?год| ?a\.?| ?aasta)?$/u.exec(plain) ?? [];
  const named = before ?? behind;
  const month = name && named ? monthNamed(name, locale) : 0;
  return month && named ? kept(fullYear(named), month) : null;
}

const fullYear = (year: string): number => Number(year.length === 2 ? `20${year}` : year);

const kept = (year: number, month: number): string | null =>
  month >= 1 && month <= 12 && year >= FIRST_YEAR && year <= LAST_YEAR
    ? `${String(year)}-${String(month).padStart(2, '0')}`
    : null;

/** 1…12, or 0 where the word begins no month's name, or those of two. */
function monthNamed(word: string, locale: string): number {
  if (word.length < MIN_LETTERS) return 0;
  for (const language of new Set([locale, 'en', 'ru', 'et'])) {
    const found = namesIn(language).flatMap((names, index) =>
      names.some((name) => name.startsWith(word) || word === name) ? [index + 1] : [],
    );
    if (found.length === 1) return found[0]!;
  }
  return 0;
}

/** What each month is called, alone and behind a day: октябрь, октября. */
const namesIn = (language: string): readonly (readonly string[])[] =>
  once(`${language}months`, () => {
    const formats = (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { month, day: 'numeric' } as const].map(
        (style) => new Intl.DateTimeFormat([language, 'en'], { ...style, timeZone: 'UTC' }),
      ),
    );
    return [...Array(12).keys()].map((index) =>
      formats.map((format) => {
        const parts = format.formatToParts(dateOf(2026, index + 1));
        return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace(/\.$/, '');
      }),
    );
  });
