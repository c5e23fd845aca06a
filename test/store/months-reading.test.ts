import { describe, expect, it } from 'vitest';
import { readFigures } from '../../src/store/months-reading.js';
import type { TableRow } from '../../src/store/tables.js';

const NINE = ['150', '141', '158', '149', '163', '152', '147', '155', '190'];
const months = (values: readonly string[], more: (index: number) => TableRow = () => ({})): TableRow[] =>
  values.map((leads, index) => ({
    month: `${String(2025 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
    leads,
    ...more(index),
  }));
const of = (rows: readonly TableRow[], name: string) => readFigures(rows).find((figure) => figure.name === name)!;

describe('figures from month to month', () => {
  it('stand out beyond the usual swing, whatever order the months are typed in', () => {
    for (const rows of [months(NINE), months(NINE).reverse()]) {
      const { reading, points } = of(rows, 'leads');
      expect(reading.verdict).toBe('stands_out');
      expect([reading.centre!.toString(), reading.limits!.map((limit) => limit.toFixed(2))]).toEqual([
        '151.875',
        ['124.14', '179.62'],
      ]);
      expect(points.map(({ label }) => label)).toEqual([...Array<string>(8).fill('usual'), 'stands_out']);
      expect(points.at(-1)).toMatchObject({ month: '2025-09', isAbove: true });
    }
  });

  it('say how many months are missing', () => {
    const { reading, points } = of(months(NINE.slice(0, 4)), 'leads');
    expect([reading.verdict, reading.monthsNeeded!.toString(), points[0]!.label]).toEqual([
      'too_few_months',
      '5',
      null,
    ]);
  });

  it('have the share of those who came, without months of nobody and mistakes', () => {
    const rows = months(['100', '0', '100', ''], (index) => ({ primary: ['30', '0', '130', '4'][index]! }));
    expect(of(rows, 'primaryRate').points.map(({ month, of: both }) => [month, both])).toEqual([
      ['2025-01', ['30', '100']],
    ]);
  });

  it('name the months between that have no number', () => {
    const rows = [
      { month: '2025-11', leads: '5' },
      { month: '2026-02', leads: '7' },
      { month: '', leads: '9' },
    ];
    expect(of(rows, 'leads').gaps).toEqual(['2025-12', '2026-01']);
    expect(of(rows, 'leads').points).toHaveLength(2);
  });

  it('know a season only from 24 months on', () => {
    const long = [...NINE, ...NINE, ...NINE];
    expect(of(months(long.slice(0, 23)), 'leads').yearBefore).toBeNull();
    expect(of(months(long.slice(0, 24)), 'leads').yearBefore).toMatchObject({ month: '2025-12' });
  });

  it('are none where nothing is typed, and zeros are numbers', () => {
    expect(readFigures([{ month: '2026-01' }])).toEqual([]);
    expect(of(months(Array<string>(9).fill('0')), 'leads').reading.verdict).toBe('no_variation');
  });
});
