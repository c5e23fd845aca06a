import { describe, expect, it } from 'vitest';
import { entryOf, readEntry } from '../../src/store/number-entry.js';
import { FunnelStore } from '../../src/store/index.js';
import { NO_PLAN, PlanStore, type PlanState } from '../../src/store/plan-store.js';
import {
  clearScenario,
  currentOf,
  duplicateScenario,
  holdsPlan,
  NO_SCENARIOS,
  planLever,
  removeScenario,
  renameScenario,
  scenariosOf,
  type Scenarios,
} from '../../src/store/scenarios.js';
import { stepChange } from '../../src/store/step.js';
import { changedEntry, changeEntry, leverPlans, entryFromSlider, type LeverPlan } from '../../src/store/lever-plans.js';
import { firstFullStage, obstacleOf } from '../../src/store/scenario-obstacle.js';
import { compareResults, scenarioPlan } from '../../src/store/scenario-plan.js';
import { capacityPlaces } from '../../src/core/index.js';

/** The worked example, with its two norms. */
function example(): FunnelStore {
  const store = new FunnelStore();
  store.context = { locale: 'en', currency: 'RUB' };
  return store;
}

/** A plan with levers in its current scenario. */
const planning = (levers: Record<string, string>, more: Partial<PlanState> = {}): PlanState =>
  Object.entries(levers).reduce<PlanState>(
    (plan, [id, value]) => ({ ...plan, ...planLever(plan, id, entryOf(value)) }),
    { ...NO_PLAN, ...more },
  );

const lever = (store: FunnelStore, id: string, plan = NO_PLAN): LeverPlan =>
  leverPlans(store.snapshot, plan).find((each) => each.id === id)!;
const current = (store: FunnelStore, plan: PlanState) => scenarioPlan(store.snapshot, plan, currentOf(plan));
const letters = ({ scenarios }: Scenarios): string => scenarios.map(({ letter }) => letter).join('');

describe('scenarios', () => {
  it('begin with one that plans nothing', () => {
    expect([letters(NO_SCENARIOS), holdsPlan(NO_SCENARIOS)]).toEqual(['A', false]);
  });

  it('are copied under the first free letter, up to four', () => {
    const four = duplicateScenario(duplicateScenario(duplicateScenario(planning({ budget: '1' }))));
    expect([letters(four), four.current]).toEqual(['ABCD', 'D']);
    expect(currentOf(four).levers.get('budget')?.value).toBe('1');
    expect(duplicateScenario(four)).toBe(four);
    const gap = duplicateScenario(removeScenario({ ...four, current: 'B' }));
    expect([letters(gap), gap.current]).toEqual(['ABCD', 'B']);
  });

  it('stay what they were when a copy is changed', () => {
    const two = planLever(duplicateScenario(planning({ budget: '1' })), 'budget', entryOf('2'));
    expect(two.scenarios.map(({ levers }) => levers.get('budget')?.value)).toEqual(['1', '2']);
  });

  it('are deleted towards the one before; the last one is emptied', () => {
    const two = duplicateScenario(planning({ budget: '1' }));
    expect([letters(removeScenario(two)), removeScenario(two).current]).toEqual(['A', 'A']);
    const first = removeScenario({ ...two, current: 'A' });
    expect([letters(first), first.current]).toEqual(['B', 'B']);
    expect(holdsPlan(removeScenario(first))).toBe(false);
  });

  it('have names, cut to what has room', () => {
    expect(currentOf(renameScenario(NO_SCENARIOS, 'x'.repeat(99))).name).toHaveLength(40);
    expect(currentOf(renameScenario(NO_SCENARIOS, `${'x'.repeat(39)}\u{1f9b7}`)).name).toBe('x'.repeat(39));
    expect(currentOf(renameScenario(NO_SCENARIOS, `${'x'.repeat(38)}\u{1f9b7}`)).name).toBe(
      `${'x'.repeat(38)}\u{1f9b7}`,
    );
  });

  it('go back to now but for what is locked', () => {
    const cleared = clearScenario(planning({ budget: '1', primaryRate: '0.5' }), new Set(['budget']));
    expect([...currentOf(cleared).levers.keys()]).toEqual(['budget']);
  });

  it('hold no plan with text that is no number', () => {
    expect(holdsPlan(planLever(NO_SCENARIOS, 'budget', { text: 'x', value: '', invalid: 'not_a_number' }))).toBe(false);
  });

  it('of a link come in the order of their letters', () => {
    expect([
      letters(
        scenariosOf([
          ['C', new Map()],
          ['B', new Map()],
        ]),
      ),
      scenariosOf([
        ['C', new Map()],
        ['B', new Map()],
      ]).current,
      scenariosOf([]),
    ]).toEqual(['BC', 'B', NO_SCENARIOS]);
  });
});

