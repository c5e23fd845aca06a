import type { TextLanguage } from './index.js';

/**
 * What the stages of calls are called that a person may put in front of a funnel, in every language: the funnel keeps them
 * when its language changes.
 */
export const callsStage = {
  calls: { en: 'All calls', ru: 'Все звонки', et: 'Kõik kõned' },
  answered: { en: 'Answered calls', ru: 'Принятые звонки', et: 'Vastatud kõned' },
} as const satisfies Readonly<Record<string, Readonly<Record<TextLanguage, string>>>>;
