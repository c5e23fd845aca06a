/** The name of a sentence, as the markup's `data-words` and its kin give it. */
export type WordKey =
  | 'title'
  | 'description'
  | 'skip'
  | 'name'
  | 'sentence'
  | 'languages'
  | 'waiting'
  | 'choices'
  | 'studioWaiting'
  | 'jump'
  | 'toCalculator'
  | 'toSettings'
  | 'toCode'
  | 'pagesTitle'
  | 'clinicTitle'
  | 'clinicLine'
  | 'agencyTitle'
  | 'agencyLine'
  | 'prospectTitle'
  | 'prospectLine'
  | 'frameTitle'
  | 'frameLine'
  | 'themingTitle'
  | 'themingLine'
  | 'footer'
  | 'guideTitle'
  | 'statesTitle';

/** All sentences of the start page in one language. */
export type PageWords = Readonly<Record<WordKey, string>>;
