import { PlanStore } from '../../store/plan-store.js';
import type { CalculatorView } from './view.js';

/** The plan of a calculator: one for all panels that speak of it, made when first asked for. */
export function planOf({ panels, store }: CalculatorView): PlanStore {
  if (!panels.plan) {
    panels.plan = new PlanStore();
    panels.plan.followStarts(store);
  }
  return panels.plan;
}

/** Counts a plan panel for as long as it stands on the page. @returns the way to say that it has gone */
export function countPlanPanel({ panels }: CalculatorView): () => void {
  panels.planPanels += 1;
  return () => {
    panels.planPanels -= 1;
  };
}

/** Shows a plan that nobody has asked for by hand: a link or a draft has brought it. */
export function showPlan({ panels, openPanel }: CalculatorView): void {
  if (!panels.planPanels) openPanel('plan', true);
}