describe('a lever beside the present', () => {
  it('shows the present number until one is planned', () => {
    expect(lever(example(), 'leadsCost')).toMatchObject({
      entry: { value: '300' },
      planned: null,
      difference: null,
      change: null,
    });
    const planned = lever(example(), 'primaryRate', planning({ primaryRate: '0.35' }));
    expect([planned.planned, planned.difference, planned.change, planned.norm].map(String)).toEqual([
      '0.35',
      '0.1',
      '0.4',
      '0.35',
    ]);
  });

  it('keeps a quotient to six digits in its field, a share to four', () => {
    const store = example();
    store.type('leads', '700');
    expect([lever(store, 'leadsCost').entry.value, lever(store, 'primaryRate').entry.value]).toEqual([
      '257.143',
      '0.2143',
    ]);
  });

  it('is the same object until its own number changes', () => {
    const store = example();
    const before = leverPlans(store.snapshot, planning({ primaryRate: '0.35' }));
    const after = leverPlans(store.snapshot, planning({ primaryRate: '0.35', budget: '200000' }));
    const changed = after.filter((lever, index) => lever !== before[index]).map(({ id }) => id);
    expect(changed).toContain('budget');
    expect(changed).not.toContain('leadsCost');
    expect(after.find(({ id }) => id === 'budget')?.entry.value).toBe('200000');
  });

  it('slides from half to twice as much, further where the norm lies there, and a share to everybody', () => {
    const store = example();
    expect(lever(store, 'budget').slider).toEqual({ min: '-50', max: '100', value: '0' });
    store.enterNorms([
      ['leadsCost', { value: '90' }],
      ['secondaryCheck', { value: '300000' }],
      ['primaryCheck', { value: '999999' }],
    ]);
    expect(['leadsCost', 'secondaryCheck', 'primaryCheck'].map((id) => lever(store, id).slider)).toEqual([
      { min: '-70', max: '100', value: '0' },
      { min: '-50', max: '150', value: '0' },
      { min: '-50', max: '300', value: '0' },
    ]);
    store.type('primary', '420');
    expect(lever(store, 'primaryRate').slider).toMatchObject({ min: '-50', max: '42' });
    store.type('primary', '700');
    expect(lever(store, 'primaryRate').slider).toMatchObject({ max: '0' });
    store.type('leads', '0');
    expect(lever(store, 'primaryRate').slider).toBe(null);
  });

  it('stands at the end of the slider where the plan is beyond it', () => {
    expect(lever(example(), 'budget', planning({ budget: '900000' })).slider?.value).toBe('100');
    expect(lever(example(), 'budget', planning({ budget: '1' })).slider?.value).toBe('-50');
  });

  it('is snapped to four digits by the slider, and follows the present at 0', () => {
    const { now } = lever(example(), 'budget');
    expect([entryFromSlider(now!, '37'), entryFromSlider(now!, '0')]).toEqual([entryOf('246600'), null]);
    const store = example();
    store.type('primary', '200');
    expect(entryFromSlider(lever(store, 'primaryRate').now!, '7')).toEqual(entryOf('0.3567'));
  });

  it('stays within what can be calculated with, however large the present number is', () => {
    const store = example();
    store.type('budget', '600000000000000');
    const { now } = lever(store, 'budget');
    expect(entryFromSlider(now!, '100')).toEqual(entryOf('999999999999999'));
    expect(entryFromSlider(now!, '66')).toEqual(entryOf('996000000000000'));
    expect(String(current(store, planning({ budget: '999999999999999' })).applied.values['budget'])).toBe(
      '999999999999999',
    );
  });

  it('is typed as a change too, exactly where that has an end', () => {
    const change = (text: string, id: string): string | undefined => {
      const entry = changedEntry(readEntry(text, 'change', { locale: 'en' }), lever(example(), id));
      return entry.invalid ?? entry.value;
    };
    expect(change('+20', 'budget')).toBe('216000');
    expect(change('−33.3 %', 'budget')).toBe('120060');
    expect(change('-100', 'budget')).toBe('0');
    expect(change('-101', 'budget')).toBe('out_of_range');
    expect(change('+300', 'primaryRate')).toBe('1');
    expect(change('+301', 'primaryRate')).toBe('out_of_range');
    expect(change('+600', 'secondaryRate')).toBe('1.4');
    expect(change('', 'budget')).toBe('');
    expect(change('+', 'budget')).toBe('not_a_number');
    expect(change('+-5', 'budget')).toBe('negative');
  });

  it('shows its change again, and what was typed while it is no number', () => {
    expect(changeEntry(lever(example(), 'budget', planning({ budget: '216000' })))).toEqual({ text: '', value: '0.2' });
    expect(changeEntry(lever(example(), 'budget'))).toEqual({ text: '', value: '0' });
    const wrong = {
      ...NO_PLAN,
      ...planLever(NO_PLAN, 'budget', { text: 'x', value: '', invalid: 'not_a_number' as const }),
    };
    expect(changeEntry(lever(example(), 'budget', wrong))).toEqual({ text: 'x', value: '', invalid: 'not_a_number' });
  });

  it('steps by per cent, never below nothing', () => {
    expect([stepChange('', 1, false), stepChange('0.2', -1, true), stepChange('-0.995', -1, false)]).toEqual([
      '0.01',
      '0.1',
      '-1',
    ]);
  });
});

