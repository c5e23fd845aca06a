/** What is accepted for an option that couldn't be parsed, and what is used until then. */
const ADVICE = {
  money: (taken) => `write a number such as '180000.5'; ${outcome(taken)}`,
  count: (taken) => `write a number such as '600' or a share such as '25%'; ${outcome(taken)}`,
  percent: (taken) => `write a ratio such as '0.3'; ${outcome(taken)}`,
  lang: () => "write a tag such as 'en-GB'; English is used",
  underscore: (locale) => `write '${locale}'; taken as that`,
  currency: () => "write an ISO 4217 code such as 'EUR'; the language's own is used",
  leads_are: () => 'write ad-leads, enquiries or mixed; ad-leads is taken',
  period: () => 'write week, month, quarter, year, 2026-10 or 2026-10-01/2026-10-14; a month is taken',
  quotes: () => 'write straight quotation marks; left out',
  taken_as: (right) => `write ${right}; taken as that`,
  name: (right) => `did you mean ${right}? Left out`,
  panel: (near) =>
    near === null
      ? 'write norms, plan, compare, channels, clinic, value, months, share or lead; left out'
      : `did you mean ${near}? Left out`,
  field: () => 'this funnel has no such field; left out',
} as const satisfies Record<string, (detail: string | null) => string>;

/** Most characters of an option that are shown. */
const MAX_SHOWN_LENGTH = 80;

/** What is wrong with an option: a key of the table above, or a sentence that a lazy part brings. */
export type OptionProblem = keyof typeof ADVICE | (string & {});

/** The warning on the console about an option that couldn't be parsed. */
export function optionWarning(option: string, given: unknown, problem: OptionProblem, detail: string | null): string {
  return `[funnel-calculator] ${option}=${shown(given)} is not understood: ${isKnown(problem) ? ADVICE[problem](detail) : problem}`;
}

const isKnown = (problem: string): problem is keyof typeof ADVICE => Object.hasOwn(ADVICE, problem);

const outcome = (taken: string | null): string => (taken === null ? 'left out' : `taken as ${taken}`);

/** Never throws, whatever the page has set. */
function shown(given: unknown): string {
  if (typeof given === 'string')
    return JSON.stringify(given.length > MAX_SHOWN_LENGTH ? `${given.slice(0, MAX_SHOWN_LENGTH)}…` : given);
  if (typeof given === 'object' && given !== null) return Array.isArray(given) ? '[…]' : '{…}';
  return String(given);
}
