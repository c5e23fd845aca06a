import { CheckStore } from '../../store/stated/check-store.js';
import type { CalculatorView } from '../base/view.js';

const checks = new WeakMap<CalculatorView, CheckStore>();

/** What stands in the check of a text of one calculator. It stays when the panel is removed. */
export function checkOf(view: CalculatorView): CheckStore {
  let check = checks.get(view);
  if (!check) {
    check = new CheckStore();
    checks.set(view, check);
    check.followStarts(view.store);
  }
  return check;
}
