import { resolveLocale, textDirection } from '../format/context.js';

/** Only the frame's own document has a title: not a word of the calculator. */
const TITLES: readonly (readonly [language: string, title: string])[] = [
  ['ru', 'Калькулятор воронки'],
  ['et', 'Lehtrikalkulaator'],
];
const TITLE = 'Funnel calculator';

/** A page tells by `normal` that it has given no thought to the dark: browsers then paint it as ever. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['light', 'light'],
  ['dark', 'dark'],
  ['auto', 'light dark'],
]);

/** Gives the document the language, the title and the colour scheme of its calculator. */
export function applyLook({ lang = '', 'color-scheme': scheme = '' }: Readonly<Record<string, string>>): void {
  const root = document.documentElement;
  const locale = resolveLocale(lang.trim()) ?? 'en';
  root.lang = locale;
  root.dir = textDirection(locale);
  document.title = TITLES.find(([language]) => locale.split('-')[0] === language)?.[1] ?? TITLE;
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', SCHEMES.get(scheme) ?? 'normal');
}
