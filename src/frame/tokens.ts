import { contrast, over, type Colour } from './contrast.js';

/** The tokens that an address may set: colours by what they paint, and lengths. */
export const COLOURS: readonly string[] = ['accent', 'text', 'muted', 'surface', 'border', 'weak', 'good'].map(
  (token) => `--funnel-${token}`,
);
export const LENGTHS: readonly string[] = ['radius', 'space'].map((token) => `--funnel-${token}`);

/** With what words are painted, beside the text itself. */
const WORDS: readonly string[] = ['muted', 'weak', 'good'].map((token) => `--funnel-${token}`);
const TEXT = '--funnel-text';
const SURFACE = '--funnel-surface';

/** WCAG 2.2, 1.4.3, for text of any size. */
const READABLE = 4.5;

/** What the calculator takes where no token is given, and what lies behind the frame: by colour scheme. */
const SCHEMES = {
  light: { [TEXT]: '#14181f', [SURFACE]: '#fff', behind: { red: 1, green: 1, blue: 1, alpha: 1 } },
  dark: { [TEXT]: '#eef1f5', [SURFACE]: '#15181d', behind: { red: 0.07, green: 0.07, blue: 0.07, alpha: 1 } },
} as const;

/** Resolves a colour without variables in a scheme; null where the browser doesn't know it. */
export type Resolve = (value: string, scheme: 'light' | 'dark') => Colour | null;

/** Tokens that an address gives, and the names of those that can't be used. */
export interface Tokens {
  readonly taken: Readonly<Record<string, string>>;
  /** Colours and lengths that aren't plain. */
  readonly refused: readonly string[];
  /** Colours with which words could hardly be read. */
  readonly unreadable: readonly string[];
}

/** A number with the units that colours have. Letters stand nowhere else, so nothing can be asked for or referred to. */
const PART = String.raw`(?:[-+]?(?:\d{1,6}(?:\.\d{1,9})?|\.\d{1,9})(?:%|deg|rad|grad|turn)?|none)`;
const SPACE = '(?:srgb|srgb-linear|display-p3|a98-rgb|prophoto-rgb|rec2020|xyz|xyz-d50|xyz-d65)';
const PARTS = String.raw`${PART}(?:\s*[\s,/]\s*${PART}){2,3}`;
const PLAIN = String.raw`(?:#(?:[\da-f]{3,4}){1,2}|(?!currentcolor|initial|inherit|revert|unset)[a-z]{3,24}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(\s*${PARTS}\s*\)|color\(\s*${SPACE}\s+${PARTS}\s*\))`;
const COLOUR = new RegExp(String.raw`^(?:${PLAIN}|light-dark\(\s*(${PLAIN})\s*,\s*(${PLAIN})\s*\))$`, 'i');
const LENGTH = /^\d{1,2}px$/;
const MAX_LENGTH = 200;

/**
 * The colour that a value means in a scheme, without anything that a browser would have to look up or load: a name, a
 * `#`, or one function of numbers; or `light-dark()` of two of these. Null for all else, `url()`, `var()`, `env()`,
 * `if()` and functions that are still to be invented among it.
 *
 * @example plainColour('light-dark(#fff, black)', 'dark') // 'black'
 */
export function plainColour(value: string, scheme: 'light' | 'dark'): string | null {
  if (value.length > MAX_LENGTH) return null;
  const [whole, light, dark] = COLOUR.exec(value) ?? [];
  return light === undefined ? (whole ?? null) : scheme === 'dark' ? dark! : light;
}

type Scheme = 'light' | 'dark';
const ALL = ['light', 'dark'] as const;

/**
 * Chooses the tokens that may be used: plain colours, in which words can be read, and plain lengths. An address that
 * somebody else has written can neither load anything, nor hide what the calculator says.
 *
 * @param scheme - the option `color-scheme`
 */
export function chooseTokens(
  given: Readonly<Record<string, string>>,
  scheme: string | undefined,
  resolve: Resolve,
): Tokens {
  const taken = Object.create(null) as Record<string, string>;
  const refused: string[] = [];
  for (const name of [...COLOURS, ...LENGTHS]) {
    const value = given[name];
    if (!value) continue;
    // Each half of `light-dark()` has to be a colour, whichever is shown.
    const fits = LENGTHS.includes(name) ? LENGTH.test(value) : ALL.every((each) => colourOf(value, each, resolve));
    if (fits) taken[name] = value;
    else refused.push(name);
  }
  const schemes = scheme === 'auto' ? ALL : ([scheme === 'dark' ? 'dark' : 'light'] as const);
  const readable = (words: string): boolean => schemes.every((each) => isReadable(taken, words, each, resolve));
  const pair = [TEXT, SURFACE].filter((name) => name in taken && !readable(TEXT));
  for (const name of pair) Reflect.deleteProperty(taken, name);
  const alone = WORDS.filter((name) => name in taken && !readable(name));
  for (const name of alone) Reflect.deleteProperty(taken, name);
  return { taken, refused, unreadable: [...pair, ...alone] };
}

function colourOf(value: string, scheme: Scheme, resolve: Resolve): Colour | null {
  const plain = plainColour(value, scheme);
  return plain === null ? null : resolve(plain, scheme);
}

/** Whether words in the colour of a token can be read on the surface. */
function isReadable(taken: Readonly<Record<string, string>>, words: string, scheme: Scheme, resolve: Resolve): boolean {
  const shown = (name: string): Colour =>
    colourOf(taken[name] ?? SCHEMES[scheme][name as typeof TEXT], scheme, resolve)!;
  const surface = over(shown(SURFACE), SCHEMES[scheme].behind);
  return contrast(over(shown(words), surface), surface) >= READABLE;
}
