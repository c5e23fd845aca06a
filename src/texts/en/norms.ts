/** The words of the norms' panel: they travel with it. */
export const norms = {
  heading: 'Norms to compare with',
  intro:
    'What each stage ought to reach. Your own earlier months make the best norm; figures of others are only a start.',
  norm: 'norm',
  now: 'Now {actual}',
  noNumber: 'no number yet',
  band: '{from} to {to} counts as normal',
  leadsAreOthers: 'No published figure counts such leads as yours.',
  unpublished: 'No published figure found: compare with your own last quarter.',
  otherStages: 'Published figures measure the standard stages, not those of this page.',
  earlier: 'Take the norms from the earlier period',
  published: 'Back to the published figure',
  fromExample: 'Norms marked “{example}” belong to the worked example and leave with it, unless you keep them.',
  fromOthers: 'What others publish is no measure of your clinic: your own earlier months make a better norm.',
  preset: 'Published figures: {market}.',
  without: 'No norm, so not judged: {levers}.',
  take: 'Use my current numbers as the norm',
  notTaken: 'Not taken over: {levers}. A norm is more than 0, and a share of people at most 100 %.',
  keep: 'Keep the example’s norms',
  done: 'done',
  rateRange: 'The norm of a conversion is more than 0 and at most 100 %.',
  range: 'A norm is more than 0.',
};

export type NormsTexts = Readonly<Record<keyof typeof norms, string>>;
