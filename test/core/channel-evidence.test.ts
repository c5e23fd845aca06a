import { describe, expect, it } from 'vitest';
import { channelEvidence, Decimal, rankChannels, wilsonInterval, type ChannelRow } from '../../src/core/index.js';

const evidenceOf = (rows: readonly ChannelRow[], more: { margin?: string; kappa?: string } = {}) => {
  const inputs = { rows, ...more };
  return channelEvidence(inputs, rankChannels(inputs));
};

/** Numbers as if by chance, the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 48271) % 2147483647) / 2147483647;
}

/** A table whose channels differ more or less, with few people or many. */
function tableBy(next: () => number): ChannelRow[] {
  const size = 10 ** (next() * 3);
  return Array.from({ length: 2 + Math.floor(next() * 6) }, (_row, index) => {
    const primary = Math.floor(next() * size * (index === 0 ? 1 + next() * 3 : 1));
    return {
      name: `c${index}`,
      budget: String(1000 + Math.floor(next() * 90_000)),
      leads: String(primary + Math.floor(next() * size * 3)),
      primary: String(primary),
      revenue: String(primary * (500 + Math.floor(next() * 60_000))),
    };
  });
}

describe('the range of a channel by chance', () => {
  it('leaves out the others’ return exactly where the label is proven', () => {
    const random = numbers(20_261_129);
    const next = (): number => random.next().value;
    let [proven, open] = [0, 0];
    for (let round = 0; round < 300; round++) {
      const rows = tableBy(next);
      const inputs = { rows: round % 2 ? rows : rows.map(({ revenue: _revenue, ...row }) => row), kappa: '3.9' };
      const ranking = rankChannels(inputs);
      const evidence = channelEvidence(inputs, ranking);
      for (const name of ranking.ranking) {
        const { interval, others } = evidence[name]!;
        const label = ranking.rows[name]!.label!;
        if (!interval || !others) continue;
        const outside = others.lt(interval[0]) || (interval[1] !== null && others.gt(interval[1]));
        expect(outside, `${round} ${name} ${label}`).toBe(label === 'above' || label === 'below');
        if (outside) proven++;
        else open++;
      }
    }
    // Both are met often, so that neither is agreed upon by never being looked at.
    expect(proven).toBeGreaterThan(100);
    expect(open).toBeGreaterThan(100);
  });

  it('is Wilson’s interval of the share of all people, where people are counted', () => {
    const rows = [
      { name: 'A', budget: '3', leads: '100' },
      { name: 'B', budget: '2', leads: '50' },
    ];
    // With a share p of all, A has brought p ÷ (1 − p) × 50 for its 3.
    const [low, high] = wilsonInterval('100', '150')!.map((share) =>
      new Decimal(3).div(share.div(new Decimal(1).minus(share)).times(50)),
    );
    const { interval, others } = evidenceOf(rows)['A']!;
    expect(interval!.map((end) => end!.toSignificantDigits(18).toString())).toEqual([
      high!.toSignificantDigits(18).toString(),
      low!.toSignificantDigits(18).toString(),
    ]);
    expect(others!.toString()).toBe('0.04');
  });

  it('solves (a − x)²(b + x) = z²κ(a + b)·x·(M + x ÷ q) at both ends, where money is counted', () => {
    const rows = [
      { name: 'A', budget: '1', leads: '300', primary: '120', revenue: '600' },
      { name: 'B', budget: '1', leads: '300', primary: '80', revenue: '240' },
    ];
    const { interval } = evidenceOf(rows, { kappa: '2' })['A']!;
    for (const end of interval!) {
      const x = Number(end);
      const [left, right] = [(600 - x) ** 2 * (240 + x), 1.96 ** 2 * 2 * 840 * x * (600 / 120 + x / 80)];
      expect(left / right).toBeCloseTo(1, 9);
    }
    expect(Number(interval![0])).toBeLessThan(600);
    expect(Number(interval![1])).toBeGreaterThan(600);
  });

  it('follows the margin, as the return does', () => {
    const rows = [
      { name: 'A', budget: '10', leads: '30', primary: '20', revenue: '600' },
      { name: 'B', budget: '10', leads: '30', primary: '18', revenue: '240' },
    ];
    const [whole, half] = [evidenceOf(rows)['A']!, evidenceOf(rows, { margin: '0.5' })['A']!];
    expect(half.interval!.map(String)).toEqual(whole.interval!.map((end) => end!.div(2).toString()));
    expect(half.others!.toString()).toBe('12');
  });

  it('of a channel that stands alone is that of its own patients', () => {
    const { interval, others, comparedWith } = evidenceOf(
      [{ name: 'A', budget: '100', leads: '300', primary: '96.04', revenue: '9604' }],
      { kappa: '1' },
    )['A']!;
    // κz²M = 3.8416 × 100, so (9604 − x)² = 384.16x.
    const ends = interval!.map((end) => Number(end) * 100);
    for (const x of ends) expect((9604 - x) ** 2 / (384.16 * x)).toBeCloseTo(1, 9);
    expect([others, comparedWith]).toEqual([null, []]);
  });

  it('isn’t told where nobody came to the others, and has no high end where nobody came for the money', () => {
    const rows = [
      { name: 'A', budget: '10', leads: '0' },
      { name: 'B', budget: '10', leads: '40' },
    ];
    const evidence = evidenceOf(rows);
    // Wilson’s upper end of 0 of 40 is z² ÷ (40 + z²): odds of 3.8416 to 40, of 40 people.
    expect(evidence['A']!.interval!.map((end) => end && Number(end))).toEqual([expect.closeTo(10 / 3.8416, 9), null]);
    expect(evidence['B']!.interval).toBe(null);
  });
});

describe('what a channel was compared with', () => {
  const rows = [
    { name: 'good', budget: '100', leads: '900' },
    { name: 'plain', budget: '100', leads: '300' },
    { name: 'alike', budget: '100', leads: '303' },
  ];

  it('are the others, without those that were proven to stand apart before', () => {
    const evidence = evidenceOf(rows);
    expect(evidence['good']!.comparedWith).toEqual(['plain', 'alike']);
    expect(evidence['plain']!.comparedWith).toEqual(['alike']);
    expect(evidence['plain']!.others!.toSignificantDigits(3).toString()).toBe('0.33');
  });

  it('is told of paid channels alone, frozen', () => {
    const evidence = evidenceOf([...rows, { name: 'free', kind: 'free', leads: '50' }]);
    expect(Object.keys(evidence)).toEqual(['good', 'plain', 'alike']);
    expect(Object.isFrozen(evidence['good'])).toBe(true);
  });
});

describe('how many are lacking', () => {
  it('is what the channel needs of its own until a quarter’s difference would show', () => {
    const evidence = evidenceOf([
      { name: 'A', budget: '100', leads: '20' },
      { name: 'B', budget: '300', leads: '66' },
    ]);
    // Of 86 people, 21.5 are expected here; effective are 86 × 100 × 300 ÷ 400² = 16.125 of 61.4656.
    expect(evidence['A']!.missing!.toString()).toBe(String(Math.ceil(21.5 * (61.4656 / 16.125 - 1))));
  });

  it('is told with that label alone', () => {
    const evidence = evidenceOf([
      { name: 'A', budget: '100', leads: '2000' },
      { name: 'B', budget: '100', leads: '3000' },
    ]);
    expect([evidence['A']!.missing, evidence['B']!.missing]).toEqual([null, null]);
  });
});
