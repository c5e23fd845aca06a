import { ThisMonthStore } from '../../store/this-month.js';
import { addPanelMoney } from './panel-money.js';
import type { CalculatorView } from './view.js';

const stores = new WeakMap<CalculatorView, ThisMonthStore>();

/** What is entered about the month that runs. Created when it is first needed; it stays when the panel is removed. */
export function thisMonthOf(view: CalculatorView): ThisMonthStore {
  let month = stores.get(view);
  if (!month) {
    month = new ThisMonthStore();
    stores.set(view, month);
    month.followStarts(view.store);
    addPanelMoney(view, month);
  }
  return month;
}

/** Shows what came from a file, and not from a person's request. */
export function showMonths({ panels, openPanel }: CalculatorView): void {
  if (!panels.headings.has('months')) openPanel('months', true);
}
