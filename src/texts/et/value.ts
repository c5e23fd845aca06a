import type { ValueTexts } from '../en/value.js';
import { valueCalling as calling } from './value-calling.js';
import { valuePatient as patient } from './value-patient.js';

export const value: ValueTexts = {
  tabs: { heading: 'Mida patsient väärt on', patient: 'Mida patsient toob', calling: 'Tagasi kutsumine' },
  patient,
  calling,
};
