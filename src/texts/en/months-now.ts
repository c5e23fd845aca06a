import type { Worded } from '../worded.js';

/** The words about the month that runs: they travel with those of the months. */
export const monthsNow = {
  intro: 'Will this month make it? Type what has come so far. It is in no link; a saved calculation has it.',
  daysTold: '{month}: {elapsed} of {days} working days are over. Today counts once it is over.',
  daysHead: 'Working days',
  saturdays: 'Saturdays are working days',
  holidays: 'Holidays on working days',
  holidaysOver: 'of them over already',
  days: 'Working days of the month',
  elapsed: 'Working days that are over',
  byCalendar: 'Empty: {n}, by the calendar and the holidays.',
  unread: 'The forecast stands here once the working days are numbers.',
  no_days: 'A month without working days has no forecast. Check the holidays and the days.',
  exceeds: 'More days are over ({elapsed}) than the month has ({days}). Correct one of the two.',
  holidays_exceed: 'More holidays are over than the month has. Correct one of the two.',
  none_over: 'No working day is over yet. From tomorrow on there is a pace to go by.',
  empty: 'The forecast stands here once a number of this month is typed.',

  fact: 'So far this month',
  plan: 'Plan for the whole month',
  fromTarget: 'Empty: {plan}, the target of your plan.',
  planZero: 'A plan of 0 asks for nothing. Leave it empty, or type what should come.',

  forecast: '{what}: {forecast} at this pace.',
  forecastRange: '{what}: {forecast} at this pace; in four of five such months between {low} and {high}.',
  rangeNeedsPatients: 'With the first visits so far there is a range, too.',
  lineKey:
    'On the line: the ring is the end of the month at this pace, the thick part its range, the upright mark the plan.',
  noneYet: 'Nothing has come so far, so there is no pace to go by.',
  reached: 'The plan of {plan} is reached.',
  missed: 'The month is over, {missing} short of the plan of {plan}.',
  unlikely: 'At this pace {plan} is unlikely to be reached.',
  probably_not: 'At this pace {plan} will probably not be reached.',
  open: 'At this pace it is open whether {plan} is reached.',
  probably: 'At this pace {plan} will probably be reached.',
  likely: 'At this pace {plan} is likely to be reached.',
  too_few_data: 'Too little has come so far to tell whether {plan} is reached.',
  chance: 'The chance is about {n} in 10.',
  chanceLow: 'The chance is below 1 in 20.',
  chanceHigh: 'The chance is above 19 in 20.',
  perDay: 'Needed from now on: {needed} a day. Done so far: {done} a day.',
  spendDue: 'By plan {due} would be spent by now; it is {pace} of that.',

  later:
    'Patients who come back for treatment come weeks after their ads: part of this month’s revenue is of earlier ads, and part of what these ads bring comes later.',
  assumes:
    'A forecast says where the month ends if nothing but chance changes the pace. It is no judgement of the work.',
  reportTitle: 'This month: {month}',
  reportPlan: 'Plan',
  reportFact: 'So far',
  reportForecast: 'At this pace',
  reportRange: 'In four of five such months',
  range: '{low} to {high}',
};

export type MonthsNowTexts = Worded<typeof monthsNow>;
