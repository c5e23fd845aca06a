/** The decimal mark in files: a comma if the locale has it, else a point, because spreadsheets know no third one. */
export function decimalMarkOf(locale: string): ',' | '.' {
  const parts = new Intl.NumberFormat([locale, 'en']).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}
