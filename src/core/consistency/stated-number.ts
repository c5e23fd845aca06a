import { ExactDecimal, type Decimal, type Numeric } from '../decimal.js';
import type { Ratio } from '../ratio.js';
import { readFraction } from '../read-input.js';
import { around, only, spanProduct, spanSum, sumOf, timesRatio, type Span } from './span.js';

/** A number that somebody has stated, and what they may have had before they wrote it. */
export interface StatedNumber {
  readonly point: Ratio;
  /** What is written so: half a unit of the last digit to either side. */
  readonly written: Span;
  /** What may be rounded so: zeros at the end are taken for rounding. */
  readonly rounded: Span;
  /** Of a percentage: its digits. */
  readonly percent: Decimal | null;
}

/** Counts are exact; money, percentages and `figure`s of no known kind are as exact as they are written; typed shares are exact. */
export type StatedKind = 'count' | 'money' | 'rate' | 'figure';

const PERCENT = /^(\S+?)\s*%$/;
const HALF = '0.5';

/**
 * Reads a stated number: `'600'`, `'25%'`, `'1/3'`, `'15000'`.
 *
 * @returns null where nothing is stated
 * @throws RangeError for text that is no number, also for a percentage where people or money are stated
 */
export function readStated(field: string, given: Numeric | null | undefined, kind: StatedKind): StatedNumber | null {
  const mayBePercent = kind === 'rate' || kind === 'figure';
  const digits = mayBePercent && typeof given === 'string' ? PERCENT.exec(given)?.[1] : undefined;
  const point = readFraction(field, digits ?? given);
  if (!point) return null;
  const part: Ratio = [point[0], point[1].times(digits === undefined ? 1 : 100)];
  const isExact = kind === 'count' || (kind === 'rate' && digits === undefined) || !point[1].eq(1) || point[0].isZero();
  const percent = digits === undefined ? null : point[0];
  if (isExact) return { point: part, written: only(part), rounded: only(part), percent };
  const text = digits ?? String(given);
  const half = (places: number): Span => around(part, [new ExactDecimal(`${HALF}e${places}`), part[1]]);
  const behind = text.split('.')[1]?.length ?? 0;
  const zeros = behind > 0 ? -behind : text.length - text.replace(/0+$/, '').length;
  return { point: part, written: half(-behind), rounded: half(zeros), percent };
}

export const statedProduct = (a: StatedNumber, b: StatedNumber): StatedNumber => ({
  point: timesRatio(a.point, b.point),
  written: spanProduct(a.written, b.written),
  rounded: spanProduct(a.rounded, b.rounded),
  percent: null,
});

export const statedSum = (a: StatedNumber, b: StatedNumber): StatedNumber => ({
  point: sumOf(a.point, b.point),
  written: spanSum(a.written, b.written),
  rounded: spanSum(a.rounded, b.rounded),
  percent: null,
});
