/** A number of times, as the language writes it: "2.5×" in English, "×2,5" elsewhere. @param digits - of the number */
export const factorText = (digits: string, locale: string): string =>
  /^en\b/.test(locale) ? `${digits}×` : `×${digits}`;
