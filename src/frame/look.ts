import { resolveLocale, textDirection } from '../format/context.js';

/** Titles of the frame's document. They stand here because the calculator itself has no title. */
const TITLES: readonly (readonly [language: string, title: string])[] = [
  ['ru', 'Калькулятор воронки'],
  ['et', 'Lehtrikalkulaator'],
];
const TITLE = 'Funnel calculator';

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
  document.title = TITLES.find(([language]) => locale.split('-')[0] === language)?.[1] ?? TITLE;
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', SCHEMES.get(scheme) ?? 'normal');
}
