const WORDS: Readonly<Record<string, string>> = {
  en: 'These are the figures to start with: without JavaScript they don’t follow what you type.',
  ru: 'Это показатели для начала: без JavaScript они не следуют за тем, что вы вводите.',
  et: 'Need on algsed näitajad: ilma JavaScriptita ei muutu need koos sisestatuga.',
};

/**
 * Says that the figures don't follow what is typed.
 *
 * @param language - of the texts: `en`, `ru`, `et`
 */
export const noScriptNotice = (language: string): string => WORDS[language] ?? WORDS['en']!;

/** Where scripts run, ours may be on its way: the sentence waits that long, and takes no room till then. */
export const noticeStyles =
  '.unfollowed{padding:var(--_space);animation:unfollowed 15s step-end}@keyframes unfollowed{from{visibility:hidden;max-height:0;padding:0}}';

/** Where none run, there is nothing to wait for: neither for the sentence nor for the picture, and nothing to press. */
export const withoutScriptStyles = '.unfollowed{animation:none}funnel-chart,.actions{display:none}';

/** Stands behind the last of the calculator. */
export const readMark = '<i hidden></i>';

/** The eye meets the total first, which comes behind the fields in the HTML: half read, on a slow line, one would be seen to push the other. */
export const unreadStyles = '.frame:not(:has(~i)){visibility:hidden}';
