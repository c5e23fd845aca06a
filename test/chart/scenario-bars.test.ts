import { describe, expect, it } from 'vitest';
import { scenarioBars, scenarioConfiguration, type ScenarioBar } from '../../src/chart/scenario-bars.js';
import { Decimal } from '../../src/core/decimal.js';

const STYLE = { color: 'teal', borderTopColor: 'white' };
const bar = (label: string, ...parts: (string | null)[]): ScenarioBar => ({ label, amount: label, parts: parts.map((part) => part && new Decimal(part)) as (Decimal | null)[] });

describe('the picture of scenarios', () => {
  const SCENARIOS = [bar('now', '3000000', '3600000'), bar('A', '3300000', '0'), bar('B', null, '7200000')];

  it('has a bar from 0 for each, in it a part for every paid stage, as long as its revenue', () => {
    const { data, options } = scenarioConfiguration(SCENARIOS, false, STYLE);
    expect(data.datasets.map((dataset) => dataset.data)).toEqual([
      [[0, 3000000], [0, 3300000], null],
      [[3000000, 6600000], null, [0, 7200000]],
    ]);
    expect(data.datasets.every(({ grouped, backgroundColor }) => grouped === false && backgroundColor === 'teal')).toBe(true);
    expect(options.scales.x).toMatchObject({ min: 0, max: 7200000, reverse: false });
  });

  it('begins on the right where writing does', () => {
    expect(scenarioConfiguration(SCENARIOS, true, STYLE).options.scales.x.reverse).toBe(true);
  });

  it('stands with nothing known', () => {
    const { data, options } = scenarioConfiguration([bar('now', null), bar('A', '0')], false, STYLE);
    expect([data.datasets[0]!.data, options.scales.x]).toEqual([[null, null], { display: false, reverse: false, min: 0, max: 1e-9 }]);
  });

  it('is drawn anew only where a length has changed', () => {
    const [now, longer] = [scenarioBars(SCENARIOS, 'x', false), scenarioBars([...SCENARIOS.slice(1), bar('C', '1', '2')], 'x', false)];
    expect(scenarioBars(SCENARIOS.map((each) => ({ ...each, label: 'other' })), 'x', false).shows).toBe(now.shows);
    expect(longer.shows).not.toBe(now.shows);
  });
});
