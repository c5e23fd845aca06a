import { en, type StudioWords } from './en.js';
import { et } from './et.js';
import { ru } from './ru.js';

export type { StudioWords };

/** The studio's words by the language of its page. */
export const STUDIO_WORDS: Readonly<Record<string, StudioWords>> = { en, ru, et };

/** A sentence with its gaps filled. */
export const fillIn = (sentence: string, gaps: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);
