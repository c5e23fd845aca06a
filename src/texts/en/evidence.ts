import { existing, type ExistingTexts } from './existing.js';

/** How a verdict came about, and what to do: the words travel with the part that opens below the verdict. */
export const evidence = {
  existing,
  // The judged levers.
  ranking: 'Judged stages, most money first',
  nothingJudged: 'Nothing is judged yet: that takes a benchmark, and a number to hold against it.',
  legend: 'Dot: your number. Line: where it may really lie, as far as chance goes (95%). Diamond: the benchmark.',
  worth: 'about {money} more {period} at the benchmark, an estimate',
  worthNothing: 'nothing to gain up to the benchmark',
  worthUnknown: 'the money can’t be told: a check is missing',
  worthCapped: 'Of {all} there is room for {money}.',
  range: '{range}, benchmark {norm}',
  rangeOpen: '{low} or more, benchmark {norm}',

  // How sure it is.
  weak: 'Below the benchmark. Chance alone hardly explains it.',
  probably_weak: 'Probably below the benchmark. Chance alone does this about once in ten times.',
  probablyWeakFew: 'Probably below the benchmark. At the benchmark, so few or fewer come in {tail} of cases only.',
  too_few_data: 'Too few data to tell: it can be anything from {low} to {high}.',
  tooFewOpen: 'Too few data to tell: it can be {low} or more.',
  tooFewCounted: 'Too few data to tell: {count} of {total} can be anything from {low} to {high}.',
  tail: 'At the benchmark, so few or fewer come in {tail} of cases by chance alone.',
  missing: 'To tell takes more: about {missing}.',
  possibly_low: 'Possibly low: below what others publish. That figure is an opinion, so it proves nothing.',
  within_noise: 'Below the benchmark, but no further than chance explains.',
  at_norm: 'At the benchmark or better.',
  atNormFew: 'Not below the benchmark so far; the data are few.',
  // The same of a cost, where more is worse.
  weakCost: 'Above the benchmark. Chance alone hardly explains it.',
  probably_weakCost: 'Probably above the benchmark. Chance alone does this about once in ten times.',
  probablyWeakFewCost:
    'Probably above the benchmark. At the benchmark, so few or fewer enquiries come in {tail} of cases only.',
  possibly_lowCost: 'Possibly high: above what others publish. That figure is an opinion, so it proves nothing.',
  within_noiseCost: 'Above the benchmark, but no further than chance explains.',
  atNormFewCost: 'Not above the benchmark so far; the data are few.',

  // What it was held against, and what was counted.
  counted: 'Payments counted: {count}.',
  expected: '{what}: at the benchmark this spend would bring {expected}; it brought {count}.',
  norm: 'Benchmark {norm}: {source}.',
  normBand: 'Benchmark {norm}, from {from} to {to} counts as normal: {source}.',
  normOfExample: 'Benchmark {norm}: only the example’s, nobody’s measurement.',
  normOfOwn: 'Benchmark {norm}: set here, without a source.',
  wideNorm: 'The benchmark itself is less certain than your number.',

  suspect: 'Under suspicion: {lever}. Up to {money} {period} may be missing there, but the data are too few to say so.',

  // The others.
  notJudged: 'Not judged, and why',
  no_norm: 'no benchmark. A tenth better would bring about {money} more {period}.',
  noNormAlone: 'no benchmark to hold it against.',
  no_data: 'no data yet.',
  missing_input: 'a number is missing.',
  not_judged: 'more people than at the stage before: the two counts don’t belong together.',

  // What owners ask.
  whyNotLowest: 'Why not the lowest percentage?',
  whyNotLowestAnswer:
    'Each step has a normal of its own: after a first visit fewer people go on than after a call, in every clinic. So each is held against its own benchmark, and the gaps are compared in money.',
  whyThis: 'Why “{weakest}”, though “{lowest}” is lower?',
  lowerLess:
    '“{lowest}”: {actual} against a benchmark of {norm} comes to about {money}. “{weakest}” comes to about {more}.',
  lowerAtNorm: '“{lowest}”: {actual} is what is normal there; the benchmark is {norm}.',
  lowerUnproven: '“{lowest}”: {actual} against a benchmark of {norm}, but the data don’t show yet that it is below.',
  lowerUnjudged: '“{lowest}”: {actual}, and no benchmark that it could be held against.',
  whatNorm: 'What is the benchmark, and who says so?',
  whatNormAnswer:
    'What a stage ought to reach. It stands under each stage above with whoever says so, and you can change it. Your own earlier months make the best benchmark; published figures come from other clinics and agencies.',
  whatChanges: 'What changes the verdict?',
  whatChangesAnswer: 'Another benchmark, other numbers, or more data.',
  nextInLine: 'If “{weakest}” reached {norm}, next in line would be “{next}”: about {money}.',

  // What leads on.
  whichChannel: 'Which channel is the dear one?',
  whatChanged: 'What made this period different from the one before?',

  // The rule.
  rule: 'The rule and the formulas',
  ruleNamed:
    'Named is the stage that lacks the most money against its benchmark, among those that the data show to be worse than it.',
  ruleShown:
    '“Weak” is what chance alone explains in at most 1 of 40 cases (z of {zWeak} or more), “probably weak” in at most 1 of 10 ({zProbablyWeak}); less than {atNormGap} off is at the benchmark.',
  ruleFalse:
    'Chance still misleads now and then: of 100 periods with five stages exactly at their benchmarks, in about 12 one of them is called weak.',
  formulaCost:
    'Cost per lead: money = (spend ÷ benchmark − leads) × revenue per lead; z = (spend ÷ benchmark − leads) ÷ √(spend ÷ benchmark).',
  formulaRate:
    'Conversion: money = people before × (benchmark − conversion) × what one who goes on brings; z = (benchmark − conversion) ÷ √(benchmark × (1 − benchmark) ÷ people before).',
  formulaCheck:
    'Average charge: money = payments × (benchmark − charge); z = (benchmark − charge) × √payments ÷ benchmark, if single charges vary by as much as their average.',
  formulaFew:
    'With few data the exact probability is summed up instead; {probability} or less is “probably weak”. The lines are 95 % intervals, for conversions Wilson’s.',
  formulaSum: 'The amounts don’t add up: each assumes that its own stage alone changes.',

  // What to do: one thing per line.
  todo: 'What to do about “{lever}”',
  adviceLeadsCost:
    'Read the search words and places that your ads were paid for; leave out those that bring nobody fit.\nWalk the way from the ad to the enquiry yourself, on a phone: number, price and form within one screen.',
  advicePrimaryRate:
    'Call back within minutes; try three times in two days before giving up.\nOffer a day and an hour in the first conversation, and remind the day before.',
  adviceSecondaryRate:
    'Call those who left without a date after a day or two, and ask what is still open.\nOffer to pay in steps, and name the price of the next step rather than of the whole.',
  advicePrimaryCheck:
    'Compare what was done with what was billed, and look at the discounts.\nCheck that people who come free of charge aren’t counted as paying.',
  adviceSecondaryCheck:
    'Compare what was done with what was billed, and look at the discounts.\nSee whether a few large treatments make the average, before anything is changed.',
  adviceCost:
    'Look at where your ads are shown, and leave out what brings nobody fit.\nWalk the way from the ad to the enquiry yourself, on a phone.',
  adviceRate:
    'Measure how long people wait at this step, and agree on a limit.\nAgree the next step and its date with each before the conversation ends.',
  adviceCheck:
    'See what the payments consist of: the mix makes the average.\nSee whether a few large payments make the average, before anything is changed.',

  // On to the plan.
  closeGap: 'What would closing this gap take?',
  calls: 'Lost calls: what could they bring?',
  reception: 'Reception: how many calls end with a booking?',
  doctors: 'Doctors: do their patients come back?',
  whatMoves: 'Which lever moves revenue most?',
};

export type EvidenceTexts = Readonly<Record<Exclude<keyof typeof evidence, 'existing'>, string>> & {
  /** Under the field of existing patients, which is opened as rarely. */
  readonly existing: ExistingTexts;
};
