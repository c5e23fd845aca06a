/** A text without the typographic quotation marks that an editor has put around it in place of straight ones. */
export const withoutQuotes = (text: string): string =>
  text.replace(/^[\u2018-\u201f\u00ab\u00bb](.*)[\u2018-\u201f\u00ab\u00bb]$/s, '$1');
