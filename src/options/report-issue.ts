/**
 * Called for every part of an option that couldn't be parsed.
 *
 * @param path - option and place in it: `norms.leadsCost.value`
 * @param given - the value at that place
 * @param advice - what is accepted, and what happens instead
 */
export type ReportIssue = (path: string, given: unknown, advice: string) => void;
