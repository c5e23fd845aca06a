import { resolveLocale, textDirection } from '../format/context.js';
import { frameTexts, wordsOf } from '../texts/standing-alone.js';

/** By attribute. All other values become `normal`, with which browsers draw the page as if it knew no dark scheme. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['light', 'light'],
  ['dark', 'dark'],
  ['auto', 'light dark'],
]);

/** Sets language, title and colour scheme of the document to those of its calculator. */
export function applyLook({ lang = '', 'color-scheme': scheme = '' }: Readonly<Record<string, string>>): void {
  const root = document.documentElement;
  const locale = resolveLocale(lang.trim()) ?? 'en';
  root.lang = locale;
  root.dir = textDirection(locale);
  document.title = wordsOf(frameTexts, locale).title;
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', SCHEMES.get(scheme) ?? 'normal');
}
