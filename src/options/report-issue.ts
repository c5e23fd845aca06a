/**
 * Hears of what wasn't understood.
 *
 * @param path - option and place in it: `norms.leadsCost.value`
 * @param given - what stands there
 * @param advice - what is accepted, and what happens instead
 */
export type ReportIssue = (path: string, given: unknown, advice: string) => void;
