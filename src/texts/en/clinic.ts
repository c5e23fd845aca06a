import { clinicCheck as check, type ClinicCheckTexts } from './clinic-check.js';
import { clinicCalls as calls, type ClinicCallsTexts } from './clinic-calls.js';
import { clinicDoctors as doctors, type ClinicDoctorsTexts } from './clinic-doctors.js';
import { clinicReception as reception, type ClinicReceptionTexts } from './clinic-reception.js';
import { tableRows as rows, type TableRowsTexts } from './table-rows.js';

/** The words of the clinic's panel, by tab. */
export const clinic = {
  tabs: {
    heading: 'Inside the clinic',
    calls: 'Calls',
    reception: 'Reception',
    doctors: 'Doctors',
    check: 'Check a text',
  },
  calls,
  reception,
  doctors,
  check,
  rows,
};

export interface ClinicTexts {
  readonly tabs: Readonly<Record<keyof typeof clinic.tabs, string>>;
  readonly calls: ClinicCallsTexts;
  readonly reception: ClinicReceptionTexts;
  readonly doctors: ClinicDoctorsTexts;
  readonly check: ClinicCheckTexts;
  readonly rows: TableRowsTexts;
}
