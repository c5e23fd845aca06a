/** The words of the plan's next period: they travel with it. */
export const next = {
  week: 'Next week',
  month: 'Next month',
  quarter: 'Next quarter',
  year: 'Next year',
  period: 'The next period of this length',
  range: '{next}: {low} to {high} of revenue.',
  present: 'Now it is {present}. Nothing but chance is in this range: the same ads, prices and conversions.',
  meaning:
    '80%: four of five such periods would end within. It counts how few or many people these numbers rest on, and takes single payments to differ by as much as they are on average. Seasons aren’t in it.',
  too_wide: 'No forecast is possible: with so few people anything from {low} to {high} may come.',
  fewest: 'It rests on {people}. Numbers of a longer period would narrow it.',
  unread: 'No forecast is possible yet. Check: {fields}.',
  missing_input: 'No forecast is possible yet. Fill in: {fields}.',
  no_paid_stage: 'No forecast is possible: nothing is paid in this funnel.',
  nobody: 'No forecast is possible: nobody has come as far as “{stage}”.',
  exceeds:
    'No forecast is possible: “{stage}” has more people than “{previous}”, so these numbers don’t belong together.',
  no_revenue: 'No forecast is possible: nothing is earned yet.',
};

export type NextTexts = Readonly<Record<keyof typeof next, string>>;
