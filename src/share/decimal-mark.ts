/** The mark before decimals in files: the locale's comma, else a point, for no spreadsheet knows a third one. */
export function decimalMarkOf(locale: string): ',' | '.' {
  const parts = new Intl.NumberFormat([locale, 'en']).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}
