import { describe, expect, it } from 'vitest';
import { scenarioBars, type ScenarioBar } from '../../src/chart/scenario-bars.js';
import { Decimal } from '../../src/core/decimal.js';

const STYLE = { color: 'teal', borderTopColor: 'white' } as CSSStyleDeclaration;
const bar = (label: string, ...parts: (string | null)[]): ScenarioBar => ({
  label,
  amount: label,
  parts: parts.map((part) => part && new Decimal(part)) as (Decimal | null)[],
});

describe('the picture of scenarios', () => {
  const SCENARIOS = [bar('now', '3000000', '3600000'), bar('A', '3300000', '0'), bar('B', null, '7200000')];

  it('has a bar from 0 for each, in it a part for every paid stage, as long as its revenue', () => {
    const { datasets, scale } = scenarioBars(SCENARIOS, 'x', false).bars(STYLE);
    expect(datasets.map((dataset) => dataset.data)).toEqual([
      [[0, 3000000], [0, 3300000], null],
      [[3000000, 6600000], null, [0, 7200000]],
    ]);
    expect(datasets.every(({ grouped, backgroundColor }) => grouped === false && backgroundColor === 'teal')).toBe(
      true,
    );
    expect(scale).toEqual({ min: 0, max: 7200000, reverse: false });
  });

  it('begins on the right where writing does', () => {
    expect(scenarioBars(SCENARIOS, 'x', true).bars(STYLE).scale.reverse).toBe(true);
  });

  it('stands with nothing known', () => {
    const { datasets, scale } = scenarioBars([bar('now', null), bar('A', '0')], 'x', false).bars(STYLE);
    expect([datasets[0]!.data, scale]).toEqual([[null, null], { reverse: false, min: 0, max: 1e-9 }]);
  });

  it('is drawn anew only where a length has changed', () => {
    const [now, longer] = [
      scenarioBars(SCENARIOS, 'x', false),
      scenarioBars([...SCENARIOS.slice(1), bar('C', '1', '2')], 'x', false),
    ];
    expect(
      scenarioBars(
        SCENARIOS.map((each) => ({ ...each, label: 'other' })),
        'x',
        false,
      ).shows,
    ).toBe(now.shows);
    expect(longer.shows).not.toBe(now.shows);
  });
});
