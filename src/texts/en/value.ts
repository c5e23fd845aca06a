import { valueCalling as calling, type ValueCallingTexts } from './value-calling.js';
import { valuePatient as patient, type ValuePatientTexts } from './value-patient.js';

/** The words of the panel about the value of a patient, by tab. */
export const value = {
  tabs: { heading: 'What a patient is worth', patient: 'What a patient brings', calling: 'Calling back' },
  patient,
  calling,
};

export interface ValueTexts {
  readonly tabs: Readonly<Record<keyof typeof value.tabs, string>>;
  readonly patient: ValuePatientTexts;
  readonly calling: ValueCallingTexts;
}
