import type { Worded } from '../worded.js';

/** The words about the reception desk: they travel with those of the clinic. */
export const clinicReception = {
  intro: 'For each receptionist: the calls taken, and those of them that ended with a booked first visit.',
  privacy: 'Names stay on your device: they are in no link, no enquiry and no statistics.',
  name: 'Name or initials',
  add: 'Add a receptionist',
  calls: 'Calls taken',
  booked: 'Booked',
  salary: 'Salary (if you like)',
  more_booked: 'More is booked than there were calls. Are both numbers of the same time?',
  no_calls: 'Without calls there is nothing to compare.',
  zero_salary: 'A salary of 0 is left out.',

  norm: 'Benchmark: calls that end with a booking',
  normHint: 'Empty: compared with the best share that is proven in your team.',
  noNorm: 'A benchmark lies above 0 and below 100%.',
  value: 'What one first patient brings',
  valueHint: 'Empty: {value}, as in your funnel.',
  valueNeeded: 'Needed for the money; the funnel doesn’t tell it yet.',
  room: 'Free places for first visits',
  roomHint: 'Empty: as many as are needed.',
  more: 'What it is compared with',

  empty: 'The comparison stands here once two rows have calls and bookings.',
  alone: 'One row has nothing to be compared with: add a colleague, or type a benchmark.',
  too_few: 'Nobody has five bookings and five calls without one yet, so there is nothing to compare with.',
  unread: 'The comparison stands here as soon as all of these are numbers.',
  no_norm: 'The comparison stands here once the benchmark lies above 0 and below 100%.',
  alike: 'No difference is shown that chance wouldn’t explain.',
  told: 'If as many calls were booked everywhere, that could bring about {loss} more {period}.',
  toldWithoutMoney: 'Some rows have fewer bookings than chance would explain.',
  full: 'Some rows have fewer bookings than chance would explain, but there is no room for more visits.',
  byProven: 'The upright line: {rate} of calls booked, the best share that is proven in your team.',
  byNorm: 'The upright line: {rate} of calls booked, your benchmark.',
  differ:
    'Calls may differ: by shift, by kind, by how many come from existing patients. Listen to some of them before you draw a conclusion.',

  counts: '{booked} of {calls} calls booked ({rate}). At least {least} is proven, luck may be in the rest.',
  below: 'Fewer than {rate}; chance alone hardly explains it.',
  probably_below: 'Fewer than {rate}; probably not by chance alone.',
  within_noise: 'Beside {rate} that is within chance.',
  too_few_data: 'Too few calls to tell.',
  not_below: 'No gap to {rate} is shown.',
  no_data: 'No calls yet.',
  not_judged: 'Needs calls and bookings.',
  money: 'The gap is worth about {loss} ({low} to {high}).',
  moneyBesideSalary: 'The gap is worth about {loss} ({low} to {high}); the salary for the same time is {salary}.',
};

export type ClinicReceptionTexts = Worded<typeof clinicReception>;
