/** Where to find each number, and how each figure is made: read when somebody asks. */
export const en = {
  budgetHelp: 'Everything spent on ads in the period, as on the invoices or in the ad accounts.',
  leadsHelp: 'New people who called, wrote or left a form; one person counts once. In the CRM or call tracking. Leave existing patients out.',
  primaryHelp: 'People seen for the first time in the period: the new patients report of the practice system. You can also type a share: 25%.',
  secondaryHelp: 'Visits of first patients who came back for treatment. Some may be first patients of earlier months.',
  primaryCheckHelp: 'Revenue from first visits ÷ number of first visits.',
  secondaryCheckHelp: 'Revenue from treatment ÷ number of returns.',
  marginHelp: 'What stays of 100 of revenue after materials, laboratory and doctors’ pay, before ads and rent.',
  aboutCost: 'Ad spend ÷ {stage}: what one of them cost. The most that pays off: {limit}.',
  aboutCosts: 'The same {budget} seen from two stages; don’t add the costs up.',
  aboutRate: '{stage} ÷ {previous}: how many of a hundred come this far. {lost} didn’t.',
  aboutRevenue: '{stage} × average check.',
  aboutRomi: '(margin × revenue − ad spend) ÷ ad spend. 0 % is break-even.',
  aboutRomiByRevenue: '(revenue − ad spend) ÷ ad spend. 0 % is break-even in revenue, not in profit.',
  aboutRoas: 'Revenue ÷ ad spend. ×1 means as much revenue as spend: that is no profit.',
  aboutAdShare: 'Ad spend ÷ revenue.',
  aboutNetOfAds: 'Margin × revenue − ad spend.',
  aboutNetOfAdsByRevenue: 'Revenue − ad spend. Treatment itself isn’t paid from it yet.',
  aboutPayback: 'Ad spend ÷ (margin × revenue) × days of the period, if money comes in evenly.',
  aboutAverageCheck: 'Revenue ÷ all paid visits.',
  aboutRepeatVisitsToPayback: '(cost per patient − margin × first check) ÷ (margin × treatment check); 0 if the first visit pays the ads.',
  aboutRevenuePerPerson: 'Revenue ÷ leads: what one more lead brings on average.',
  aboutBreakEvenCost: 'Margin × revenue ÷ leads. Above it the ads cost more than they bring.',
};

export type Explanations = Readonly<Record<keyof typeof en, string>>;
