import { around, wordsOf, type Notion } from '../../texts/stated-names.js';

/** A word that names something, in a sentence or a line. */
export interface NameToken {
  readonly at: number;
  readonly end: number;
  /** A stage's id, or another notion. */
  readonly notion: string;
  readonly isStage: boolean;
}

/** How a number is written: `each` is a price behind a count, as in "5 × 15 000". */
export type NumberUnit = 'plain' | 'percent' | 'money' | 'times' | 'fraction' | 'span' | 'each';

export interface NumberToken {
  readonly at: number;
  readonly end: number;
  /** As it is written, with its word for thousands and its per cent sign. */
  readonly text: string;
  readonly unit: NumberUnit;
  readonly compare: 'over' | 'almost' | 'about' | null;
  /** `+` or `-` in front of it. */
  readonly sign: string;
}

/** A sentence, or a line of a table. */
export interface Segment {
  readonly text: string;
  /** The same in lower case and with plain blanks, of the same length. */
  readonly low: string;
  readonly names: readonly NameToken[];
  readonly numbers: readonly NumberToken[];
}

const NOTIONS = [
  ...['newPeople', 'existing', 'budget', 'leadsCost', 'totalCost', 'cost', 'check', 'revenue', 'profit'],
  ...['rate', 'totalRate', 'desk', 'traffic', 'load'],
] as const as readonly Notion[];

const NUMBER = /\d{1,3}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/gu;
const FRACTION = /^\d{1,2} ?\/ ?\d{1,2}(?![\d/])/;
const PER_CENT = /^ ?(?:%|процент\p{L}*|percent|per cent|protsen\p{L}*)/u;
const SCALE =
  /^ ?(?:тыс(?:яч\p{L}*|\.)?|млн\.?|миллион\p{L}*|k(?!\p{L})|к(?!\p{L})|mln\.?|millions?|thousand|tuhat|miljoni?t?)/u;
const MONEY = /^ ?(?:₽|€|\$|£|руб\p{L}*\.?|р\.|eur(?!\p{L})|euro\p{L}*|usd|rub(?!\p{L}))/u;
const WORD_NUMBERS: readonly (readonly [Notion, string, NumberUnit])[] = [
  ['double', '2', 'times'],
  ['triple', '3', 'times'],
  ['half', '2', 'times'],
  ['twoThirds', '2/3', 'fraction'],
  ['third', '1/3', 'fraction'],
  ['quarter', '1/4', 'fraction'],
];

const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu');
/** Of the same length as the text, so that places in one are places in the other. */
const lowered = (text: string): string =>
  text.replace(/[^]/g, (character) => {
    const low = character.toLowerCase();
    if (low.length !== 1) return character;
    return low === 'ё' ? 'е' : /[\u00a0\u2007-\u200a\u202f]/.test(low) ? ' ' : low;
  });

/** Finds names and numbers in texts. */
export class Tokenizer {
  readonly #patterns: readonly (readonly [notion: string, isStage: boolean, pattern: RegExp])[];

  /** @param stages - the ids of the stages, with what the page calls each */
  constructor(stages: readonly (readonly [id: string, label: string])[]) {
    const ids = stages.map(([id]) => id);
    this.#patterns = [
      ...stages.map(([id, label], index) => {
        const standard = !ids.includes('leads') && index === 0 ? 'leads' : id;
        const known = ['leads', 'primary', 'secondary'].includes(standard) ? [wordsOf(standard as Notion)] : [];
        const own = lowered(label).replace(/[^\p{L}\p{N} ]/gu, '\\$&');
        return [id, true, word([...(own ? [own] : []), ...known].join('|'))] as const;
      }),
      ...NOTIONS.map((notion) => [notion, false, word(wordsOf(notion))] as const),
    ];
  }

  /** The sentences and lines of a text that hold a number. */
  segmentsOf(text: string): Segment[] {
    return text
      .split(/[\r\n\u2028\u2029;]+|(?<=[.!?…])\s+(?=\p{Lu})/u)
      .map((part) => part.trim())
      .filter((part) => part)
      .map((part) => this.#segment(part));
  }

  #segment(text: string): Segment {
    const low = lowered(text);
    return { text, low, names: this.#names(low), numbers: numbersIn(text, low) };
  }

  /** Of names that overlap the longest. */
  #names(low: string): NameToken[] {
    const found = this.#patterns.flatMap(([notion, isStage, pattern]) =>
      [...low.matchAll(pattern)].map((match) => ({
        at: match.index,
        end: match.index + match[0].length,
        notion,
        isStage,
      })),
    );
    found.sort((a, b) => b.end - b.at - (a.end - a.at));
    const kept: NameToken[] = [];
    for (const token of found) if (kept.every(({ at, end }) => token.end <= at || token.at >= end)) kept.push(token);
    return kept.sort((a, b) => a.at - b.at);
  }
}

