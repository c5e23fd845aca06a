import type { SessionStore } from '../../store/session-store.js';
import type { CalculatorView } from './view.js';

/** What is entered in a panel, as far as the currency of its money is asked about. */
export type PanelMoney = Pick<SessionStore<object>, 'state' | 'withoutMoney' | 'goWith'>;

const stores = new WeakMap<CalculatorView, Set<PanelMoney>>();

/** The panels of a calculator in which money can be entered. */
export const panelMoneyOf = (view: CalculatorView): ReadonlySet<PanelMoney> => stores.get(view) ?? new Set();

/** From now on the currency of a panel's money is asked about where the calculator's changes. */
export function addPanelMoney(view: CalculatorView, money: PanelMoney): void {
  stores.set(view, new Set([...panelMoneyOf(view), money]));
}
