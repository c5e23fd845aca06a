/** Every word of the first screen. `{name}` is a place for a figure or another text. */
export const en = {
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
  exampleTotal: 'Still the example’s numbers: {fields}.',
  showExample: 'Show the example',
  clear: 'Start blank',
  reset: 'Start again',
  undo: 'Undo',

  // Under a field.
  percentKey: 'Type as a share',
  shareOf: '{share} {of}',
  shareWaits: '{share} of what? Fill in: {field}',

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
  romi: 'Return on ads by margin (ROMI)',
  romiByRevenue: 'Return on ads by revenue (ROMI)',
  roas: 'Revenue per unit of ad spend (ROAS)',
  adShare: 'Ad spend as a share of revenue',
  netOfAds: 'Left after ads',
  netOfAdsByRevenue: 'Revenue left after ads',
  payback: 'Ads paid back after',
  averageCheck: 'Average check, all visits',
  repeatVisitsToPayback: 'Returns until a patient pays back',
  revenuePerPerson: 'Revenue per lead',
  breakEvenCost: 'Highest cost per lead that pays off',
  byRevenue: 'Without a margin all returns are by revenue: treatment costs aren’t taken off.',
  days: { one: '{n} day', other: '{n} days' },
  figures: 'The funnel in figures',
  returns: 'What the ads return',

  // Why there is no figure.
  empty: 'not filled in yet',
  missing_input: 'needs: {fields}',
  invalid_input: 'no number in: {fields}',
  no_data: 'no data yet',
  zero_denominator: 'nothing to divide by: {fields} is 0',

  picture: 'The funnel as a picture; the table below has the same figures.',
  pictureWaits: 'The picture appears with the first count.',
  explanationMissing: 'The explanation could not be loaded.',
  pictureMissing: 'The picture could not be loaded. The figures below are complete.',
};

/** A word or a sentence; one form per plural category where it counts something. */
export type Texts = { readonly [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> };
