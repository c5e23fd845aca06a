import { ClinicStore } from '../../store/clinic.js';
import type { CalculatorView } from '../base/view.js';

const clinics = new WeakMap<CalculatorView, ClinicStore>();

/** What stands in the clinic's panel of a calculator. It stays when the panel is removed. */
export function clinicOf(view: CalculatorView): ClinicStore {
  let clinic = clinics.get(view);
  if (!clinic) {
    clinics.set(view, (clinic = new ClinicStore()));
    clinic.followStarts(view.store);
  }
  return clinic;
}
