import { ValueStore } from '../../store/value-store.js';
import type { CalculatorView } from './view.js';

const stores = new WeakMap<CalculatorView, ValueStore>();

/** What is entered about the value of a patient. Created when it is first needed; it stays when the panel is removed. */
export function valueOf(view: CalculatorView): ValueStore {
  let value = stores.get(view);
  if (!value) {
    value = new ValueStore();
    stores.set(view, value);
    value.followStarts(view.store);
  }
  return value;
}
