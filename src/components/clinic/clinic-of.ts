import { ClinicStore, DOCTOR_COLUMNS, STAFF_COLUMNS } from '../../store/clinic.js';
import { TableDraft } from '../../store/table-draft.js';
import type { CalculatorView } from '../base/view.js';

/** What the tabs of one calculator share. It stays when the panel is removed. */
interface Clinic {
  readonly store: ClinicStore;
  readonly drafts: { readonly staff: TableDraft; readonly doctors: TableDraft };
}

const clinics = new WeakMap<CalculatorView, Clinic>();

function sharedBy(view: CalculatorView): Clinic {
  let clinic = clinics.get(view);
  if (!clinic) {
    const { store } = view;
    clinic = {
      store: new ClinicStore(),
      drafts: {
        staff: new TableDraft(store, 'staff', STAFF_COLUMNS),
        doctors: new TableDraft(store, 'doctors', DOCTOR_COLUMNS),
      },
    };
    clinics.set(view, clinic);
    clinic.store.followStarts(store);
  }
  return clinic;
}

/** What stands in the fields of a calculator's panel, beside its tables. */
export const clinicOf = (view: CalculatorView): ClinicStore => sharedBy(view).store;

/** What stands in a table of the panel. */
export const draftOf = (view: CalculatorView, table: keyof Clinic['drafts']): TableDraft =>
  sharedBy(view).drafts[table];
