import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/index.js';
import { FunnelStore } from '../../src/store/index.js';
import { moveOf, type Move } from '../../src/store/move.js';
import { scenarioOf } from '../../src/store/move-scenario.js';
import { answerMoving, type Split } from '../../src/store/moving.js';
import { NO_MOVING } from '../../src/store/moving-store.js';
import { NO_PLAN } from '../../src/store/plan-store.js';
import { currentOf, planLevers } from '../../src/store/scenarios.js';
import { scenarioPlan } from '../../src/store/scenario-plan.js';
import type { TableRow } from '../../src/store/tables.js';

const ROWS: readonly TableRow[] = [
  { name: 'VK', budget: '100000', leads: '250', primary: '40', revenue: '1600000' },
  { name: 'Direct', budget: '100000', leads: '350', primary: '110', revenue: '5000000' },
];
const OWN = {
  budget: '200000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};

function clinic(texts: Readonly<Record<string, string>> = OWN): FunnelStore {
  const store = new FunnelStore();
  store.context = { locale: 'en', currency: 'RUB' };
  for (const [name, text] of Object.entries(texts)) store.type(name, text);
  return store;
}

function move(rows = ROWS): Move {
  const split = answerMoving(rows, '', NO_MOVING).split as Split;
  return moveOf(split, NO_MOVING, { margin: '', kappa: null })!;
}

describe('a scenario that follows a move', () => {
  it('has the revenue of today and what the move brings if both answer alike, at the same ad spend', () => {
    const { snapshot } = clinic();
    const found = scenarioOf(snapshot, move(), '0.7');
    if ('missing' in found) throw new Error(found.missing);
    const plan = planLevers(NO_PLAN, found.levers);
    const { result } = scenarioPlan(snapshot, { ...NO_PLAN, ...plan }, currentOf(plan)).applied;
    const gain = move().shift!.gainAlike;
    // Six digits of each lever are kept.
    expect(result.revenue!.minus(6600000).minus(gain).abs().lt(40)).toBe(true);
    expect(String(result.budget)).toBe('200000');
  });

  it('changes enquiries, who comes and what they pay by what both channels would change', () => {
    const found = scenarioOf(clinic().snapshot, move(), '0.5');
    if ('missing' in found) throw new Error(found.missing);
    // 25 000 move: Direct × √1.25 = 1.118034, VK × √0.75 = 0.8660254
    const [leads, patients] = [
      600 + 350 * 0.1180339887 - 250 * 0.1339745962,
      150 + 110 * 0.1180339887 - 40 * 0.1339745962,
    ];
    const money = 6600000 + 5000000 * 0.1180339887 - 1600000 * 0.1339745962;
    const bills = money / 6600000 / (patients / 150);
    const near = (lever: string, value: number): void =>
      expect([lever, new Decimal(found.levers.get(lever)!.value).div(value).minus(1).abs().lt('0.00001')]).toEqual([
        lever,
        true,
      ]);
    near('leadsCost', 200000 / leads);
    near('primaryRate', patients / leads);
    near('primaryCheck', 20000 * bills);
    near('secondaryCheck', 120000 * bills);
    expect([...found.levers.keys()]).toEqual(['leadsCost', 'primaryRate', 'primaryCheck', 'secondaryCheck']);
  });

  it('leaves the share of those who come where first patients of a channel aren’t known', () => {
    const found = scenarioOf(clinic().snapshot, move(ROWS.map((row) => ({ ...row, primary: '' }))), '0.7');
    expect('levers' in found && [...found.levers.keys()]).toEqual(['leadsCost', 'primaryCheck', 'secondaryCheck']);
  });

  it('needs the enquiries of both channels, and numbers of one’s own in the funnel', () => {
    expect(scenarioOf(clinic().snapshot, move(ROWS.map((row) => ({ ...row, leads: '' }))), '0.7')).toEqual({
      missing: 'leads',
    });
    expect(scenarioOf(clinic({}).snapshot, move(), '0.7')).toEqual({ missing: 'funnel' });
    expect(scenarioOf(clinic({ ...OWN, leads: '' }).snapshot, move(), '0.7')).toEqual({ missing: 'funnel' });
    expect(scenarioOf(clinic({ ...OWN, budget: '0' }).snapshot, move(), '0.7')).toEqual({ missing: 'funnel' });
  });
});
