import type { Worded } from '../worded.js';

/** Every word of the first screen. `{name}` is a place for a figure or another text. */
export const firstScreen = {
  // Stages of the dental funnel: as a label, after "of", and all of the first.
  leads: 'Enquiries (leads)',
  ofLeads: 'of enquiries',
  ofAllLeads: 'of all enquiries',
  primary: 'First visits',
  ofPrimary: 'of first patients',
  secondary: 'Returns for treatment',
  ofSecondary: 'of returns',
  ofStage: 'of “{stage}”',
  ofAllStage: 'of all “{stage}”',

  budget: 'Ad spend',
  primaryCheck: 'Average check of a first visit',
  secondaryCheck: 'Average check of a treatment',
  stageCheck: 'Average check: {stage}',
  margin: 'Margin',

  help: 'Where to find it',

  yourNumbers: 'Your numbers',
  private: 'Your numbers stay on this page.',
  addMargin: 'Count by margin instead of revenue',
  example: 'example',
  exampleAll: 'An example. Type your own numbers over it.',
  showExample: 'Show the example',
  clear: 'Start blank',
  reset: 'Start again',

  // Under a field.

  // The total.
  total: 'Revenue from this funnel',
  totalFrom: 'from {budget} of advertising',
  week: 'in a week',
  month: 'in a month',
  quarter: 'in a quarter',
  year: 'in a year',

  // Figures: what they are called, and how each is made.
  people: 'People',
  rate: 'Conversion',
  cpl: 'Cost per lead (CPL)',
  cpo: 'Cost per patient (CPO)',
  revenue: 'Revenue',
  countOf: '{of} ({count} of {total})',
  shareOfRevenue: '{share} of revenue',
  figures: 'The funnel in figures',

  // Why there is no figure.
  empty: 'not filled in yet',
  missing_input: 'needs: {fields}',
  no_data: 'no data yet',

  // The weakest stage.
  weakest: 'Weakest stage: {lever}',
  weak: 'weak',
  against: '{actual}; the norm is {norm}.',
  worth: 'Reaching the norm would bring about {money} more {period}: an estimate.',
  judged: '{n} of {total} stages judged.',
  sure: 'Chance alone hardly explains this.',
  verdict_no_data: 'Where it leaks shows as soon as there are numbers.',
  no_norms: 'Where does it leak? That takes norms to compare with.',
  normsOfExample: 'The norms are the example’s, too.',
  keepNorms: 'Keep these norms',
  how: 'How this was judged',
  todo: 'What to do',
  setNorms: 'Norms',

  explanationMissing: 'This part could not be loaded. The figures are complete.',
};

export type Texts = Worded<typeof firstScreen>;
