import { MONTH_COLUMNS } from '../../store/months-reading.js';
import { TableDraft } from '../../store/table-draft.js';
import type { ThisMonthStore } from '../../store/this-month.js';
import { thisMonthOf } from '../base/this-month-of.js';
import type { CalculatorView } from '../base/view.js';
import type { KeptMonths } from './kept-months.js';
import { monthNaming } from './month-naming.js';

/** What the tabs of one calculator share. It stays when the panel is removed. */
interface MonthsShared {
  readonly now: ThisMonthStore;
  readonly draft: TableDraft;
  /** The month that is to be closed, as it was typed; absent: as the period or the calendar has it. */
  closing?: string;
  /** What is kept on the device; created when the page first asks for it. */
  kept?: KeptMonths;
}

const shared = new WeakMap<CalculatorView, MonthsShared>();

/** What stands in a calculator's panel of months. */
export function monthsOf(view: CalculatorView): MonthsShared {
  let months = shared.get(view);
  if (!months) {
    months = {
      now: thisMonthOf(view),
      draft: new TableDraft(view.store, 'months', MONTH_COLUMNS, monthNaming(view)),
    };
    shared.set(view, months);
  }
  return months;
}
