import type { Worded } from '../worded.js';

/** The words about the check of a text: they travel with those of the clinic. */
export const clinicCheck = {
  intro:
    'Paste an article, a report or a small table with numbers of a funnel. Its numbers are held against each other, and where they can’t all be true, it asks.',
  privacy: 'The text stays on your device.',
  paste: 'Text or table',
  read: 'Check the text',
  readAgain: 'Read the text again',
  undo: 'Undo',

  empty: 'What was understood stands here, line by line.',
  nothing: 'No number is found in this text. Write it as “Leads 600”, or add a number by hand.',
  nothingNamed: 'None of these numbers could be told yet. Choose what each of them is.',
  agree: 'Nothing in these numbers contradicts.',
  asks: 'Numbers that don’t agree: {n}.',
  cut: 'The text is long; only its beginning was read.',

  understood: 'How it was understood',
  what: 'What it is',
  number: 'Number',
  notChecked: 'not checked',
  remove: 'Remove',
  add: 'Add a number',
  left: 'Left out: another reading was taken.',
  countAgain: 'Count it again',
  unread: 'Write it as 600, 25% or 1/3; a change as × 2.5, ÷ 3, +40% or 40% → 98%.',

  existing: 'Existing patients',
  new: 'New people',
  revenue: 'Revenue in all',
  totalCost: 'Total cost of a patient',
  Cost: 'Cost per person: {stage}',
  Revenue: 'Revenue: {stage}',
  Share: 'Share of the revenue: {stage}',
  changed: 'Change: {what}',
  traffic: 'visitors of the site',
  conversion: 'conversion',
  load: 'workload',
  deskRate: 'conversion at the desk',
  check: 'average charge',
  profit: 'profit',

  same: '{name}: two ways lead to two numbers. Which is meant?',
  repeated: 'The same share stands at the stage before.',
  twice: '{name} is stated with two numbers. Which is meant?',
  claim: 'Together, {factors} make {product}; stated for {name} is {claimed}. Which is meant?',
  claimOne: 'By {factors} it would be {product}; stated for {name} is {claimed}. Which is meant?',
  split: '{name}: stated is {stated}, the amounts make {actual}. Which is meant?',
  rest: 'The {count} existing patients are exactly those who didn’t come. Which is meant?',
  exceeds: '{name}: more than at the stage before. Which is meant?',
  costs: 'The total cost of {count} is the sum of costs that each hold the whole ad spend. Which is meant?',
  contradiction: 'Both can’t be true, even if they were rounded.',
  question: 'It may be rounding, or a figure that isn’t named.',

  people: '{value}: people, not per cent',
  claimedToo: '{claimed}: something else changed too, {factor}',
  before: 'They had been patients before',
  absent: 'They just didn’t come',
  swapped: 'The two numbers are swapped',
  visits: 'Visits are counted, or people from elsewhere',
  added: 'The costs were added up: leave the total out',
  another: 'It is another cost',
};

export type ClinicCheckTexts = Worded<typeof clinicCheck>;
