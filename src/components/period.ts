/** The period that all numbers are of. */
export type Period =
  | { readonly name: 'week' | 'month' | 'quarter' | 'year'; readonly days: number }
  /** Calendar dates, both within the period. */
  | { readonly name: null; readonly from: Date; readonly to: Date; readonly days: number };

const NAMED = { week: 7, month: 30, quarter: 91, year: 365 } as const;
const DAY = 86_400_000;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const DATES = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;

export const MONTHLY: Period = { name: 'month', days: NAMED.month };

/** Reads `week`, `month`, `quarter`, `year`, `2026-10` or `2026-10-01/2026-10-14`; null where it is none of these. */
export function readPeriod(text: string): Period | null {
  if (Object.hasOwn(NAMED, text)) {
    const name = text as keyof typeof NAMED;
    return { name, days: NAMED[name] };
  }
  if (MONTH.test(text)) {
    const first = new Date(`${text}-01`);
    return between(+first, new Date(first).setUTCMonth(first.getUTCMonth() + 1, 0));
  }
  const dates = DATES.exec(text);
  return dates ? between(Date.parse(dates[1]!), Date.parse(dates[2]!)) : null;
}

function between(from: number, to: number): Period | null {
  return from <= to ? { name: null, from: new Date(from), to: new Date(to), days: (to - from) / DAY + 1 } : null;
}
