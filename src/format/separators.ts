import { Decimal } from '../core/index.js';
import { simplify } from './characters.js';
import { once, write } from './formatters.js';

/** The separators of a locale's numbers, as the characters that `simplify` makes of them. */
export interface Separators {
  /** Each of its characters is a decimal separator of the locale. */
  readonly decimal: string;
  /** Each of its characters is a group separator of the locale. */
  readonly group: string;
  /** Whether all groups but the last have two digits, as in India. */
  readonly pairs: boolean;
}

/** Groups of three digits (or pairs and a last group of three), separated by the same mark, the first group not only zeros. */
const THREES = /^(?!0+\D)\d{1,3}([.,\u066c' ])(?:\d{3}\1)*\d{3}$/;
const PAIRS = /^(?!0+\D)\d{1,2}([.,\u066c' ])(?:\d\d\1)*\d{3}$/;

/**
 * The separators are taken from a number as `write` writes it, so that everything written can be read back. Money is asked
 * about as well: in Austria and elsewhere it is grouped otherwise than numbers.
 */
export const separatorsOf = (locale: string, currency?: string): Separators =>
  once(`${locale} ${currency}`, () => {
    const written = (unit?: string, decimals?: number): string =>
      /\d.*\d/.exec(simplify(write(new Decimal(1234567), locale, unit, decimals)))![0];
    const found = ['', currency].map((unit) => written(unit, 1).replace(/\d/g, ''));
    return {
      decimal: found.map((each) => each.slice(-1)).join(''),
      group: found.map((each) => each.slice(0, -1)).join(''),
      pairs: PAIRS.test(written()),
    };
  });

/**
 * The values that the digits and marks of one number can mean.
 *
 * @param body - digits, and between them spaces, apostrophes, points, commas or their Arabic forms
 * @param ask - whether a single mark before three digits is ambiguous even where it is the locale's decimal mark
 * @returns none, one or two readings with a point as decimal mark; the locale's own first
 */
export function readDigits(body: string, separators: Separators, ask: boolean): string[] {
  const joined = body.replace(/\D/g, '');
  const [, before = '', mark = '', fraction] = /^(.*)([.,\u066b])(\d*)$/.exec(body) ?? [];
  const withPoint = `${before.replace(/\D/g, '')}.${fraction}`;
  const canBeDecimal = mark && !before.includes(mark) && isWhole(before, separators);
  // More than three digits in front count too: editing 234,567 can leave 1234,567.
  const canBeBoth = /^\d*[1-9]\d*[.,]\d{3}$/.test(body);

  if (canBeDecimal && separators.decimal.includes(mark)) return ask && canBeBoth ? [withPoint, joined] : [withPoint];
  if (isWhole(body, separators) && (!canBeDecimal || separators.group.includes(mark))) return [joined];
  if (!canBeDecimal) return [];
  return canBeBoth ? [joined, withPoint] : [withPoint];
}

/** Whether a text is a whole number, its digits in a row or in groups. */
const isWhole = (text: string, { pairs }: Separators): boolean =>
  /^\d*$/.test(text) || THREES.test(text) || (pairs && PAIRS.test(text));
