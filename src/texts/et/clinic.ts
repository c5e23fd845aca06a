import type { ClinicTexts } from '../en/clinic.js';
import { clinicCalls as calls } from './clinic-calls.js';

export const clinic: ClinicTexts = {
  tabs: { heading: 'Kliiniku sees', calls: 'Kõned' },
  calls,
};
