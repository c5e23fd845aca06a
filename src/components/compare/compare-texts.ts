import { textLanguage } from '../../texts/index.js';
import { en, type CompareTexts } from '../../texts/compare/en.js';
import { et } from '../../texts/compare/et.js';
import { ru } from '../../texts/compare/ru.js';
import type { CalculatorView } from '../base/view.js';

const LANGUAGES: Readonly<Record<string, CompareTexts>> = { en, ru, et };

/** The words of the comparison in the calculator's language. */
export const compareWords = (view: CalculatorView): CompareTexts => LANGUAGES[textLanguage(view.context.locale)]!;
