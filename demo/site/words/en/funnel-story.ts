import type { FunnelWords } from '../words.js';

export const funnelStory: FunnelWords = {
  name: 'A funnel',
  line: 'From {budget} of ad spend to {revenue}, and what the article about it says twice.',
  states: {
    numbers: {
      title: 'Six numbers, the whole funnel',
      sentences: [
        'A dental clinic spends {budget} on ads in a month. {leads} people call or write, {primary} come for a first visit, {secondary} come back for treatment.',
        'So a lead costs {leadsCost}, and the ads bring {revenue}: {primaryRevenue} from first visits and {secondaryRevenue} from treatment. Change a number, and everything follows.',
      ],
    },
    costs: {
      title: 'Two costs that must not be added',
      sentences: [
        'A first patient costs {primaryCost}, one who came back for treatment {secondaryCost}. Both divide the same ad spend, seen from two stages.',
        'Whoever adds them up to {sum} spends the money twice. That is what the check asks about.',
      ],
    },
    margin: {
      title: 'Revenue isn’t profit',
      sentences: [
        'Materials, the laboratory and doctors are paid from the revenue. If {margin} of it is left, the ads leave {netOfAds}, a return of {romi}.',
        'A lead may then cost {leadsBreakEvenCost} before the ads lose money.',
      ],
    },
    weakest: {
      title: 'Where most is lost',
      sentences: [
        'Say the clinic aims at {primaryRateNorm} of leads and at {secondaryRateNorm} of returns. It has {primaryRate} and {secondaryRate}.',
        'The lower percentage isn’t the weakest stage: reaching the aim at first visits would bring {primaryRateUplift}, at returns {secondaryRateUplift}.',
      ],
    },
    table: {
      title: 'What the article says twice',
      sentences: [
        'The article’s table gives returns as 30 % and the last conversion as 5 %. 30 % of 150 first visits are {first} people, 5 % of 600 leads are {second}.',
        'Both can’t be true; perhaps “30” was meant as people. The check corrects nothing by itself: it asks.',
      ],
    },
    existing: {
      title: 'Six hundred leads, or a hundred and fifty?',
      sentences: [
        'It also says that {existing} of the {leads} call again. If they had been patients before, only {newLeads} are new, and a new lead costs {newLeadsCost}, not {leadsCost}.',
        'Then everybody new would have come, which is too good: perhaps those 450 just didn’t come. The check asks which it was.',
      ],
    },
    better: {
      title: 'If thirty-five of a hundred came',
      sentences: [
        'With the same ad spend, {primary} first visits in place of {beforePrimary} and the same share of returns, the ads would bring {revenue}.',
        'A lead still costs {leadsCost}; a first patient costs {primaryCost} in place of {beforePrimaryCost}. Nothing but answering the phone was improved.',
      ],
    },
  },
};
