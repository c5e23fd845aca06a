/** The words under the field of existing patients. */
export const existing = {
  waits: 'What new people cost and how many of them come shows once this is filled in: {field}.',
  exceeds: 'That is more than all {all}. Enter how many of the {all} had been patients before.',
  exceedsNew:
    'That leaves {count} new people, but {came} came for the first time. Check that all numbers are of the same period, and that nobody is counted twice.',
  equals: 'These are exactly the {count} who didn’t come. Had they been patients before, or did they just not come?',
  wereBefore: 'Patients before',
  didNotCome: 'They didn’t come',
  costBetween:
    'While nobody has counted them, a new enquiry cost between {low} (all are new) and {high} (only those who came are).',
  rateBetween: 'Of the new people, between {low} and {high} came.',
  noneBefore: 'Then all of them are new, and nothing changes.',
  nobodyNew: 'Then nobody is new, and what a new enquiry costs can’t be told.',
  fresh: '{count} of {all} are new.',
  cost: 'A new enquiry cost {cost}; over all of them it is {all}.',
  rate: '{came} of {count} new people came ({rate}); over all of them it is {all}.',
  interval: 'By chance alone that share of the new ones may lie anywhere between {low} and {high}.',
  judges:
    'The ads are judged by what a new enquiry costs; the desk by everybody who called, kind by kind. Benchmarks are compared with the new ones.',
  judgesBoth:
    'The ads are judged by what a new enquiry or a new patient ({cost}) costs; the desk by everybody who called, kind by kind. Benchmarks are compared with the new ones.',
};

export type ExistingTexts = Readonly<Record<keyof typeof existing, string>>;
