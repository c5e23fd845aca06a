import { describe, expect, it } from 'vitest';
import { monthAt, workingDays } from '../../src/store/working-days.js';

const november = (today: number) => ({ year: 2026, month: 11, today });

describe('the working days of a month', () => {
  it('are Monday to Friday, and Saturdays too where the clinic is open on them', () => {
    // November 2026 begins on a Sunday.
    expect(workingDays(november(16), false)).toEqual({ days: 21, elapsed: 10 });
    expect(workingDays(november(16), true)).toEqual({ days: 25, elapsed: 12 });
  });

  it('count today once it is over', () => {
    expect(workingDays(november(1), false).elapsed).toBe(0);
    expect(workingDays(november(2), false).elapsed).toBe(0);
    expect(workingDays(november(3), false).elapsed).toBe(1);
    expect(workingDays(november(30), false).elapsed).toBe(20);
  });

  it('know leap years', () => {
    expect(workingDays({ year: 2028, month: 2, today: 1 }, false).days).toBe(21);
    expect(workingDays({ year: 2026, month: 2, today: 1 }, false).days).toBe(20);
  });

  it('are of the month of the visitor’s own clock', () => {
    expect(monthAt(new Date(2026, 10, 30, 23, 59))).toEqual({ year: 2026, month: 11, today: 30 });
  });
});