describe('what follows', () => {
  it('is compared figure by figure', () => {
    const store = example();
    const rows = compareResults(
      store.snapshot.result,
      current(store, planning({ secondaryRate: '0.3' })).applied.result,
    );
    expect(
      rows.map(({ name, now, then, difference, change }) => [
        name,
        ...[now, then, difference, change?.toDecimalPlaces(4) ?? null].map(
          (each) => each && String(each.toDecimalPlaces(4)),
        ),
      ]),
    ).toEqual([
      ['revenue', '6600000', '8400000', '1800000', '0.2727'],
      ['netOfAds', '6420000', '8220000', '1800000', '0.2804'],
      ['romi', '35.6667', '45.6667', '10', null],
      ['leads', '600', '600', '0', '0'],
      ['leadsCost', '300', '300', '0', '0'],
      ['primary', '150', '150', '0', '0'],
      ['primaryCost', '1200', '1200', '0', '0'],
      ['secondary', '30', '45', '15', '0.5'],
      ['secondaryCost', '6000', '4000', '-2000', '-0.3333'],
    ]);
  });

  it('calls nothing a difference that only rounding has made', () => {
    const store = example();
    store.type('leads', '700');
    const rows = compareResults(store.snapshot.result, current(store, planning({ budget: '177777.7' })).applied.result);
    expect(rows.find(({ name }) => name === 'leadsCost')!.difference!.isZero()).toBe(true);
  });

  it('is counted once as long as nothing changes that it rests on', () => {
    const store = example();
    const plan = planning({ budget: '1' });
    const first = current(store, plan);
    expect(current(store, { ...plan, locked: new Set(['budget']) })).toBe(first);
    expect(current(store, { ...plan, exponent: entryOf('0.5') })).not.toBe(first);
    store.type('leads', '601');
    expect(current(store, plan)).not.toBe(first);
  });

  it('follows the present numbers where nothing is planned', () => {
    const store = example();
    const plan = planning({ primaryCheck: '30000' });
    store.type('leads', '1200');
    store.type('primary', '300');
    expect(String(current(store, plan).applied.result.revenue)).toBe('12600000');
  });

  it('counts shares with all their digits', () => {
    const store = example();
    store.type('primary', '33.3333333333333%');
    expect(String(current(store, planning({ budget: '360000' })).applied.values['primary'])).toBe('399.9999999999996');
  });

  it('keeps to the page’s places, and to those that the person types before them', () => {
    const store = example();
    const revenue = (more: Partial<PlanState> = {}): string =>
      String(current(store, planning({ budget: '360000' }, more)).applied.result.revenue);
    expect(revenue()).toBe('13200000');
    store.setPageCapacity(capacityPlaces({ slots: '270' }));
    expect(revenue()).toBe('9900000');
    expect(revenue({ maxOccupancy: entryOf('0.8') })).toBe('7920000');
    expect(revenue({ occupancy: entryOf('0.8') })).toBe('8250000');
    expect(firstFullStage(store.snapshot, current(store, planning({ budget: '360000' })))).toMatchObject({
      id: 'primary',
    });
    expect(firstFullStage(store.snapshot, current(store, planning({})))).toBe(null);
  });

  it('lets ads bring less and less where the person says so: 0.7 unless they say how much', () => {
    const leads = (exponent: PlanState['exponent']): string | undefined =>
      current(example(), planning({ budget: '720000' }, { exponent })).applied.values['leads']?.toFixed(0);
    expect([
      leads(null),
      leads(entryOf('0.5')),
      leads(entryOf('')),
      leads(entryOf('7')),
      leads({ text: 'x', value: '', invalid: 'not_a_number' }),
    ]).toEqual(['2400', '1200', '1583', '2400', '2400']);
  });

  it('leaves out levers that another funnel doesn’t have, or can’t hold', () => {
    const store = example();
    const plan = planning({ secondaryRate: '1.4', primaryCheck: '1' });
    store.define([{ id: 'leads' }, { id: 'secondary', paid: true }]);
    expect(current(store, plan).planned.size).toBe(0);
  });

  it.each<[string, Record<string, string>, Record<string, string>, unknown]>([
    [
      'nothing is typed',
      { budget: '', leads: '', primary: '', secondary: '', primaryCheck: '', secondaryCheck: '' },
      {},
      { reason: 'fields', fields: ['leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck'] },
    ],
    ['a check is missing', { secondaryCheck: '' }, {}, { reason: 'fields', fields: ['secondaryCheck'] }],
    ['the spend is missing and planned', { budget: '' }, { budget: '1' }, { reason: 'fields', fields: ['budget'] }],
    ['the leads are missing', { leads: '' }, { primaryRate: '0.5' }, { reason: 'fields', fields: ['leads'] }],
    ['the cost is planned as 0', {}, { leadsCost: '0' }, { reason: 'costZero' }],
    ['there is no spend now', { budget: '0' }, { budget: '1' }, { reason: 'noSpend' }],
    ['nobody came', { primary: '0', secondary: '0' }, { primaryRate: '0.5' }, { reason: 'noRate', stage: 'primary' }],
    ['all is known', {}, { budget: '1' }, null],
  ])('says what stands in the way where %s', (_case, typed, levers, obstacle) => {
    const store = example();
    for (const [name, text] of Object.entries(typed)) store.type(name, text);
    expect(obstacleOf(store.snapshot, current(store, planning(levers)))).toEqual(obstacle);
  });
});

