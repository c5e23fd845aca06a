/** The words of the norms' panel: they travel with it. */
export const norms = {
  heading: 'Benchmarks to compare with',
  intro:
    'What each stage ought to reach. Your own earlier months make the best benchmark; other people’s figures are only a start.',
  norm: 'benchmark',
  now: 'Now {actual}',
  noNumber: 'no number yet',
  band: '{from} to {to} counts as normal',
  leadsAreOthers: 'No published figure counts such leads as yours.',
  unpublished: 'No published figure found: compare with your own last quarter.',
  otherStages: 'Published figures measure the standard stages, not those of this page.',
  earlier: 'Take the benchmarks from the earlier period',
  published: 'Back to the published figure',
  fromExample: 'Benchmarks marked “{example}” belong to the worked example and leave with it, unless you keep them.',
  fromOthers: 'What others publish is no measure of your clinic: your own earlier months make a better benchmark.',
  preset: 'Published figures: {market}.',
  without: 'No benchmark, so not judged: {levers}.',
  take: 'Use my current numbers as the benchmark',
  notTaken: 'Not taken over: {levers}. A benchmark is more than 0, and a share of people at most 100 %.',
  keep: 'Keep the example’s benchmarks',
  done: 'done',
  rateRange: 'The benchmark of a conversion is more than 0 and at most 100 %.',
  range: 'A benchmark is more than 0.',
};

export type NormsTexts = Readonly<Record<keyof typeof norms, string>>;
