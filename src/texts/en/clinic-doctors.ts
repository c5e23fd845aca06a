import type { Worded } from '../worded.js';

/** The words about doctors: they travel with those of the clinic. */
export const clinicDoctors = {
  intro:
    'For each doctor: the patients whose first visit they held, and all that these patients have paid since, whoever treated them.',
  look: 'A high value is no verdict on the treatment: see the treatment plans, and ask the patients.',
  name: 'Name or initials',
  add: 'Add a doctor',
  first: 'First visits',
  revenue: 'Revenue of these patients',
  returned: 'Came back',
  satisfied: 'Satisfied',
  asked: 'Asked about it',
  largest: 'The largest patient paid',
  months: 'Followed for, months',

  more_returned: 'More came back than there were first visits. Count each patient once.',
  more_satisfied: 'More are satisfied than were asked. Are both numbers of the same survey?',
  larger_than_all: 'One patient can’t have paid more than all together.',
  no_patients: 'There is revenue but no first visit. Type the number of patients.',
  other_months: 'Another row follows its patients for another time. Use the same time for all.',

  empty: 'The comparison stands here once two rows have first visits and revenue.',
  alone: 'One row has nothing to be compared with: add a colleague.',
  unequal: 'The patients are followed for different times, so they can’t be compared. Use the same number of months.',
  alike: 'No difference is shown that chance wouldn’t explain.',
  told: 'There are differences that chance alone hardly explains.',

  value: 'A patient brings {value} (allowing for chance, {low} to {high}).',
  valueOpen: 'A patient brings {value} (allowing for chance, {low} or more).',
  satisfaction_unknown: 'First ask: whether these patients are satisfied isn’t known.',
  satisfaction_low: 'First look: fewer of those asked are satisfied than among colleagues’ patients.',
  few_returns: 'First look: fewer patients come back than to colleagues.',
  one_patient: 'First look: without the largest patient it is {value}, and nothing stands out.',
  above: 'More than with colleagues ({others}); chance alone hardly explains it.',
  probably_above: 'More than with colleagues ({others}); probably not by chance alone.',
  below: 'Less than with colleagues ({others}); chance alone hardly explains it. Patients may differ.',
  probably_below: 'Less than with colleagues ({others}); probably not by chance alone. Patients may differ.',
  alike_value: 'About as much as with colleagues ({others}).',
  within_noise: 'Beside colleagues ({others}) that is within chance.',
  too_few_data: 'Too few patients to compare with colleagues ({others}).',
  not_judged: 'Needs first visits and revenue.',
  returns: '{returned} of {first} came back ({rate}).',
  returnsFewer: '{returned} of {first} came back ({rate}), fewer than to colleagues.',
  returnsMore: '{returned} of {first} came back ({rate}), more than to colleagues.',
  uplift: 'Colleagues without such questions show that about {uplift} more revenue may be possible.',
  no_balanced_model: 'No colleague without such questions shows what may be possible.',

  needed: 'For a difference of a quarter to show, each doctor needs about {n} first visits.',
  kappa: 'Single bills differ by the charges of your funnel (spread {kappa}).',
  kappaAssumed: 'How much single bills differ is assumed (spread {kappa}): fill in the funnel’s charges.',
};

export type ClinicDoctorsTexts = Worded<typeof clinicDoctors>;
