import { textLanguage } from '../../texts/index.js';
import { en, type ShareTexts } from '../../texts/share/en.js';
import { et } from '../../texts/share/et.js';
import { ru } from '../../texts/share/ru.js';
import type { CalculatorView } from '../base/view.js';

const LANGUAGES: Readonly<Record<string, ShareTexts>> = { en, ru, et };

/** The words of sharing in the calculator's language. */
export const shareWords = (view: CalculatorView): ShareTexts => LANGUAGES[textLanguage(view.context.locale)]!;
