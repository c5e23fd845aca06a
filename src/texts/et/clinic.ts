import type { ClinicTexts } from '../en/clinic.js';
import { clinicCheck as check } from './clinic-check.js';
import { clinicCalls as calls } from './clinic-calls.js';
import { clinicDoctors as doctors } from './clinic-doctors.js';
import { clinicReception as reception } from './clinic-reception.js';
import { tableRows as rows } from './table-rows.js';

export const clinic: ClinicTexts = {
  tabs: { heading: 'Kliiniku sees', calls: 'Kõned', reception: 'Vastuvõtt', doctors: 'Arstid', check: 'Kontroll' },
  calls,
  reception,
  doctors,
  check,
  rows,
};
