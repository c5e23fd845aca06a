import { PlanStore } from '../../store/plan-store.js';
import type { CalculatorView } from './view.js';

/** The plan of a calculator, which all panels share. Created when it is first needed. */
export function planOf({ panels, store }: CalculatorView): PlanStore {
  if (!panels.plan) {
    panels.plan = new PlanStore();
    panels.plan.followStarts(store);
  }
  return panels.plan;
}

/** Counts a plan panel that stands on the page. @returns to be called when it is removed */
export function countPlanPanel({ panels }: CalculatorView): () => void {
  panels.planPanels += 1;
  return () => {
    panels.planPanels -= 1;
  };
}

/** Shows a plan that came from a link or a draft, and not from a person's request. */
export function showPlan({ panels, openPanel }: CalculatorView): void {
  if (!panels.planPanels) openPanel('plan', true);
}
