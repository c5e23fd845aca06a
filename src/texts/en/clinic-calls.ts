import type { Worded } from '../worded.js';

/** The words about lost calls: they travel with those of the clinic. */
export const clinicCalls = {
  intro: 'Calls that nobody took. Any two of the first three numbers are enough; your phone system lists them.',
  areStages: 'All calls and answered calls are stages of your funnel now. Change their numbers there.',
  calls: 'All calls',
  answered: 'Answered calls',
  asLeads: 'Empty: {count}, as in your funnel.',
  lost: 'Lost calls',
  lostHint: 'A number, or a share such as 30%.',
  shareOf: '{share} is a share',
  ofAll: 'of all calls',
  ofAnswered: 'of the answered calls',
  shareRange: 'A share lies between 0 and 100%.',
  callBack: 'Reached later',
  callBackHint: 'The share of lost callers who rang again or were called back. Not known: leave it empty.',
  cost: 'Cost of an operator or of call-backs',
  costHint: 'For the same time as the calls.',
  more: 'More exactly',
  attempts: 'Calls per person who gets no answer',
  attemptsHint: 'Empty: 1. Some people ring two or three times.',
  room: 'Free places for first visits',
  roomHint: 'Empty: as many as are needed.',

  empty: 'The answer stands here once two of the three are known: all calls, answered calls, lost calls.',
  unread: 'The answer stands here as soon as all of these are numbers.',
  none: 'No calls were lost.',
  range: 'The lost calls could have brought between {least} and {most} {period}.',
  needs: 'To see the money, fill in the funnel: {fields}.',
  noMoney: 'Nobody was answered, so what a call brings isn’t known.',
  estimate: 'With those reached later counted: about {estimate}. This is an estimate.',
  counts: '{lost} of {calls} calls were lost: {share} of all calls, or {per} for every 100 answered.',
  means:
    'The lower figure: everybody who got no answer rang again. The upper one: nobody did, and they would have come as often as those who were answered.',
  meansCalledBack:
    'The lower figure: everybody was reached later. The upper one: nobody was. The estimate: as many as you typed, and the others would have come as often as those who were answered.',
  each: 'An answered call brings {value} on average.',
  pays: '{cost} pays for itself if it saves at least {n} of the {lost} lost calls ({share}).',
  paysNever: '{cost} is more than all the lost calls could have brought.',
  full: 'There are fewer free places than these patients would need, so no more than those are counted.',

  more_answered: 'More calls are answered than there are in all. Are both numbers of the same time?',
  more_lost: 'More calls are lost than there are in all. Are both numbers of the same time?',
  all_lost: 'If every call is lost, nobody was answered, and what a call brings can’t be told. Type less than 100%.',
  contradicts: 'These three numbers don’t fit together. Two are enough: empty one of them.',
  few_attempts: 'Nobody rings less than once. Type 1 or more.',

  addStage: 'Show calls in the funnel: all calls → answered → first visit',
  removeStage: 'Take calls out of the funnel',
};

export type ClinicCallsTexts = Worded<typeof clinicCalls>;
