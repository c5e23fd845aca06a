import { en } from './en.js';
import { et } from './et.js';
import { ru } from './ru.js';
import type { PageWords } from './page-words.js';

/** The sentences of the start page by language. */
export const PAGE_WORDS: Readonly<Record<string, PageWords>> = { en, ru, et };
