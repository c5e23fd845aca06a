import { describe, expect, it } from 'vitest';
import { rankChannels, type ChannelRow } from '../../../src/core/index.js';
import { Fraction } from '../fraction.js';
import { apart } from '../nearness.js';
import { settings } from '../worked-2.js';
import { randomTables, type RandomRow } from './random-channels.js';
import { atLeast, rankAgain, squared } from './second-ranking.js';

const TABLES = 2000;
const asRows = (rows: readonly RandomRow[]): readonly ChannelRow[] => rows as unknown as readonly ChannelRow[];

describe('in 2,000 random tables of channels', () => {
  const next = randomTables(20260801n);
  const tables = Array.from({ length: TABLES }, next);
  const rankings = tables.map((rows) => rankChannels({ rows: asRows(rows) }));

  it('the totals are exact sums, and every ratio is that of the sums', () => {
    const wrong = tables.flatMap((rows, index) => {
      const { totals } = rankings[index]!;
      const sum = (name: 'budget' | 'leads' | 'primary' | 'revenue'): Fraction =>
        rows.reduce((all, row) => all.plus(row[name] || '0'), Fraction.of('0'));
      const [budget, leads, primary, revenue] = [sum('budget'), sum('leads'), sum('primary'), sum('revenue')];
      const ratio = (over: Fraction, under: Fraction): Fraction | null => (under.isZero ? null : over.over(under));
      const expected = {
        budget,
        leads,
        primary,
        revenue,
        leadsCost: ratio(budget, leads),
        primaryRate: ratio(primary, leads),
        netOfAds: revenue.minus(budget),
        return: ratio(revenue, budget),
      };
      return Object.entries(expected).flatMap(([name, exact]) => {
        const figure = totals[name as keyof typeof expected];
        if (!exact) return 'reason' in figure ? [] : [`${index} ${name}`];
        const isSame = !('reason' in figure) && apart(figure, exact, 36) === '';
        return isSame ? [] : [`${index} ${name}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('each label, its round, z² and tail are those of a second implementation on fractions', () => {
    const seen = new Set<string>();
    const wrong = tables.flatMap((rows, index) => {
      const labels = rankAgain(rows);
      return rows.flatMap(({ name }) => {
        const [row, expected] = [rankings[index]!.rows[name]!, labels.get(name)];
        if (!expected) return row.label === undefined ? [] : [`${index} ${name} is labelled`];
        seen.add(expected.label);
        const figures = [
          [row.z2, expected.z2],
          [row.tail, expected.tail],
        ] as const;
        const isSame =
          row.label === expected.label &&
          row.round === expected.round &&
          figures.every(([figure, exact]) => (exact ? figure && !apart(figure, exact, 36) : figure === null));
        return isSame ? [] : [`${index} ${name}: ${row.label} ${row.round} instead of ${expected.label}`];
      });
    });
    expect(wrong).toEqual([]);
    expect([...seen].toSorted()).toEqual([
      'above',
      'alike',
      'alone',
      'below',
      'no_data',
      'probably_above',
      'probably_below',
      'too_few_data',
      'within_noise',
    ]);
  });

  it('a proven row has a z² beyond the table’s limit, and no other has with enough data', () => {
    const wrong = rankings.flatMap(({ rows, tests }, index) =>
      Object.entries(rows).flatMap(([name, { label, z2, tail }]) => {
        if (!label || !z2 || tail) return [];
        const isBeyond = atLeast(Fraction.of(String(z2)), squared(settings.zProven[tests - 1]));
        if (label === 'above' || label === 'below') return isBeyond ? [] : [`${index} ${name}`];
        return isBeyond && label.startsWith('probably') ? [`${index} ${name}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('the best is the first and above, the worst the last and below, both robust', () => {
    let [best, worst] = [0, 0];
    for (const ranking of rankings) {
      if (ranking.best !== null) {
        best++;
        expect(ranking.ranking[0]).toBe(ranking.best);
        expect(ranking.rows[ranking.best]).toMatchObject({ label: 'above', robust: true });
      }
      if (ranking.worst !== null) {
        worst++;
        expect(ranking.ranking.at(-1)).toBe(ranking.worst);
        expect(ranking.rows[ranking.worst]).toMatchObject({ label: 'below', robust: true });
      }
    }
    expect([best > 50, worst > 50]).toEqual([true, true]);
  });

  it('neither the order of the rows nor another currency changes a label', () => {
    const wrong = tables.slice(0, 400).flatMap((rows, index) => {
      const turned = rankChannels({ rows: asRows(rows.toReversed()) });
      const inCents = rankChannels({
        rows: asRows(
          rows.map((row) => ({
            ...row,
            budget: row.budget && hundredfold(row.budget),
            revenue: hundredfold(row.revenue),
          })),
        ),
      });
      const first = rankings[index]!;
      return rows.flatMap(({ name }) => {
        const labels = [first, turned, inCents].map((ranking) => ranking.rows[name]!.label);
        return labels.every((label) => label === labels[0]) ? [] : [`${index} ${name} ${labels.join(' ')}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});

const hundredfold = (amount: string): string => Fraction.of(amount).times(100).toSignificant(15);
