import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTo } from '../../src/share/address.js';
import { MAX_LINK_LENGTH, readFragment, writeFragment } from '../../src/share/fragment.js';
import { readInputs, writeInputs, type Inputs } from '../../src/share/inputs.js';
import { FunnelStore } from '../../src/store/index.js';
import { EMPTY_ENTRY, entryOf } from '../../src/store/number-entry.js';
import { NO_PLAN, type PlanState } from '../../src/store/plan-store.js';
import { duplicateScenario, planLever, renameScenario, scenariosOf, type Letter } from '../../src/store/scenarios.js';
import { scenarioPlan } from '../../src/store/scenario-plan.js';

type Planned = Partial<Record<Letter, Record<string, string>>>;

/** A plan by letter and lever. */
const planOf = (planned: Planned, more: Partial<PlanState> = {}): PlanState => ({
  ...NO_PLAN,
  ...scenariosOf(
    Object.entries(planned).map(
      ([letter, levers]) =>
        [letter as Letter, new Map(Object.entries(levers).map(([id, value]) => [id, entryOf(value)]))] as const,
    ),
  ),
  ...more,
});

const written = (store: FunnelStore, plan: PlanState): string =>
  writeFragment(writeInputs(store.snapshot, store.state, store.context, 'clinic', plan));

function reread(fragment: string, store = new FunnelStore()): Inputs {
  const reading = readFragment(`#${fragment}`);
  if (!reading?.ok) throw new Error(`Not read: ${fragment}`);
  return readInputs(reading.pairs, store);
}

/** What a plan says, plainly. */
const facts = ({
  scenarios,
  exponent,
  occupancy,
  maxOccupancy,
}: Pick<PlanState, 'scenarios' | 'exponent' | 'occupancy' | 'maxOccupancy'>): unknown => ({
  scenarios: scenarios.map(({ letter, levers }) => [
    letter,
    ...[...levers].map(([id, { value }]) => `${id} ${value}`).sort(),
  ]),
  assumed: [exponent?.value, occupancy.value, maxOccupancy.value],
});

const LEVERS = ['budget', 'leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck'] as const;

