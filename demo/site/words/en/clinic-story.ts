import type { ClinicWords } from '../words.js';

export const clinicStory: ClinicWords = {
  name: 'A clinic grows',
  line: 'Five calls, two patients, full chairs and revenue 2.5 times as high: what of it the numbers bear out.',
  states: {
    agency: {
      title: 'Five calls and two patients',
      sentences: [
        'An agency’s month: {budget} spent, {leads} calls, {primary} patients. A patient costs {primaryCost}, and {primaryRate} of the callers came.',
        'With so few people that says little: by chance alone the share may be anything from {rateLow} to {rateHigh}, and a patient may cost from {costLow} to {costHigh}. Nobody should be dismissed over five calls.',
      ],
    },
    sums: {
      title: 'Two sums that should be one',
      sentences: [
        'The report names the price of a call and that of a patient. Five calls at 15,000 make {first}, two patients at 30,000 make {second}.',
        'Both are the same bill, so one of the four numbers is wrong. Rounding doesn’t explain it.',
      ],
    },
    cheaper: {
      title: 'More than three times cheaper?',
      sentences: [
        'A call costs half as much, reception books 35 % more, and a patient is said to cost less than a third.',
        'But half the price and 1.35 as many bookings make {product}, not {claimed}. Something else improved too, or something was counted twice.',
      ],
    },
    empty: {
      title: 'Chairs that stand empty',
      sentences: [
        'Say the clinic’s places are {loadNow} full, and a month looks like this: {leads} calls, {primary} first visits, {revenue}.',
        'If the places can be {loadMost} full, there is room for {loadFactor} as many people, and for revenue of at most {loadRevenue}. More advertising beyond that brings nobody.',
      ],
    },
    full: {
      title: 'Chairs that are full',
      sentences: [
        'The same clinic with every number at the new load: {primary} first visits and {revenue}, for {budget} of ad spend.',
        'A lead costs as much as before, and so does a patient. All the growth came from places that had stood empty.',
      ],
    },
    growth: {
      title: 'And the rest of the growth?',
      sentences: [
        'The load alone explains {product} of the {claimed} that are told. The rest asks for {needed} in what a visit brings: little, but it isn’t the load.',
        'Profit that only doubled while revenue grew {claimed} means that less is left of each visit. The check asks about that too.',
      ],
    },
  },
};
