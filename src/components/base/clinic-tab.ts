import { visitPanel } from './panel-visits.js';
import type { CalculatorView } from './view.js';

/** The tabs of the clinic's panel, by the names of their words. */
export type ClinicTab = 'calls' | 'reception' | 'doctors' | 'check';

const wished = new WeakMap<CalculatorView, ClinicTab>();

/** Opens the clinic's panel at a tab. */
export function visitClinic(view: CalculatorView, tab: ClinicTab): void {
  wished.set(view, tab);
  visitPanel(view, 'clinic');
}

/** The tab that was asked for since the last time; undefined where none was. */
export function takeTab(view: CalculatorView): ClinicTab | undefined {
  const tab = wished.get(view);
  wished.delete(view);
  return tab;
}
