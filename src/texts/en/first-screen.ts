import type { Worded } from '../worded.js';

/** Every word of the first screen. `{name}` is a place for a figure or another text. */
export const firstScreen = {
  // Stages of the dental funnel: as a label, after "of", and all of the first.
  leads: 'Enquiries (leads)',
  ofLeads: 'of enquiries',
  primary: 'New patients (first visits)',
  ofPrimary: 'of new patients',
  secondary: 'Came back for treatment',
  ofStage: 'of “{stage}”',
  ofAllStage: 'of all “{stage}”',

  budget: 'Ad spend',
  primaryCheck: 'Average charge for a first visit',
  secondaryCheck: 'Average charge for treatment',
  stageCheck: 'Average charge: {stage}',
  margin: 'Margin',

  yourNumbers: 'Your numbers {period}',
  private: 'Your numbers stay on your device until you send them yourself.',
  addMargin: 'Use profit margin',
  example: 'example',
  exampleAll: 'An example. Type your own numbers over it.',
  showExample: 'Show the example',
  clear: 'Clear all',
  reset: 'Start again',

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
  revenue: 'Revenue',
  countOf: '{of} ({count} of {total})',
  figures: 'The funnel in figures',

  // The verdict: do the ads pay, where is the weakest stage, by whose figure, what to do first.
  adsBack: 'Ads: {budget} spent, {revenue} back.',
  adsFrom: 'They pay if at least {margin} of revenue is left after treatment costs.',
  adsLose: 'The ads don’t pay: {budget} spent, {revenue} back ({net}).',
  adsLead: 'A lead costs {cost} and brings {brings}.',
  weakest: 'Weakest stage: {lever}',
  weak: 'weak',
  leak: 'most leaves here',
  against: '{actual}; the benchmark is {norm}.',
  elsewhere: '{actual}; elsewhere {band}.',
  worth: '{what}: {goal} instead of {now} would bring about {money} more {period}, an estimate.',
  leakage: 'Most leaves here: {lever}',
  lostThere: '{lost} of {previous} didn’t get this far; a tenth of them back would mean about {money} more {period}.',
  noFigure: 'Whether that is much can’t be told: no published figure fits. Compare with your own last quarter.',
  possiblyLow: 'That is below what others publish, but an opinion proves nothing.',
  blank: 'Six numbers, one minute. Start with what you know.',
  first: 'First:',
  firstPrimaryRate: 'Count a week’s missed calls and unanswered messages by the hour, and agree who takes them when.',
  firstSecondaryRate: 'Give each first patient the plan in writing: steps, prices, and the date of the next visit.',
  adLeadsCame: 'ad leads who came; average of 40+ clinics of one agency',
  leadsCame: 'leads who came, by three unrelated publishers',
  gradeB: 'agency average',
  gradeC: 'opinion',
  source: 'Source',
  more: 'More',
  setNorms: 'Benchmarks',

  explanationMissing: 'This part could not be loaded. The figures are complete.',
};

export type Texts = Worded<typeof firstScreen>;
