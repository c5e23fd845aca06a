import { Decimal, readMonths, type MonthLabel, type Months } from '../core/index.js';
import { memoizeByObject } from './memoize.js';
import type { TableRow } from './tables.js';

/** The columns of the table of months. */
export const MONTH_COLUMNS = ['budget', 'leads', 'primary', 'secondary', 'revenue'] as const;
export type MonthColumn = (typeof MONTH_COLUMNS)[number];

/** What is read from month to month, the nearest to money first. */
export const MONTH_FIGURES = ['revenue', 'leads', 'primary', 'primaryRate', 'secondary', 'budget'] as const;
export type MonthFigure = (typeof MONTH_FIGURES)[number];

/** From so many months on the same month of the year before is worth a look. */
export const SEASON_MONTHS = 24;

export interface MonthPoint {
  /** `2026-10`. */
  readonly month: string;
  readonly value: Decimal;
  /** Of a share: how many of how many. */
  readonly of: readonly [part: string, whole: string] | null;
  /** Null while there are too few months, or no swing is known. */
  readonly label: MonthLabel | null;
  /** Whether it lies above the usual average. */
  readonly isAbove: boolean;
}

export interface FigureReading {
  readonly name: MonthFigure;
  readonly kind: 'count' | 'money' | 'share';
  /** By month, the oldest first. */
  readonly points: readonly MonthPoint[];
  readonly reading: Months;
  /** Months without a number between those that have one. */
  readonly gaps: readonly string[];
  /** The same month a year before the last one, from 24 months on. */
  readonly yearBefore: MonthPoint | null;
}

/** Reads each figure of a table of months of which there is any; the months may stand in any order. */
export const readFigures = memoizeByObject((rows: readonly TableRow[]): readonly FigureReading[] => {
  const sorted = rows.filter((row) => row['month']).sort((a, b) => (a['month']! < b['month']! ? -1 : 1));
  return MONTH_FIGURES.flatMap((name) => {
    const read = readFigure(name, sorted);
    return read ? [read] : [];
  });
});

type Point = Pick<MonthPoint, 'month' | 'value' | 'of'>;

function readFigure(name: MonthFigure, rows: readonly TableRow[]): FigureReading | null {
  const isShare = name === 'primaryRate';
  const found = rows.flatMap((row) => (isShare ? shareIn(row) : amountIn(row, name)));
  if (!found[0]) return null;
  const reading = isShare
    ? readMonths({ kind: 'share', points: found.map(({ of }) => of!) })
    : readMonths({ kind: 'amount', points: found.map(({ value }) => value) });
  const points = found.map((point, index) => ({
    ...point,
    label: reading.months?.[index] ?? null,
    isAbove: reading.centre ? point.value.gt(reading.centre) : false,
  }));
  const last = points.at(-1)!;
  return {
    name,
    kind: isShare ? 'share' : name === 'revenue' || name === 'budget' ? 'money' : 'count',
    points,
    reading,
    gaps: gapsIn(points),
    yearBefore:
      points.length >= SEASON_MONTHS
        ? (points.find(({ month }) => month === monthBefore(last.month, 12)) ?? null)
        : null,
  };
}

const amountIn = (row: TableRow, name: string): Point[] =>
  row[name] ? [{ month: row['month']!, value: new Decimal(row[name]), of: null }] : [];

/** A share of nobody is none, and more first visits than leads are a mistake that is told at the row. */
function shareIn({ month, leads, primary }: TableRow): Point[] {
  if (!leads || !primary || new Decimal(leads).isZero() || new Decimal(primary).gt(leads)) return [];
  return [{ month: month!, value: new Decimal(primary).div(leads), of: [primary, leads] }];
}

/** A month by so many earlier than another one. */
export function monthBefore(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const index = year * 12 + number - 1 - by;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Most months of a gap that are worth naming. */
const MOST_GAPS = 120;

function gapsIn(points: readonly MonthPoint[]): string[] {
  const have = new Set(points.map(({ month }) => month));
  const gaps: string[] = [];
  const first = points[0]!.month;
  for (let month = points.at(-1)!.month; month > first && gaps.length < MOST_GAPS; month = monthBefore(month, 1))
    if (!have.has(month)) gaps.unshift(month);
  return gaps;
}
