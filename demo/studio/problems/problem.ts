import { lacksScheme, withScheme } from '../config/typed-address.js';

/** What can be wrong, by the word that says it. */
export type Complaint =
  | 'numberUnread'
  | 'numberTwo'
  | 'numberNegative'
  | 'numberRange'
  | 'numberShare'
  | 'stagesMany'
  | 'stagesNone'
  | 'stageNameLong'
  | 'stageIdRefused'
  | 'stageNameTwice'
  | 'normRefused'
  | 'wordLong'
  | 'wordName'
  | 'brandLong'
  | 'logoRefused'
  | 'logoInsecure'
  | 'logoUnreachable'
  | 'phoneRefused'
  | 'colourRefused'
  | 'lengthRefused'
  | 'contrast'
  | 'currencyUnknown'
  | 'langUnknown'
  | 'addressRefused'
  | 'addressClosed'
  | 'addressBare'
  | 'badAddress'
  | 'noEndpoint'
  | 'badEndpoint'
  | 'endpointLocal'
  | 'noController'
  | 'noPolicy'
  | 'noContact'
  | 'badConsent'
  | 'badConsentId'
  | 'badConsentUrl'
  | 'badContext'
  | 'badAcceptedWhen'
  | 'badLink'
  | 'badMetrika'
  | 'badFigures'
  | 'frameLead'
  | 'frameStatistics'
  | 'frameLong'
  | 'frameToken'
  | 'wordpressLead';

/** Something that can't work as it is set. */
export interface Problem {
  /** Where it is set: `lead.policyUrl`, `stages.2.id`. */
  readonly place: string;
  readonly complaint: Complaint;
  /** Whether what stands there is left out of the snippet; else it is only advised against. */
  readonly leftOut: boolean;
  /** What the sentence speaks of, by the name of its gap. */
  readonly gaps?: Readonly<Record<string, string>>;
}

/** The problem of something that is left out. */
export const leaveOut = (place: string, complaint: Complaint, gaps?: Readonly<Record<string, string>>): Problem =>
  gaps ? { place, complaint, leftOut: true, gaps } : { place, complaint, leftOut: true };

/** The problem of something that is used all the same. */
export const warn = (place: string, complaint: Complaint, gaps?: Readonly<Record<string, string>>): Problem => ({
  ...leaveOut(place, complaint, gaps),
  leftOut: false,
});

/** The problem of an address that lacks its scheme, with what was probably meant. */
export const lacking = (make: typeof leaveOut, place: string, given: string): readonly Problem[] =>
  lacksScheme(given) ? [make(place, 'addressBare', { address: withScheme(given) })] : [];

/** Whether something at the place, or in it, is left out. */
export const isLeftOut = (problems: readonly Problem[], place: string): boolean =>
  problems.some((problem) => problem.leftOut && (problem.place === place || problem.place.startsWith(`${place}.`)));
