import type { EvidenceTexts } from '../../texts/en/evidence.js';
import type { CalculatorView } from './view.js';
import { fillWith } from './words.js';

export { figure } from './figure-template.js';

/** The words of the evidence in the calculator's language. */
export const wordsOf = (view: CalculatorView): EvidenceTexts => view.topics!.latest('evidence');

/** Fills the places of a text with figures and names, for a template. */
export type Say = (key: Exclude<keyof EvidenceTexts, 'existing'>, parts?: Readonly<Record<string, unknown>>) => unknown;

export function speech(view: CalculatorView): Say {
  const words = wordsOf(view);
  return (key, parts = {}) => fillWith(words[key], parts);
}
