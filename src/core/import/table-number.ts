import { amountOf, type Amount } from './amount.js';

/** The mark in front of the decimals. A file has one. */
export type DecimalMark = 'comma' | 'point';

/** What a cell says of the file's decimal mark: for one, against none, or that it could be read either way. */
export type MarkEvidence = DecimalMark | 'ambiguous' | null;

const MARKS: Readonly<Record<DecimalMark, string>> = { comma: ',', point: '.' };

const DIGITS = /^\d+$/;
const SHORT = /^\d+([.,])\d{1,2}$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;

/** A dash, or dashes, or nothing: missing, and not 0. */
export const isEmptyCell = (cell: string): boolean => /^[\s\u2010-\u2015\u2212-]*$/u.test(cell);

/** Digits with marks between them, beside which there may be a currency's sign or word. */
const NUMBER = /^[^\d.,%+\u2212-]*?(\d[\d.,'\u2019\s]*|[.,]\d+)[^\d%]*$/u;

/** A cell's digits and marks without spaces, apostrophes and currency; null where it is no number. */
function bodyOf(cell: string): string | null {
  if (PLAIN.test(cell)) return cell;
  const digits = NUMBER.exec(cell.trim())?.[1]?.trim().replace(/[.,]$/, '');
  if (digits === undefined) return null;
  // Spaces and apostrophes only stand between groups of three digits.
  if (/[\s'\u2019]/u.test(digits) && !/^\d{1,3}(?:[\s'\u2019]\d{3})+(?:[.,]\d*)?$/u.test(digits)) return null;
  return digits.replace(/[\s'\u2019]/gu, '');
}

/** Whether spaces or apostrophes keep the groups apart, so that no mark does. */
const hasOtherGroups = (cell: string): boolean => /\d[\s'\u2019]\d{3}/u.test(cell);

/** What a cell proves of the decimal mark of its file. */
export function evidenceOf(cell: string): MarkEvidence {
  // Most cells are but digits, which prove nothing.
  if (DIGITS.test(cell)) return null;
  const short = SHORT.exec(cell);
  // "12,50" and the like: no group has two digits.
  if (short) return short[1] === ',' ? 'comma' : 'point';
  const body = bodyOf(cell);
  const marks = body?.replace(/\d/g, '');
  if (!body || !marks) return null;
  const last = marks.at(-1) === ',' ? 'comma' : 'point';
  const other = last === 'comma' ? 'point' : 'comma';
  if (marks.includes(MARKS[other])) return readBody(body, last) === null ? null : last;
  // The same mark twice keeps groups apart; once, only before exactly three digits it may do either.
  if (marks.length > 1) return readBody(body, other) === null ? null : other;
  const [before = '', behind = ''] = body.split(MARKS[last]);
  const canBeGroup = behind.length === 3 && /^[1-9]\d{0,2}$/.test(before) && !hasOtherGroups(cell);
  return canBeGroup ? 'ambiguous' : last;
}

/**
 * Reads a cell as an amount, 0 or more.
 *
 * @returns null where it is no such number, or has more than 15 digits
 */
export function readCell(cell: string, mark: DecimalMark): Amount | null {
  const body = DIGITS.test(cell) ? cell : bodyOf(cell);
  const digits = body && readBody(body, mark);
  return digits && fits(digits) ? amountOf(digits) : null;
}

/** Whether the digits are no more than an amount may have. */
export const fits = (digits: string): boolean =>
  digits.length <= MAX_LENGTH && digits.replace(/^0+|\./g, '').length <= MAX_DIGITS;

const MAX_DIGITS = 15;
/** Zeros before and behind count as no digits, but so many of them are no amount. */
const MAX_LENGTH = 60;

/** Digits with the given decimal mark as a plain number; the other mark may only stand between groups of three. */
function readBody(body: string, mark: DecimalMark): string | null {
  const [whole = '', behind, ...more] = body.split(MARKS[mark]);
  if (more.length > 0 || (behind !== undefined && !/^\d*$/.test(behind))) return null;
  if (!/^(?:\d*|\d{1,3}(?:[.,]\d{3})+)$/.test(whole)) return null;
  return `${whole.replace(/\D/g, '') || '0'}${behind ? `.${behind}` : ''}`;
}
