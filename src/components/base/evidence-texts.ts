import { textLanguage } from '../../texts/index.js';
import { en, type EvidenceTexts } from '../../texts/evidence/en.js';
import { et } from '../../texts/evidence/et.js';
import { ru } from '../../texts/evidence/ru.js';
import type { CalculatorView } from './view.js';
import { fillWith } from './words.js';

export { figure } from './figure-template.js';

const LANGUAGES: Readonly<Record<string, EvidenceTexts>> = { en, ru, et };

/** The words of the evidence in the calculator's language. */
export const wordsOf = (view: CalculatorView): EvidenceTexts => LANGUAGES[textLanguage(view.context.locale)]!;

/** Says a text with figures and names in its places, as a template shows it. */
export type Say = (key: keyof EvidenceTexts, parts?: Readonly<Record<string, unknown>>) => unknown;

export function speech(view: CalculatorView): Say {
  const words = wordsOf(view);
  return (key, parts = {}) => fillWith(words[key], parts);
}
