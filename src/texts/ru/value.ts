import type { ValueTexts } from '../en/value.js';
import { valueCalling as calling } from './value-calling.js';
import { valuePatient as patient } from './value-patient.js';

export const value: ValueTexts = {
  tabs: { heading: 'Чего стоит пациент', patient: 'Что даёт пациент', calling: 'Обзвон базы' },
  patient,
  calling,
};
