/** The words of “What if”: they travel with the plan. */
export const whatIf = {
  intro: 'Move a lever and see what would follow, all else as it is. Your own numbers stay untouched.',
  now: 'Now',
  plan: 'Plan',
  change: 'Change',

  // Scenarios.
  scenarios: 'Scenarios',
  scenario: 'Scenario {letter}',
  named: '{letter}: {name}',
  rename: 'Rename',
  name: 'Name of scenario {letter}',
  nameStays: 'The name stays on this page; a link takes only the letter and the numbers.',
  duplicate: 'Duplicate',
  remove: 'Delete',
  clear: 'All back to now',
  cleared: 'All levers are back to now.',
  clearedButLocked: 'All levers are back to now, except the locked ones.',
  removed: 'Scenario {letter} is deleted.',
  added: 'Scenario {letter} begins as a copy of {from}.',

  // Levers.
  levers: 'Levers',
  inChange: 'Type changes, %',
  hintNow: 'now {now}',
  hintNone: 'no number yet',
  hintChanged: 'now {now}; {change}',
  hintPlanned: '{then}; now {now}',
  asNow: 'as now',
  both: '{difference} ({change})',
  points: '{n} pp',
  slider: '{lever}, slider',
  changeOf: '{lever}, change',
  toNorm: 'To the benchmark: {norm}',
  toNow: 'Back to now',
  lock: 'Lock',
  locked: 'Locked',
  shareRange: 'A share of people lies between 0 and 100 %.',
  changeRange: 'Nothing can fall by more than 100 %, and no share of people can pass 100 %.',
  costZero: 'At a cost of 0 there would be no end of leads. Type more than 0.',

  // What follows.
  result: 'Now beside {name}',
  planned: '{figure}, {name}',
  untouched: 'Nothing is planned yet: move a lever.',
  waits: 'What can be counted already is shown. For the rest, fill in: {fields}.',
  wrong: 'What can be counted already is shown. The rest waits for a number in: {fields}.',
  noSpend: 'There is no ad spend now that more of it could be held against. Plan the cost per lead too.',
  noRate:
    'Nobody has come as far as “{stage}” yet, so nobody knows what share would go on from there. Plan that conversion too.',
  full: 'The places are full: {stage}, {served} instead of {wanted}. More people bring nothing more until there is more room.',
  lessAndLess: 'Counted on ads that bring less and less (exponent {exponent}): an assumption.',
  announced: '{name}: {revenue}',

  // Side by side.
  sideBySide: 'Scenarios side by side',
  figure: 'Figure',
  picture: 'Revenue now and in each scenario; the table below has the same figures.',
  legend: 'Each bar from its start: {stages}.',

  // What moves revenue most.
  most: 'Which lever moves revenue most',
  mostIntro:
    'How far revenue goes if one number alone is anywhere within its range: leads and conversions as far as chance goes (95 %), charges a tenth either way.',
  ifPeople: 'If anywhere from {low} to {high} come, revenue is anywhere from {from} to {to}.',
  ifRate: 'If the true conversion is anywhere from {low} to {high}, revenue is anywhere from {from} to {to}.',
  ifCheck: 'If the average charge is anywhere from {low} to {high}, revenue is anywhere from {from} to {to}.',
  mostWaits: 'This shows as soon as the revenue is known.',
  unknown: 'Too little is known for a range: {levers}.',
};

export type WhatIfTexts = Readonly<Record<keyof typeof whatIf, string>>;
