import { clinicCalls as calls, type ClinicCallsTexts } from './clinic-calls.js';

/** The words of the clinic's panel, by tab. */
export const clinic = {
  tabs: { heading: 'Inside the clinic', calls: 'Calls' },
  calls,
};

export interface ClinicTexts {
  readonly tabs: Readonly<Record<keyof typeof clinic.tabs, string>>;
  readonly calls: ClinicCallsTexts;
}
