import type { Worded } from '../worded.js';

/** Every word of the first screen. `{name}` is a place for a figure or another text. */
export const firstScreen = {
  // Stages of the dental funnel: as a label, after "of", and all of the first.
  leads: 'Enquiries (leads)',
  ofLeads: 'of enquiries',
  ofAllLeads: 'of all enquiries',
  primary: 'New patients (first visits)',
  ofPrimary: 'of new patients',
  secondary: 'Came back for treatment',
  ofSecondary: 'of those who came back',
  ofStage: 'of “{stage}”',
  ofAllStage: 'of all “{stage}”',

  budget: 'Ad spend',
  primaryCheck: 'Average charge for a first visit',
  secondaryCheck: 'Average charge for treatment',
  stageCheck: 'Average charge: {stage}',
  margin: 'Margin',

  help: 'Where to find it',

  yourNumbers: 'Your numbers',
  private: 'Your numbers stay on your device until you send them yourself.',
  addMargin: 'Use profit margin',
  example: 'example',
  exampleAll: 'An example. Type your own numbers over it.',
  showExample: 'Show the example',
  clear: 'Clear all',
  reset: 'Start again',

  // Under a field.

  // The total.
  total: 'Revenue from your ads,',
  totalFrom: 'of revenue on {budget} of ad spend',
  week: 'per week',
  month: 'per month',
  quarter: 'per quarter',
  year: 'per year',

  // Figures: what they are called, and how each is made.
  people: 'People',
  rate: 'Conversion',
  cpl: 'Cost per lead (CPL)',
  cpo: 'Cost per patient (CPO)',
  aboutCosts: 'the same {budget} seen from two stages; don’t add them',
  revenue: 'Revenue',
  countOf: '{of} ({count} of {total})',
  figures: 'The funnel in figures',

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
