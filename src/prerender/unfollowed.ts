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
export const unfollowedWords = (language: string): string => WORDS[language] ?? WORDS['en']!;

/** Where scripts run, ours may be on its way: the sentence waits that long, and takes no room till then. */
export const unfollowedStyles =
  '.unfollowed{padding:var(--_space);animation:unfollowed 15s step-end}@keyframes unfollowed{from{visibility:hidden;max-height:0;padding:0}}';

/** Where none run, there is nothing to wait for: neither for the sentence nor for the picture, and nothing to press. */
export const withoutScriptStyles = '.unfollowed{animation:none}funnel-chart,.actions{display:none}';

/** Stands behind the last of what is shown above the figures. */
export const readMark = '<i hidden></i>';

/** The figures come before what stands above them in the HTML: on a slow line they would be seen to jump. */
export const unreadStyles = 'funnel-results:not(:has(>i))::part(figures){display:none}';
