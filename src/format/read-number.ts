import { Decimal } from '../core/index.js';
import { simplify } from './characters.js';
import type { FormatContext } from './context.js';
import { separatorsOf, readDigits } from './separators.js';
import { currencyProblem, fold, splitPower } from './number-words.js';

/** What a field holds: money, people or visits, or a share in percent (the margin). */
export type NumberKind = 'money' | 'count' | 'percent';

/** Why a text gives no value. */
export type NumberProblem =
  'not_a_number' | 'ambiguous' | 'negative' | 'too_many_digits' | 'percent_here' | 'other_currency' | 'out_of_range';

/** A typed text as a canonical decimal string, or the reason why there is none. */
export type NumberReading =
  | {
      readonly ok: true;
      /** `''` where the text is blank. */
      readonly value: string;
      /** In a count field: the value is a share (`'0.25'` for `25%`), not a count. */
      readonly share?: true;
    }
  | {
      readonly ok: false;
      readonly reason: NumberProblem;
      /** Of an ambiguous text: the values that it may mean, the locale's own reading first. */
      readonly readings?: readonly string[];
    };

/** Words or signs, digits with marks, words or signs; an abbreviation's full stop belongs to its letter. */
const NUMBER_WITH_WORDS =
  /^((?:\p{L}\.?|[^\d\p{L}.,\u066b])*?)([.,\u066b]?\d(?:[\d.,\u066b\u066c' ]*\d)?[.,\u066b]?)(\D*)$/u;

/** Longer texts are refused without being read: no number with its words is so long. */
const MAX_TEXT_LENGTH = 999;
const MAX_DIGITS = 15;

/** Whether a percentage, typed without `%`, may as well be meant as a ratio: a number above 0 and up to 1. */
export const isTiny = (ratio: Decimal): boolean => ratio.gt(0) && ratio.lte('0.01');

const refuse = (reason: NumberProblem): NumberReading => ({ ok: false, reason });

/**
 * Reads a number as people write it, strictly: a text that could mean two numbers is reported as ambiguous, never guessed.
 *
 * The locale's own reading is preferred; in a count, a single decimal mark before exactly three digits is ambiguous.
 * Without such a reading, the text is what it can mean in any locale. Words for thousands and millions multiply exactly.
 *
 * @param text - as typed or pasted, of any length
 * @param kind - `percent` takes 0…100 with or without `%` and gives a ratio; 0.3 without `%` is ambiguous
 * @param context - the field's locale and currency
 * @returns the canonical value, `''` for blank text, or the reason why there is none; never throws
 * @example readNumber('1,5 млн ₽', 'money', { locale: 'ru', currency: 'RUB' }) // { ok: true, value: '1500000' }
 */
export function readNumber(text: string, kind: NumberKind, context: FormatContext): NumberReading {
  const typed = text.trim();
  const simple = typed.length > MAX_TEXT_LENGTH ? '' : simplify(typed);
  const writing = NUMBER_WITH_WORDS.exec(kind === 'money' ? withoutPriceTag(simple) : simple);
  if (!writing) return /^\p{Cf}*$/u.test(typed) ? { ok: true, value: '' } : refuse('not_a_number');
  const [, before, body, after] = writing as unknown as [string, string, string, string];

  const unsigned = before.replace('-', '');
  const [power, rest] = splitPower(after.trim(), context.locale);
  // Most numbers have no words. Empty ones are left out before folding, which takes as long for them as for a word.
  const words = [unsigned, rest].filter(Boolean).map(fold).filter(Boolean);
  const hasPercent = words.join('') === '%';
  const problem = wordProblem(words, hasPercent, kind, context);
  if (problem) return refuse(problem);

  const separators = separatorsOf(context.locale, kind === 'money' ? context.currency : undefined);
  const readings = readDigits(body, separators, kind === 'count' && !hasPercent);
  if (readings.length === 0 || (hasPercent && power > 0)) return refuse('not_a_number');
  if (unsigned !== before) return refuse('negative');

  const values = valuesOf(readings, power, kind, hasPercent);
  // Three numbers in a row look like one where the language groups otherwise than by spaces.
  const inRow = / .* /.test(body) && !separators.group.includes(' ');
  return values.length > 0 ? readingOf(values, body, hasPercent && kind !== 'percent', inRow) : refuse('out_of_range');
}

/** Writes the dash of price tags as what it stands for, no cents: "1.200,- €" is 1.200,00 €, and "1'200.–" 1'200.00. */
const withoutPriceTag = (text: string): string =>
  text.replace(/(\d)([.,:]) ?--?(?=\D*$)/, (_tag, digit: string, mark: string, at: number) =>
    // Behind groups with the same mark, and behind a colon, there can be no cents.
    mark === ':' || text.lastIndexOf(mark, at) >= 0 ? digit : `${digit}${mark}00`,
  );

/** What is wrong with the words beside a number: money has its currency there, all others a percent sign or nothing. */
function wordProblem(
  words: readonly string[],
  hasPercent: boolean,
  kind: NumberKind,
  context: FormatContext,
): NumberProblem | false | undefined {
  if (hasPercent) return kind === 'money' && 'percent_here';
  return words.map((word) => (kind === 'money' ? currencyProblem(word, context) : 'not_a_number')).find(Boolean);
}

/** What the digits mean with the words beside them; nothing where a field of percents is given more than 100 %. */
function valuesOf(readings: readonly string[], power: number, kind: NumberKind, hasPercent: boolean): Decimal[] {
  const isPercent = kind === 'percent';
  // The exponent moves the point within the text: Decimal's constructor never rounds.
  const values = readings.map((digits) => new Decimal(`0${digits}e${hasPercent || isPercent ? power - 2 : power}`));
  if (!isPercent) return values;
  const ratios = values.filter((value) => value.lte(1));
  // In a field of percents 0.3 may mean 0.3 %, or 30 % as a spreadsheet has it.
  if (ratios[0] && !hasPercent && isTiny(ratios[0])) ratios.push(ratios[0].times(100));
  return ratios;
}

/** The reading of a text from the values that it can mean; more than one makes it ambiguous, as does a doubt. */
function readingOf(values: readonly Decimal[], body: string, isShare: boolean, doubtful: boolean): NumberReading {
  const readings = values.map(String);
  if ([body, ...readings].some((digits) => digits.replace(/^0+|\D/g, '').length > MAX_DIGITS))
    return refuse('too_many_digits');
  if (readings.length > 1 || doubtful) return { ok: false, reason: 'ambiguous', readings };
  return { ok: true, value: readings[0]!, ...(isShare && { share: true }) };
}