describe('the plan of a calculator', () => {
  function both(): { store: FunnelStore; plan: PlanStore } {
    const store = example();
    const plan = new PlanStore();
    plan.followStarts(store);
    plan.change(planLever(plan.state, 'budget', entryOf('1')));
    return { store, plan };
  }

  it('stays when a number is typed', () => {
    const { store, plan } = both();
    store.type('leads', '5');
    store.enterNorms([['primaryRate', { value: '0.5' }]]);
    expect(holdsPlan(plan.state)).toBe(true);
  });

  it.each(['reset', 'clear', 'showExample'] as const)(
    'goes with the numbers by %s, and comes back with them',
    (move) => {
      const { store, plan } = both();
      store.type('leads', '5');
      store[move]();
      expect(holdsPlan(plan.state)).toBe(false);
      store.undo();
      expect(holdsPlan(plan.state)).toBe(true);
    },
  );

  it('that was made after the reset stays where a number is typed next', () => {
    const { store, plan } = both();
    store.reset();
    plan.change(planLever(plan.state, 'budget', entryOf('2')));
    store.type('leads', '5');
    expect(currentOf(plan.state).levers.get('budget')?.value).toBe('2');
  });

  it('takes back what was lost, until the next change', () => {
    const { plan } = both();
    const before = plan.state;
    plan.replace(clearScenario(plan.state, new Set()));
    expect([holdsPlan(plan.state), plan.canUndo]).toEqual([false, true]);
    plan.undo();
    expect([plan.state.scenarios, plan.canUndo]).toEqual([before.scenarios, false]);
  });
});