describe('the plan in a link', () => {
  it('is each scenario by its letter with the levers that it moves, and no name', () => {
    const named = {
      ...NO_PLAN,
      ...renameScenario(
        planLever(duplicateScenario(planLever(NO_PLAN, 'budget', entryOf('250000'))), 'primaryRate', entryOf('0.35')),
        'Herbst; <b>geheim</b>',
      ),
    };
    const link = written(new FunnelStore(), named);
    expect(link).toMatch(/_A_budget-c250000_B_budget-c250000-cprimaryRate-c0-35_id_clinic_[a-z\d]+$/);
    expect(link).not.toMatch(/Herbst|geheim/);
  });

  it('is nothing where nothing is planned: the link is what it always was', () => {
    const store = new FunnelStore();
    expect(written(store, NO_PLAN)).toBe(
      writeFragment(writeInputs(store.snapshot, store.state, store.context, 'clinic')),
    );
    expect(written(store, planOf({}, { exponent: entryOf('0.7') }))).toBe(written(store, NO_PLAN));
    expect(reread(written(store, NO_PLAN)).plan).toBe(null);
  });

  it('brings along what is assumed of ads and places', () => {
    const plan = planOf(
      { A: { budget: '1' } },
      { exponent: entryOf('0.6'), occupancy: entryOf('0.4'), maxOccupancy: EMPTY_ENTRY },
    );
    expect(written(new FunnelStore(), plan)).toContain('_A_budget-c1_E_0-6_O_0-4-c_');
    expect(facts(reread(written(new FunnelStore(), plan)).plan!)).toEqual(facts(plan));
    const usual = planOf({ A: { budget: '1' } }, { exponent: EMPTY_ENTRY });
    expect(reread(written(new FunnelStore(), usual)).plan!.exponent).toEqual(EMPTY_ENTRY);
  });

  it('shows the same to whoever opens it, for any levers', () => {
    const money = fc
      .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }))
      .map(([whole, part]) => `${String(whole)}${part % 10 ? `.${String(part)}` : ''}`);
    const share = fc
      .integer({ min: 0, max: 999 })
      .map((thousandths) => (thousandths % 10 ? `0.${String(thousandths).padStart(3, '0')}` : '1'));
    const levers = fc.record(Object.fromEntries(LEVERS.map((id) => [id, id === 'primaryRate' ? share : money])), {
      requiredKeys: [],
    });
    const plans = fc.record({ A: levers, B: levers, C: levers, D: levers }, { requiredKeys: [] });
    fc.assert(
      fc.property(
        plans,
        fc.constantFrom('', '0.1', '0.75', '1'),
        fc.constantFrom('', '0.4', '1'),
        (planned, exponent, occupancy) => {
          const moved = Object.fromEntries(Object.entries(planned).filter(([, each]) => Object.keys(each).length > 0));
          const plan = planOf(moved, {
            exponent: exponent ? entryOf(exponent) : null,
            occupancy: occupancy ? entryOf(occupancy) : EMPTY_ENTRY,
          });
          const store = new FunnelStore();
          const inputs = reread(written(store, plan));
          expect(inputs.leftOut).toEqual([]);
          expect(inputs.plan && facts(inputs.plan)).toEqual(Object.keys(moved).length > 0 ? facts(plan) : null);
          if (!inputs.plan) return;
          const other = new FunnelStore();
          other.restore(inputs.state, false);
          const shown = (from: FunnelStore, state: PlanState): unknown =>
            JSON.parse(
              JSON.stringify(
                state.scenarios.map((scenario) => scenarioPlan(from.snapshot, state, scenario).applied.values),
              ),
            );
          expect(shown(other, { ...NO_PLAN, ...inputs.plan })).toEqual(shown(store, plan));
        },
      ),
      { numRuns: 150, seed: 5 },
    );
  }, 60_000);

  it('has room for four scenarios of all levers at their longest', () => {
    const full = Object.fromEntries(
      LEVERS.map((id) => [id, /Rate/.test(id) ? '0.12345678901234' : '123456789012.345']),
    );
    const store = new FunnelStore();
    for (const { name } of store.snapshot.definition.fields)
      store.type(name, name === 'margin' ? '12,3456789012345' : '123456789012345');
    store.enterNorms(store.snapshot.definition.levers.map(({ id }) => [id, { value: '0.123456789012345' }]));
    const link = written(
      store,
      planOf(
        { A: full, B: full, C: full, D: full },
        { exponent: entryOf('0.123'), occupancy: entryOf('0.123'), maxOccupancy: entryOf('0.987') },
      ),
    );
    expect(linkTo('https://clinic.example/', link).length).toBeLessThan(MAX_LINK_LENGTH);
    expect(reread(link).plan!.scenarios).toHaveLength(4);
  });

  it('of a longer funnel is read as well', () => {
    const stages = Array.from({ length: 10 }, (_, index) => ({ id: `stageOfThisFunnel${String(index)}`, paid: true }));
    const store = new FunnelStore();
    store.define(stages);
    const levers = Object.fromEntries(store.snapshot.definition.levers.map(({ id }) => [id, '0.5']));
    const reader = new FunnelStore();
    reader.define(stages);
    expect(facts(reread(written(store, planOf({ B: levers })), reader).plan!)).toEqual(facts(planOf({ B: levers })));
  });
});

describe('a link that somebody has written by hand, with the right sum', () => {
  const told = (...pairs: [string, string][]): Inputs => reread(writeFragment(pairs));

  it.each([
    ['A', 'primaryRate,1.5', ['A.primaryRate']],
    ['A', 'budget,-5', ['A.budget']],
    ['A', 'budget,1e9', ['A.budget']],
    ['A', 'budget', ['A.budget']],
    ['A', 'budget,1,budget,2,leadsCost,3', ['A.budget']],
    ['A', 'margin,0.5,constructor,1,leadsCost,3', ['A.margin', 'A.constructor']],
    ['A', '', ['A']],
    ['A', ',', ['A']],
    ['E', '7', ['E']],
    ['E', 'x', ['E']],
    ['O', '1.5,1', ['O']],
    ['O', '0.5,1,1', ['O']],
  ])('says nothing of a plan that couldn’t be typed: %s=%s', (name, value, leftOut) => {
    expect(told([name, value], ['B', 'budget,1'])).toMatchObject({ leftOut });
    const { plan } = told([name, value], ['B', 'budget,1']);
    expect(plan!.exponent).toBe(null);
    expect(plan!.scenarios.at(-1)!.levers.get('budget')?.value).toBe('1');
  });

  it('keeps what is whole', () => {
    expect(facts(told(['C', 'budget,1,budget,2,leadsCost,3']).plan!)).toEqual({
      scenarios: [['C', 'budget 1', 'leadsCost 3']],
      assumed: [undefined, '', ''],
    });
    expect(told(['a', 'budget,1']).leftOut).toEqual(['a']);
  });
});
