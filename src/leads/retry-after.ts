/**
 * How long a server asks to be left alone.
 *
 * @param header - `Retry-After`: whole seconds, or a date; null where it isn't there or can't be read
 * @param now - milliseconds since 1970
 * @returns milliseconds, 0 for a date that has passed; null where nothing is asked
 * @example retryAfter('120', Date.now()) // 120000
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return +text * 1000;
  // Dates begin with a day's name; Date.parse would make something of almost anything.
  const date = /^[A-Z][a-z]+,? /.test(text) ? Date.parse(text) : NaN;
  return date >= 0 ? Math.max(0, date - now) : null;
}
