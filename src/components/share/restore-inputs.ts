import type { Inputs } from '../../share/index.js';
import type { MonthFacts } from '../../share/month-facts.js';
import { planOf, showPlan } from '../base/plan-of.js';
import { showMonths, thisMonthOf } from '../base/this-month-of.js';
import { showValue, valueOf } from '../base/value-of.js';
import { VIEW, type Calculator } from '../base/element.js';
import { noteCurrency } from './money-currency.js';

/**
 * Replaces what stands in a calculator by what a link or a file holds.
 *
 * @param options - language and currency, as far as they come with it
 * @param undone - called when it was undone, also by the calculator's own undo
 * @returns undoes it, including language and currency
 */
export function restoreInputs(
  calculator: Calculator,
  { state, currency: entered, plan, patientValue, thisMonth }: Inputs & { readonly thisMonth?: MonthFacts | null },
  options: { readonly lang?: string; readonly currency: string | null },
  byPerson: boolean,
  undone: () => void,
): () => void {
  const { store } = calculator[VIEW];
  const { lang, currency } = calculator;
  const { state: before } = store;
  const planned = planOf(calculator[VIEW]);
  const value = valueOf(calculator[VIEW]);
  // With the numbers, so that the verdict on them is by it from the first moment on.
  if (patientValue) value.startWith(state, patientValue);
  const month = thisMonthOf(calculator[VIEW]);
  if (thisMonth) month.startWith(state, thisMonth.state);
  store.restore(state, byPerson);
  noteCurrency([month.state, value.state], entered);
  if (plan) {
    planned.change(plan);
    showPlan(calculator[VIEW]);
  }
  if (patientValue) showValue(calculator[VIEW]);
  if (thisMonth) showMonths(calculator[VIEW]);
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
