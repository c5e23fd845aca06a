import { COLOURS, LENGTHS } from './tokens.js';

/** Options whose numbers a link brings itself, or that it replaces. */
const NUMBERS: readonly string[] = [
  'blank',
  'values',
  'budget',
  'leads',
  'primary',
  'secondary',
  'primary-check',
  'secondary-check',
  'margin',
  'existing',
];

/**
 * The calculator's attributes that an address may set.
 *
 * Not `name` and `required`, for the frame has no form around it, nor `inherit-font`, for there is no font to inherit.
 */
const ATTRIBUTES: readonly string[] = [
  'lang',
  'currency',
  'color-scheme',
  'period',
  'panels',
  'stages',
  ...NUMBERS,
  'norms-preset',
  'leads-are',
  'norms',
  'capacity',
  'texts',
  'brand',
];

const NAMES: ReadonlySet<string> = new Set([...ATTRIBUTES, ...COLOURS, ...LENGTHS]);

/** Whether an address may set the option. */
export const isOption = (name: string): boolean => NAMES.has(name);

/** The part of a fragment that gives options and tokens again, but for the numbers, which a link holds itself. */
export const writeOptions = (
  given: Readonly<Record<string, string>>,
  tokens: Readonly<Record<string, string>>,
): string =>
  [
    ...ATTRIBUTES.filter((name) => !NUMBERS.includes(name)).map((name) => [name, given[name]]),
    ...Object.entries(tokens),
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => `${name!}=${encodeURIComponent(value!)}`)
    .join('&');

/**
 * Sets the options that are given and removes the others. An unchanged one isn't set again: a person may have typed
 * over it.
 *
 * @param tokens - those that `chooseTokens` has taken
 */
export function applyOptions(
  calculator: HTMLElement,
  given: Readonly<Record<string, string>>,
  tokens: Readonly<Record<string, string>>,
): void {
  for (const name of ATTRIBUTES) {
    const value = given[name];
    if (value === undefined) calculator.removeAttribute(name);
    else if (calculator.getAttribute(name) !== value) calculator.setAttribute(name, value);
  }
  for (const name of [...COLOURS, ...LENGTHS]) calculator.style.setProperty(name, tokens[name] ?? '');
}
