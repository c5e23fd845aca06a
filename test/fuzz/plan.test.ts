import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompareStore } from '../../src/store/compare-store.js';
import { FunnelStore } from '../../src/store/index.js';
import { answerNext } from '../../src/store/next-period.js';
import { takeAsNorms, typeNorm } from '../../src/store/norm-editing.js';
import { readEntry, type EntryKind, type NumberEntry } from '../../src/store/number-entry.js';
import { NO_PLAN, type PlanState } from '../../src/store/plan-store.js';
import { answerPrice } from '../../src/store/price.js';
import { currentOf, scenariosOf } from '../../src/store/scenarios.js';
import { stepField } from '../../src/store/step.js';
import { answerTarget } from '../../src/store/target.js';
import { changedEntry, changeEntry, entryFromSlider, leverPlans } from '../../src/store/lever-plans.js';
import { firstFullStage, obstacleOf } from '../../src/store/scenario-obstacle.js';
import { scenarioPlan } from '../../src/store/scenario-plan.js';

const CONTEXT = { locale: 'en', currency: 'USD' };

/** What people type and paste: nothing, nothing of something, a little, much, and what a spreadsheet gives. */
const TEXTS = [
  '',
  '0',
  '1',
  '7',
  '600',
  '0.25',
  '25%',
  '100%',
  '140',
  '0.333333333333333',
  '33.3333333333333',
  '999999999999999',
  '600000000000000',
  '0.00000000000001',
  'x',
];
const CHANGES = ['', '0', '+20', '-100', '-33.3333333333333', '+999999999999999', '0.333333333333333'];
const TARGETS = ['', '0', '1', '5000000', '+30%', '×2.5', '-99%', '999999999999999', '×999999999999999', 'x'];

const text = fc.constantFrom(...TEXTS);
const entry = (kind: EntryKind, texts: readonly string[] = TEXTS): fc.Arbitrary<NumberEntry> =>
  fc.constantFrom(...texts).map((typed) => readEntry(typed, kind, CONTEXT));
const orNone = <T>(given: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(given, { nil: null });

const LEVERS: Readonly<Record<string, EntryKind>> = {
  budget: 'money',
  leadsCost: 'money',
  primaryRate: 'share',
  secondaryRate: 'visits',
  primaryCheck: 'money',
  secondaryCheck: 'money',
};

const levers = fc
  .record(Object.fromEntries(Object.entries(LEVERS).map(([id, kind]) => [id, orNone(entry(kind))])))
  .map((given) => new Map(Object.entries(given).flatMap(([id, each]) => (each ? [[id, each] as const] : []))));

const plan: fc.Arbitrary<PlanState> = fc
  .record({
    planned: levers,
    locked: fc.subarray(Object.keys(LEVERS)).map((ids) => new Set(ids)),
    occupancy: entry('share'),
    maxOccupancy: entry('share'),
    exponent: orNone(entry('plain')),
    target: orNone(entry('target', TARGETS)),
    targetOf: fc.constantFrom('revenue' as const, 'netOfAds' as const),
    caps: fc.dictionary(fc.constantFrom(...Object.keys(LEVERS)), entry('visits')),
    cutStage: fc.constantFrom(null, 'primary', 'secondary', 'gone'),
    cut: orNone(entry('money')),
    uplift: orNone(entry('visits')),
    cutNextRate: entry('visits'),
  })
  .map(({ planned, ...rest }) => ({ ...NO_PLAN, ...rest, ...scenariosOf([['A', planned]]) }));

const numbers = fc.record(
  Object.fromEntries(
    ['budget', 'leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck', 'margin'].map((name) => [name, text]),
  ),
);
const norms = fc.record(
  Object.fromEntries(
    Object.keys(LEVERS)
      .slice(1)
      .map((id) => [id, text]),
  ),
);

function storeOf(typed: Readonly<Record<string, string>>): FunnelStore {
  const store = new FunnelStore();
  store.startBlank(true);
  store.context = CONTEXT;
  for (const [name, each] of Object.entries(typed)) store.type(name, each);
  return store;
}

/** Whatever throws here would leave a part of the calculator as it was before. */
describe('whatever is typed', () => {
  it('into the numbers and the norms: there is a verdict, also with the present numbers as norms', () => {
    fc.assert(
      fc.property(numbers, norms, (typed, typedNorms) => {
        const store = storeOf(typed);
        for (const [lever, each] of Object.entries(typedNorms)) typeNorm(store, lever, each);
        expect(store.snapshot.diagnosis.levers).toHaveLength(5);
        takeAsNorms(store);
        expect(store.snapshot.diagnosis.levers).toHaveLength(5);
        for (const name of Object.keys(typed)) for (const by of [1, -1] as const) stepField(store, name, by, true);
        expect(store.snapshot.result.stages).toHaveLength(3);
      }),
      { numRuns: 400 },
    );
  });

  it('into the plan: each of its questions has an answer', () => {
    fc.assert(
      fc.property(numbers, plan, (typed, planned) => {
        const { snapshot } = storeOf(typed);
        const scenario = scenarioPlan(snapshot, planned, currentOf(planned));
        expect(scenario.rows.length).toBeGreaterThan(5);
        obstacleOf(snapshot, scenario);
        firstFullStage(snapshot, scenario);
        expect(answerTarget(snapshot, planned).case).toBeTypeOf('string');
        expect(answerPrice(snapshot, planned).case).toBeTypeOf('string');
        expect(answerNext(snapshot, planned).case).toBeTypeOf('string');
      }),
      { numRuns: 400 },
    );
  });

  it('or set by a slider: a lever becomes a number that can be calculated with', () => {
    fc.assert(
      fc.property(
        numbers,
        plan,
        fc.integer({ min: -100, max: 300 }),
        fc.constantFrom(...CHANGES),
        (typed, planned, percent, change) => {
          const { snapshot } = storeOf(typed);
          for (const lever of leverPlans(snapshot, planned)) {
            const entries = [
              lever.now && lever.entryKind !== 'share' ? entryFromSlider(lever.now, String(percent)) : null,
              changedEntry(readEntry(change, 'change', CONTEXT), lever),
              changeEntry(lever),
            ];
            for (const each of entries.slice(0, 2)) {
              if (!each) continue;
              const moved = { ...NO_PLAN, ...scenariosOf([['A', new Map([[lever.id, each]])]]) };
              expect(scenarioPlan(snapshot, moved, currentOf(moved)).rows.length).toBeGreaterThan(5);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('into the other period: both are compared', () => {
    fc.assert(
      fc.property(numbers, numbers, (typed, other) => {
        const compare = new CompareStore(storeOf(typed));
        for (const [name, each] of Object.entries(other)) compare.enter(name, { text: each, value: '' });
        expect(compare.comparison.figures.length).toBeGreaterThanOrEqual(0);
        compare.swap();
        expect(compare.comparison.figures.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
