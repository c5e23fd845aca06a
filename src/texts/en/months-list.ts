import type { Worded } from '../worded.js';

/** The words about earlier months: they travel with those of the months. */
export const monthsList = {
  intro: 'Has anything changed, or is it the usual swing? One row for each month, the order doesn’t matter.',
  pasteHint: 'Columns of a spreadsheet can be pasted into the first field, months across or down.',
  name: 'Month, such as 10.2026',
  add: 'Add a month',
  rowsHead: 'The rows: {n}',
  not_a_month: 'This is no month with its year. Type it as 10.2026 or October 2026.',
  more_primary: 'More first visits than enquiries. Are both numbers of the same month?',
  revenue: 'Revenue',
  primaryRate: 'Enquiries that came to a first visit',
  empty: 'What stands out is shown here once there are months.',

  usual: '{month}: {value}, within its usual swing of {low} to {high}.',
  above: '{month}: {value} stands out: above the usual {low} to {high}.',
  below: '{month}: {value} stands out: below the usual {low} to {high}.',
  too_few_data: '{month}: {value}. Too few people to tell whether that is usual.',
  too_few_months: '{month}: {value}. Months still needed before a usual swing can be told: {n}.',
  no_variation: '{month}: {value}. The first months are all the same, so no usual swing is known.',
  levelAbove: 'Since {month} every month has been above the average of {centre}: the level has changed.',
  levelBelow: 'Since {month} every month has been below the average of {centre}: the level has changed.',
  earlier: 'Stood out before: {months}.',
  baseline: 'The usual swing is of the first {n} months.',
  gaps: 'No number for {months}; their neighbours are compared as if they followed each other.',
  yearBefore: 'The same month a year before: {value}.',
  season: 'A season can be told from 24 months on.',
  blind:
    '“Within its usual swing” doesn’t mean that nothing has changed: in a small clinic even the loss of a third hardly shows. And now and then a month stands out by chance alone.',
  picture: '{what} from month to month, with the band of the usual swing',
  numbers: 'The same in numbers',
  month: 'Month',
  label_usual: 'usual',
  label_above: 'stands out, above',
  label_below: 'stands out, below',
  label_too_few_data: 'too few to tell',
  ofWhole: '{value} ({part} of {whole})',

  asFunnel: 'As the funnel’s numbers',
  asBefore: 'As “before” of the comparison',
  asNorms: 'As benchmarks',
  doneFunnel: '{month} stands in the funnel’s fields. Average charges stay as they are: months have none.',
  doneBefore: '{month} is the earlier period of the comparison, without average charges: months have none.',
  doneNorms: 'The benchmarks are those of {month}: from an earlier period.',

  keepHead: 'Close a month',
  keepIntro: 'Takes the funnel’s present numbers into the rows.',
  keepMonth: 'Month',
  keep: 'Keep this month',
  kept: '{month} is in the rows.',
  replaced: '{month} was there already; its numbers are replaced.',
  keepNothing: 'The funnel’s fields hold no numbers of your own yet.',
  keepNoMonth: 'Type the month with its year, such as 10.2026.',
  pasted: 'Pasted months: {n}, of these in place of earlier numbers: {replaced}.',
  tooMany: 'At most {most} months have room, and these would be {n}. Nothing was taken.',
};

export type MonthsListTexts = Worded<typeof monthsList>;
