import { Decimal } from '../core/index.js';
import { simplify } from './characters.js';
import { once, write } from './formatters.js';

/** How a locale parts its digits, in the signs that `simplify` leaves. */
export interface Marks {
  /** Each of its characters is the locale's own decimal mark. */
  readonly decimal: string;
  /** Each of its characters parts groups. */
  readonly group: string;
  /** Whether all groups but the last have two digits, as in India. */
  readonly pairs: boolean;
}

/** Groups of three (or pairs before them) parted by one and the same mark, and not behind zeros alone. */
const THREES = /^(?!0+\D)\d{1,3}([.,\u066c' ])(?:\d{3}\1)*\d{3}$/;
const PAIRS = /^(?!0+\D)\d{1,2}([.,\u066c' ])(?:\d\d\1)*\d{3}$/;

/** Read off a number as it is written here, so that what is written can always be read back. Austria and others group money otherwise than numbers. */
export const marksOf = (locale: string, currency?: string): Marks =>
  once(`${locale} ${currency}`, () => {
    const written = (unit?: string, decimals?: number): string =>
      /\d.*\d/.exec(simplify(write(new Decimal(1234567), locale, unit, decimals)))![0];
    const marks = ['', currency].map((unit) => written(unit, 1).replace(/\d/g, ''));
    return {
      decimal: marks.map((each) => each.slice(-1)).join(''),
      group: marks.map((each) => each.slice(0, -1)).join(''),
      pairs: PAIRS.test(written()),
    };
  });

/**
 * What the digits and marks of one number can mean.
 *
 * @param body - digits, and between them spaces, apostrophes, points, commas or their Arabic forms
 * @param ask - whether a lone mark before three digits is asked though it is the locale's decimal mark
 * @returns none, one or two readings with a point as decimal mark; the locale's own first
 */
export function readDigits(body: string, marks: Marks, ask: boolean): string[] {
  const isWhole = (text: string): boolean =>
    /^\d*$/.test(text) || THREES.test(text) || (marks.pairs && PAIRS.test(text));
  const joined = body.replace(/\D/g, '');
  const [, before = '', mark = '', fraction] = /^(.*)([.,\u066b])(\d*)$/.exec(body) ?? [];
  const withPoint = `${before.replace(/\D/g, '')}.${fraction}`;
  const canBeDecimal = mark && !before.includes(mark) && isWhole(before);
  // More digits in front than a group has count too: 1234,567 is left when 234,567 was edited.
  const canBeBoth = /^\d*[1-9]\d*[.,]\d{3}$/.test(body);

  if (canBeDecimal && marks.decimal.includes(mark)) return ask && canBeBoth ? [withPoint, joined] : [withPoint];
  if (isWhole(body) && (!canBeDecimal || marks.group.includes(mark))) return [joined];
  if (!canBeDecimal) return [];
  return canBeBoth ? [joined, withPoint] : [withPoint];
}
