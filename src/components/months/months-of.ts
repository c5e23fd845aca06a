import { ThisMonthStore } from '../../store/this-month.js';
import type { CalculatorView } from '../base/view.js';

/** What the tabs of one calculator share. It stays when the panel is removed. */
interface MonthsShared {
  readonly now: ThisMonthStore;
}

const shared = new WeakMap<CalculatorView, MonthsShared>();

/** What stands in a calculator's panel of months. */
export function monthsOf(view: CalculatorView): MonthsShared {
  let months = shared.get(view);
  if (!months) {
    months = { now: new ThisMonthStore() };
    shared.set(view, months);
    months.now.followStarts(view.store);
  }
  return months;
}
