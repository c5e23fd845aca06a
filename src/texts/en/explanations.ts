import type { Worded } from '../worded.js';

/** Where to find each number, what is odd about it, and how each figure is made: fetched when somebody comes near. */
export const explanations = {
  budgetHelp: 'Everything spent on ads in the period, as on the invoices or in the ad accounts.',
  leadsHelp:
    'New people who called, wrote or left a form; one person counts once. In the CRM or call tracking. Leave existing patients out.',
  primaryHelp:
    'People seen for the first time in the period: the new patients report of the practice system. You can also type a share: 25%.',
  secondaryHelp: 'Visits of first patients who came back for treatment. Some may be first patients of earlier months.',
  primaryCheckHelp: 'Revenue from first visits ÷ number of first visits.',
  secondaryCheckHelp: 'Revenue from treatment ÷ number of returns.',
  marginHelp: 'What stays of 100 of revenue after materials, laboratory and doctors’ pay, before ads and rent.',
  picture: 'The funnel as a picture; the table below has the same figures.',
  pictureWaits: 'The picture appears with the first count.',
  partFailed: 'This part could not follow the last change. The other figures are up to date.',
  panelMissing:
    'This part could not be loaded. Check the connection and try again; if that doesn’t help, open the page again.',
  tryAgain: 'Try again',
  pictureMissing: 'The picture could not be loaded. The figures below are complete.',
  aboutCost: 'Ad spend ÷ {stage}: what one of them cost. The most that pays off: {limit}.',
  aboutCosts: 'The same {budget} seen from two stages; don’t add the costs up.',
  aboutRate: '{stage} ÷ {previous}: how many of a hundred come this far.',
  aboutRevenue: '{stage} × average check.',
  aboutRomi: '(margin × revenue − ad spend) ÷ ad spend. 0 % is break-even.',
  aboutRomiByRevenue: '(revenue − ad spend) ÷ ad spend. 0 % is break-even in revenue, not in profit.',
  aboutRoas: 'Revenue ÷ ad spend. ×1 means as much revenue as spend: that is no profit.',
  aboutAdShare: 'Ad spend ÷ revenue.',
  aboutNetOfAds: 'Margin × revenue − ad spend.',
  aboutNetOfAdsByRevenue: 'Revenue − ad spend. Treatment itself isn’t paid from it yet.',
  aboutPayback: 'Ad spend ÷ (margin × revenue) × days of the period, if money comes in evenly.',
  aboutAverageCheck: 'Revenue ÷ all paid visits.',
  aboutRepeatVisitsToPayback:
    '(cost per patient − margin × first check) ÷ (margin × treatment check); 0 if the first visit pays the ads.',
  aboutRevenuePerPerson: 'Revenue ÷ leads: what one more lead brings on average.',
  aboutBreakEvenCost: 'Margin × revenue ÷ leads. Above it the ads cost more than they bring.',

  // What is odd about a number.
  not_a_number: 'This is no number. Type it like {sample}.',
  ambiguous: 'Which number is it?',
  negative: 'Less than nothing can’t be counted. Type 0 or more.',
  too_many_digits: 'More than 15 digits. Shorten the number.',
  percent_here: 'A share doesn’t fit here. Type an amount like {sample}.',
  other_currency: 'This is another currency. Type the amount in {currency}.',
  out_of_range: 'A margin lies between 0 and 100 %.',
  pasted: 'Pasted: {n} of {total}',
  pastedLeftOut: 'Left out: {cells}',
  pastedNoNumber: 'No number in: {fields}',
  pastedWhere: 'Several cells were pasted. Which goes where?',
  pastedNowhere: 'Leave the fields as they are',
  exceeds: 'More than {previous}? Check that both are of the same period.',
  exceedsVisits: 'More returns than first visits: right if one patient comes several times.',
  zero_check: 'People came and paid nothing? Check this figure.',
  spend_without_leads: 'Money was spent and nobody called: no cost per lead.',
  leads_without_spend: 'Leads without ad spend are free: the return on ads has no value.',
  non_integer_count: 'Not a whole number: fine for an average.',

  // Verdicts that nobody sees before a number has changed.
  probablyWeakest: 'Probably the weakest stage: {lever}',
  suspected: 'Perhaps a weak stage: {lever}',
  probably_weak: 'probably weak',
  suspect: 'perhaps weak',
  unsure: 'Not certain yet: chance alone does this about once in ten times.',
  tooFew: 'Too few data: it can be anything from {low} to {high}. More would tell: about {missing}.',
  fewData: '{lever}: {count} of {total} can be anything from {low} to {high}. That is too few to judge anybody by.',
  beside: 'More may be lost at “{lever}”, up to {money}, but the data are too few to tell.',
  none_proven: 'No stage is shown to be below its norm.',
  not_below: 'No judged stage is below its norm so far.',
  all_at_norm: 'Every judged stage is at its norm.',
  tenth: '{lever} better by a tenth: {money} more {period}.',
  capacity: 'The seats are full: more advertising brings nothing.',
  capacityCheck: 'What can still grow is “{lever}”.',

  // What only shows once a person has begun.
  exampleTotal: 'Still the example’s numbers: {fields}.',
  undo: 'Undo',
  shareOf: '{share} {of}',
  shareWaits: '{share} of what? Fill in: {field}',
  romi: 'Return on ads by margin (ROMI)',
  netOfAds: 'Left after ads',
  invalid_input: 'no number in: {fields}',
  zero_denominator: 'nothing to divide by: {fields} is 0',

  // What the ads return: below the first screen.
  romiByRevenue: 'Return on ads by revenue (ROMI)',
  roas: 'Revenue per unit of ad spend (ROAS)',
  adShare: 'Ad spend as a share of revenue',
  netOfAdsByRevenue: 'Revenue left after ads',
  payback: 'Ads paid back after',
  averageCheck: 'Average check, all visits',
  repeatVisitsToPayback: 'Returns until a patient pays back',
  revenuePerPerson: 'Revenue per lead',
  breakEvenCost: 'Highest cost per lead that pays off',
  byRevenue: 'Without a margin all returns are by revenue: treatment costs aren’t taken off.',
  // Counted: one form per plural category.
  lost: { one: '{n} person didn’t.', other: '{n} people didn’t.' },
  countLeads: { one: '{n} enquiry', other: '{n} enquiries' },
  countPrimary: { one: '{n} first visit', other: '{n} first visits' },
  countSecondary: { one: '{n} return', other: '{n} returns' },
  days: { one: '{n} day', other: '{n} days' },
  returns: 'What the ads return',
  // Published figures: what was measured, and how well that is founded.
  adLeadsCame: 'ad leads who came; average of 40+ clinics of one agency',
  usLeadCost: 'cost per ad conversion, dental, US search ads, 2021 to 2026',
  ukLeadCost: 'cost per ad conversion, private healthcare, 433 campaigns',
  gradeA: 'measured',
  gradeB: 'agency average',
  leadsCame: 'leads who came, by three unrelated publishers',
  gradeC: 'opinion',
  publishedNorm: 'Published orientation, not measured at your clinic: {low}–{high} ({facts}).',
  normVisitor: 'your own',
  normEarlier: 'from an earlier period',
  normPage: 'given by this page',

  // What the leads are.
  leadsAre: 'Your leads are',
  leadsAreAdLeads: 'all ad leads',
  leadsAreEnquiries: 'new-patient enquiries',
  leadsAreMixed: 'including existing patients',
  leadsHelpMixed:
    'Everybody who called, wrote or filled in a form, also people who are patients already; each person once.',
};

export type Explanations = Worded<typeof explanations>;
