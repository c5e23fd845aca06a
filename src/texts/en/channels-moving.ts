import type { Worded } from '../worded.js';

/** The words of moving money between channels. */
export const channelsMoving = {
  no_rows: 'There are no channels yet. Type them in under “Channels”, or import them from your ad accounts.',
  one_row: 'With one channel there is nowhere to move money to. Add a second one under “Channels”.',
  all_free: 'None of these channels is paid for, so there is no money to move. Add the ads that you pay for.',
  fewer_than_two:
    'Money can move between ads whose spend and revenue are both known, and so far there are fewer than two of them.',
  lacking: 'Spend or revenue is missing: {names}.',
  too_large: 'Together these budgets are too large to be counted with. Check for too many zeros.',
  wrong_limit: 'One of the limits isn’t a number yet. Correct it, and the split is here again.',
  wrong_exponent: 'The assumption below isn’t a number between 0.1 and 1 yet. Correct it, and the split is here again.',
  unreadable: 'These figures can’t be counted with. Look at the messages under “Channels”.',
  bounds_cross: 'These limits leave no budget that fits: {names}. What to change is said at each of them.',
  tooMuch: 'The least amounts come to {least} together, more than the {total} there is. Lower one of them.',
  tooLittle: 'The most amounts come to {most} together, less than the {total} that you spend. Raise one of them.',
  toRows: 'Go to the channels',
  toImport: 'Import from an ad account',

  move: 'One move to try',
  gain: '{amount} from “{from}” to “{to}”: between {low} and {high} more {period}',
  gainMixed: '{amount} from “{from}” to “{to}”: from {low} less to {high} more {period}',
  gainLess: '{amount} from “{from}” to “{to}”: between {high} and {low} less {period}',
  noMove: 'Within these limits, moving money brings nothing: the next sum would bring about the same everywhere.',
  sure: 'Safe to move.',
  try: 'Worth a try.',
  leave: 'Leave it.',
  sureWhy:
    'That “{to}” brings more for its money than “{from}” is proven, and the move gains even in the worst case. Measure for a month before the next step.',
  tryWhy:
    'That “{to}” brings more for its money than “{from}” isn’t proven. Move it for one month and measure, then decide.',
  tryRisk:
    'That “{to}” brings more for its money than “{from}” is proven, but in the worst case this move loses. Move it for one month and measure, then decide.',
  leaveWhy: 'By these figures this money brings more where it is now.',
  byMargin: 'Counted by what your margin leaves of the revenue.',
  byRevenue: 'Counted by revenue, as no margin is entered.',

  from: 'From',
  to: 'To',
  amount: 'How much',
  amountHint: 'Up to {most}: a quarter of the smaller budget, within the limits.',
  too_much: 'At most {most} in one step: a quarter of the smaller budget, within the limits.',
  nothing: 'Nothing would be moved. Type an amount up to {most}.',
  noRoom: 'The limits leave nothing to move between these two.',
  unread: 'Type how much is to be moved, up to {most}.',
  proposed: 'Back to the proposal',

  picture: 'Budgets before and after this move',
  afterMove: 'After this move',
  beforeAfter: '{before} → {after}',

  split: 'All budgets, now and proposed',
  splitNote: 'No budget changes by more than a quarter, and together they stay at {total}. One step; then measure.',
  channel: 'Channel',
  now: 'Now',
  then: 'Proposed',
  change: 'Change',
  together: 'Together',
  staying: 'These stay as they are: {names}.',

  limits: 'Limits of the budgets',
  limitsIntro: 'What a contract or the ad account leaves open: money moves within these limits.',
  least: '{name}: at least',
  most: '{name}: at most',
  freeBelow: 'Empty: down to {amount} in this step.',
  freeAbove: 'Empty: up to {amount} in this step.',
  crossed: 'At least is more than at most. Change one of the two.',
  min: 'More than a quarter above today’s {budget}. For one step type {amount} or less.',
  max: 'More than a quarter below today’s {budget}. For one step type {amount} or more.',

  assumption: 'The assumption behind it: {exponent}',
  exponent: 'How strongly results follow the money',
  exponentHint:
    'Assumed, not measured for your clinic: at {exponent}, twice the money makes the results {factor}. 1 would mean twice the results.',
  exponentRange: 'A number from 0.1 to below 1, such as 0.7.',

  unknown: 'What can’t be known beforehand',
  unknownAnswer:
    'How a channel answers to more money. So there is a range: from channels that soon run dry to ones that hardly do (0.5 to 0.9).',
  unknownFew: 'Whether it was luck: “{from}” and “{to}” together brought too few first patients to tell, {n}.',
  unknownProof: 'Whether it was luck: so far nothing is proven about the difference between “{from}” and “{to}”.',
  unknownFull: 'Whether you have room: by your capacity you don’t, and then more patients bring nothing.',
  unknownRoom: 'Whether you have room: if you are full, more patients bring nothing.',

  take: 'Take this move into the plan',
  taken: 'It is in the plan as scenario {letter}: enquiries, who comes and what they pay follow the move.',
  undone: 'The plan is again as it was.',
  openPlan: 'Open the plan',
  full: 'The plan has four scenarios already. Remove one of them first.',
  noFunnel: 'The plan starts from your own numbers at the top. Fill these in first.',
  noLeads: 'The plan needs the enquiries of “{from}” and “{to}”. Fill them in under “Channels” first.',
};

export type ChannelsMovingTexts = Worded<typeof channelsMoving>;
