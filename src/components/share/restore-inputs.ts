import type { Inputs } from '../../share/index.js';
import { planOf, showPlan } from '../base/plan-of.js';
import { showValue, valueOf } from '../base/value-of.js';
import { VIEW, type Calculator } from '../base/element.js';

/**
 * Replaces what stands in a calculator by what a link or a file holds.
 *
 * @param options - language and currency, as far as they come with it
 * @param undone - called when it was undone, also by the calculator's own undo
 * @returns undoes it, including language and currency
 */
export function restoreInputs(
  calculator: Calculator,
  { state, plan, patientValue }: Inputs,
  options: { readonly lang?: string; readonly currency: string | null },
  byPerson: boolean,
  undone: () => void,
): () => void {
  const { store } = calculator[VIEW];
  const { lang, currency } = calculator;
  const { state: before } = store;
  const planned = planOf(calculator[VIEW]);
  const value = valueOf(calculator[VIEW]);
  store.restore(state, byPerson);
  if (plan) {
    planned.change(plan);
    showPlan(calculator[VIEW]);
  }
  if (patientValue) {
    value.change(patientValue);
    showValue(calculator[VIEW]);
  }
  Object.assign(calculator, options);
  // The calculator's own undo restores the numbers too; then language and currency have to follow.
  const stop = store.subscribe(() => {
    if (store.state === state) return;
    stop();
    if (store.state !== before) return;
    Object.assign(calculator, { lang, currency });
    undone();
  });
  return () => store.undo();
}
