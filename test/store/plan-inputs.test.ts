import { describe, expect, it } from 'vitest';
import { capacityPlaces, type Capacity } from '../../src/core/index.js';
import { FunnelStore } from '../../src/store/index.js';
import { entryOf } from '../../src/store/number-entry.js';
import { NO_PLAN, type PlanState } from '../../src/store/plan-store.js';
import { answerPrice } from '../../src/store/price.js';
import { currentOf, planLever } from '../../src/store/scenarios.js';
import { answerTarget } from '../../src/store/target.js';
import { scenarioPlan } from '../../src/store/scenario-plan.js';

/** The worked example, whose 150 first and 30 further visits take 180 places, on a page that knows its places. */
function clinic(capacity: Capacity | undefined): FunnelStore {
  const store = new FunnelStore();
  store.context = { locale: 'en', currency: 'RUB' };
  store.setPageCapacity(capacity && capacityPlaces(capacity));
  return store;
}

/** Revenue of twice the ad spend, as “What if” answers. */
function whatIf({ snapshot }: FunnelStore, assumed: Partial<PlanState>): string {
  const plan = planLever({ ...NO_PLAN, ...assumed }, 'budget', entryOf('360000'));
  return String(scenarioPlan(snapshot, { ...NO_PLAN, ...assumed, ...plan }, currentOf(plan)).applied.result.revenue);
}

/** The most revenue that the places allow, as “Target” answers; null where no limit is known. */
function target({ snapshot }: FunnelStore, assumed: Partial<PlanState>): string | null {
  const { ceiling } = answerTarget(snapshot, { ...NO_PLAN, ...assumed, target: entryOf('×2.5') });
  return ceiling?.maxRevenue ? String(ceiling.maxRevenue.toSignificantDigits(30)) : null;
}

/** Whether half as many visits more find a place, as “Price” answers. */
const price = ({ snapshot }: FunnelStore, assumed: Partial<PlanState>): boolean | null =>
  answerPrice(snapshot, { ...NO_PLAN, ...assumed, cut: entryOf('1000'), uplift: entryOf('0.5') }).fits;

describe('the places that all questions of the plan start from', () => {
  // 6 600 000 × places ÷ 180, which is less than what twice the ad spend would bring.
  it.each<[string, Capacity | undefined, Partial<PlanState>, string | null]>([
    ['a page’s 225 places', { slots: '225' }, {}, '8250000'],
    ['a page’s load of 80 %', { occupancy: '0.8' }, {}, '8250000'],
    ['the highest load that the page gives', { slots: '250', maxOccupancy: '0.9' }, {}, '8250000'],
    [
      'a highest load that is typed, before the page’s',
      { slots: '250', maxOccupancy: '1' },
      { maxOccupancy: entryOf('0.9') },
      '8250000',
    ],
    ['a load that is typed, before the page’s places', { slots: '999' }, { occupancy: entryOf('0.8') }, '8250000'],
    ['both loads, typed', undefined, { occupancy: entryOf('0.72'), maxOccupancy: entryOf('0.9') }, '8250000'],
    ['a page’s places where the load that is typed is 0 %', { slots: '225' }, { occupancy: entryOf('0') }, '8250000'],
    [
      'a page’s places where the load that is typed is 0 % of at most 90 %',
      { slots: '250' },
      { occupancy: entryOf('0'), maxOccupancy: entryOf('0.9') },
      '8250000',
    ],
    ['no limit where nobody gives one', undefined, {}, null],
    ['no limit where a load of 0 % is all that is known', undefined, { occupancy: entryOf('0') }, null],
  ])('are %s', (_case, capacity, assumed, most) => {
    const store = clinic(capacity);
    expect([whatIf(store, assumed), target(store, assumed), price(store, assumed)]).toEqual([
      most ?? '13200000',
      most,
      most === null ? null : false,
    ]);
  });
});
