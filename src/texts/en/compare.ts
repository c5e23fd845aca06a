import type { Worded } from '../worded.js';

/** The words of the comparison of two periods: they travel with its panel. */
export const compare = {
  heading: 'Before and after',
  intro: 'Two periods of the same length: how revenue changed, and what made it change.',

  // The other period's fields.
  otherBefore: 'The period before',
  otherAfter: 'The period after',
  ownAfter: 'The calculator’s own numbers are the later period. Type those of the earlier one here.',
  ownBefore: 'The calculator’s own numbers are the earlier period. Type those of the later one here.',
  pasteHint: 'A row or a column copied from a spreadsheet fills the field into which it is pasted, and those after it.',
  copy: 'Start from the calculator’s numbers',
  swap: 'Swap before and after',
  clear: 'Empty these fields',
  copied: 'The calculator’s numbers are copied into these fields',
  swapped: 'Before and after are swapped',
  cleared: 'These fields are empty',

  // Why there is no answer yet.
  waits: 'The comparison appears as soon as this period has its numbers.',
  missingBefore: 'Still missing in the period before: {fields}.',
  missingAfter: 'Still missing in the period after: {fields}.',
  invalidBefore: 'Check in the period before: {fields}.',
  invalidAfter: 'Check in the period after: {fields}.',
  unsplit: 'What made the difference shows as soon as they are there.',
  noRevenue: 'Nobody pays at any stage of this funnel, so there is no revenue that could change.',

  // The answer.
  went: 'Revenue went from {before} to {after}: {change} ({growth})',
  wentFromNothing: 'Revenue went from nothing to {after}: {change}',
  stayed: 'Revenue is the same in both periods: {after}',
  same: 'Nothing changed: both periods hold the same numbers.',
  cancelled: 'What brought more and what brought less cancel out.',
  made: 'What made the difference, largest first',
  fromTo: 'From {before} to {after}: {change}.',
  fromToBare: 'From {before} to {after}.',
  share: 'That is {share} of the change.',
  noPart: 'No part in it: {levers}.',
  noShares: 'Revenue changed by 1 % or less. Shares of so small a change would only mislead.',
  chance: 'could be chance',
  chanceWhy: 'Could be chance: the intervals of both periods overlap.',
  chanceNote:
    '“Could be chance”: each period’s figure is only known within its 95 % interval, and the two overlap. Such a difference also comes up when nothing has changed.',
  modeLeads: 'In one of the periods people came without ad spend. So spend and the cost of each count as one: {stage}.',
  modeCounts:
    'In one of the periods a stage has people though nobody came to the one before. So there are no conversions to go by; the change is split among people and charges.',
  margin: 'Compared is revenue; the margin plays no part in it.',

  // Where existing patients are counted.
  newHeading: 'The new people alone',
  newUnknownBefore:
    'In the period before existing patients aren’t counted, or are more than all people, so the new ones can’t be compared.',
  newUnknownAfter:
    'In the period after existing patients aren’t counted, or are more than all people, so the new ones can’t be compared.',
  newExceeds: 'There are more existing patients than people in all.',
  newPeople: 'Before, {peopleBefore} of {allBefore} were new; after, {peopleAfter} of {allAfter}.',
  newCost: 'Before, a new enquiry cost {before}; after, {after}. Over all of them it was {allBefore} and {allAfter}.',
  newRate:
    'Before, {cameBefore} of {peopleBefore} new people came ({before}); after, {cameAfter} of {peopleAfter} ({after}): {change}. Over all of them it was {allBefore} and {allAfter}.',
  newExceeded:
    'In one of the periods more people came for the first time than were new, so their share can’t be compared.',
  newNote: 'What made revenue change is split among everybody, existing patients included.',

  // The table and the picture.
  table: 'The same as a table',
  caption: 'Both periods, and what each step made of the change in revenue',
  step: 'Step',
  before: 'Before',
  after: 'After',
  change: 'Change',
  part: 'Made of revenue',
  dash: '—: nothing to compute it from in that period, so it counts as unchanged.',
  points: { one: '{n} percentage point', other: '{n} percentage points' },
  pointsShort: '{n} pp',
  revenueBefore: 'Revenue before',
  revenueAfter: 'Revenue after',
  picture: 'From the revenue before to the revenue after, step by step; the table above has the same numbers.',
  pictureMissing: 'The picture could not be loaded. The table above is complete.',
};

export type CompareTexts = Worded<typeof compare>;
