/**
 * How long a server asks to wait before the next try.
 *
 * @param header - `Retry-After`: whole seconds, or a date; null where the answer has none
 * @param now - milliseconds since 1970
 * @returns milliseconds, 0 for a date that has passed; null where the server asks for nothing
 * @example retryAfter('120', Date.now()) // 120000
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return +text * 1000;
  // An HTTP date begins with a weekday. Without this check, Date.parse would accept almost any text.
  const date = /^[A-Z][a-z]+,? /.test(text) ? Date.parse(text) : NaN;
  return date >= 0 ? Math.max(0, date - now) : null;
}