function numbersIn(text: string, low: string): NumberToken[] {
  const found: NumberToken[] = [];
  for (const match of low.matchAll(NUMBER)) {
    const at = match.index;
    if (at < (found.at(-1)?.end ?? 0) || isNoFigure(low, at, match[0])) continue;
    const token = numberAt(text, low, at, match[0]);
    const last = found.at(-1);
    const span = last && spanOf(low, last, token);
    if (span) found.splice(-1, 1, { ...span, text: text.slice(last.at, token.end) });
    else found.push(token);
  }
  for (const [notion, value, unit] of WORD_NUMBERS)
    for (const match of low.matchAll(new RegExp(around(notion), 'gu'))) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (found.some((token) => token.at < end && at < token.end)) continue;
      found.push({ at, end, text: value, unit, compare: compareBefore(low, at), sign: notion === 'half' ? '-' : '' });
    }
  return found.sort((a, b) => a.at - b.at);
}

/** The number of a table or a picture, a year, a digit within a word. */
function isNoFigure(low: string, at: number, digits: string): boolean {
  const [before, after] = [low.slice(Math.max(0, at - 16), at), low.slice(at + digits.length, at + digits.length + 10)];
  if (/\p{L}$/u.test(before) && !/[xх]$/u.test(before)) return true;
  if (around('table', '', ' ?$').test(before)) return true;
  if (!/^(?:19|20)\d\d$/.test(digits)) return false;
  return around('year', '^ ?').test(after) || /(?<!\p{L})(?:in|в|с|за|aastal) $/u.test(before);
}

function numberAt(text: string, low: string, at: number, digits: string): NumberToken {
  const rest = low.slice(at);
  const before = low.slice(Math.max(0, at - 30), at);
  const fraction = FRACTION.exec(rest)?.[0];
  let end = at + (fraction ?? digits).length;
  const take = (pattern: RegExp): boolean => {
    const [taken] = pattern.exec(low.slice(end)) ?? [];
    if (taken === undefined) return false;
    end += taken.length;
    return true;
  };
  if (!fraction) take(SCALE);
  const written = end;
  const isPercent = !fraction && take(PER_CENT);
  const told = text.slice(at, isPercent ? written : end).trim() + (isPercent ? '%' : '');
  const isMoney = take(MONEY) || /[₽€$£] ?$/u.test(before);
  const isTimes = take(around('times', '^[- ]?')) || /(?:^|[^\d\p{L})%] ?)[×xх] ?$/u.test(before);
  const isEach =
    /[\p{N}\p{L})₽€$£] ?(?:[×*]|(?<!\p{L})[xх]) ?[₽€$£]? ?$/u.test(before) ||
    around('each', '', ' [₽€$£]?$').test(before);
  const unit: NumberUnit = fraction
    ? 'fraction'
    : isPercent
      ? 'percent'
      : isEach
        ? 'each'
        : isTimes
          ? 'times'
          : isMoney
            ? 'money'
            : 'plain';
  const [, sign = ''] = /(?:^|[\s(:\t])([-+−–])$/u.exec(before) ?? [];
  return { at, end, text: told, unit, compare: compareBefore(low, at), sign: sign === '+' || !sign ? sign : '-' };
}

function compareBefore(low: string, at: number): NumberToken['compare'] {
  const before = low.slice(Math.max(0, at - 30), at);
  if (/[>≥] ?$/u.test(before)) return 'over';
  if (/[~≈] ?$/u.test(before)) return 'about';
  const ends = (notion: Notion): boolean =>
    around(notion, '', '(?: (?:в|на|by|than|чем))?\\s*[₽€$£+]? ?$').test(before);
  return ends('over') ? 'over' : ends('almost') ? 'almost' : ends('about') ? 'about' : null;
}

/** "From 40 % to 98 %": two numbers that are one change. */
function spanOf(low: string, from: NumberToken, to: NumberToken): NumberToken | null {
  const between = low.slice(from.end, to.at);
  const isTo = around('to', '^(?:-?(?:lt|st))? ?', ' ?$').test(between);
  const isArrow = /^ ?(?:→|->|=>) ?$/u.test(between);
  const isEstonian = /^(?:-?(?:lt|st)) ?$/u.test(between);
  if (!isTo && !isArrow && !isEstonian) return null;
  if (from.unit === 'times' || to.unit === 'times' || to.unit === 'each') return null;
  return { at: from.at, end: to.end, text: '', unit: 'span', compare: null, sign: '' };
}
