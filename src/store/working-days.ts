/** A month of the calendar, and the day in it that isn't over yet. */
export interface CalendarMonth {
  readonly year: number;
  /** 1…12. */
  readonly month: number;
  /** 1…31; the days before it are over. */
  readonly today: number;
}

/** The month of a moment, by the visitor's own clock. */
export const monthAt = (time: Date): CalendarMonth => ({
  year: time.getFullYear(),
  month: time.getMonth() + 1,
  today: time.getDate(),
});

/** How many days of a month are worked on, and how many of them are over, by the calendar alone: without holidays. */
export interface WorkingDays {
  readonly days: number;
  readonly elapsed: number;
}

/**
 * Counts the working days of a month: Monday to Friday, and Saturdays where the clinic is open on them.
 *
 * Today counts once it is over.
 */
export function workingDays({ year, month, today }: CalendarMonth, saturdays: boolean): WorkingDays {
  // Day 0 of the next month is the last one of this month. In UTC, so that no clock is changed within the month.
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const worked = [...Array(last + 1).keys()].slice(1).filter((day) => {
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    return weekday !== 0 && (weekday !== 6 || saturdays);
  });
  return { days: worked.length, elapsed: worked.filter((day) => day < today).length };
}
