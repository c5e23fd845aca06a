/** The period that all numbers are of. */
export type Period =
  | { readonly name: 'week' | 'month' | 'quarter' | 'year'; readonly days: number }
  /** First and last day of the period, as points in time; `written` says them in a locale's words. */
  | {
      readonly name: null;
      readonly from: number;
      readonly to: number;
      readonly days: number;
      readonly written: (locale: string) => string;
    };

const NAMED = { week: 7, month: 30, quarter: 91, year: 365 } as const;
const DAY = 86_400_000;
/** A month, or two dates. */
const CALENDAR = /^\d{4}-\d\d(?:-\d\d\/(\d{4}-\d\d-\d\d))?$/;

/** Reads `week`, `month`, `quarter`, `year`, `2026-10` or `2026-10-01/2026-10-14`; null where it is none of these. */
export function readPeriod(text: string): Period | null {
  if (Object.hasOwn(NAMED, text)) {
    const name = text as keyof typeof NAMED;
    return { name, days: NAMED[name] };
  }
  const dates = CALENDAR.exec(text);
  if (!dates) return null;
  // A date that doesn't exist is NaN, for which the comparison below is false.
  const from = Date.parse(text.split('/')[0]!);
  const to = dates[1] ? Date.parse(dates[1]) : new Date(from).setUTCMonth(new Date(from).getUTCMonth() + 1, 0);
  if (!(from <= to)) return null;
  const written = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(from, to);
  return { name: null, from, to, days: (to - from) / DAY + 1, written };
}
