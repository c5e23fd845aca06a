import { NO_PLAN, type PlanState, type PlanStore } from './plan-store.js';
import type { FunnelStore, StoreState } from './store.js';

/**
 * A plan goes with the numbers that it was made for: a reset, an emptied calculator, the example or an opened link begin
 * without one, and taking that back brings it back. Numbers that are typed leave it as it is: planned values stay, levers
 * that aren't planned follow.
 */
export function followStarts(store: FunnelStore, plan: PlanStore): void {
  const left = new WeakMap<StoreState, PlanState>();
  let last = store.state;
  store.subscribe(() => {
    const { state } = store;
    if (state === last) return;
    const before = last;
    last = state;
    const kept = left.get(state);
    if (kept) plan.change(kept);
    else if (store.canUndo) {
      left.set(before, plan.state);
      plan.change(NO_PLAN);
    }
  });
}
