import { contrast, over, type Colour } from '../../../src/frame/contrast.js';
import { COLOURS, chooseTokens, plainColour, type Resolve } from '../../../src/frame/tokens.js';
import { TOKENS, type StudioConfig, type TokenName } from '../config/config.js';
import { leaveOut, warn, type Problem } from './problem.js';

type Scheme = 'light' | 'dark';

/** What the calculator takes where no token is given: `theme.styles.ts`, as `look.test.ts` compares. */
export const DEFAULTS: Readonly<Record<Scheme, Readonly<Record<string, string>>>> = {
  light: {
    accent: '#0b6a80',
    text: '#14181f',
    muted: '#586172',
    surface: '#fff',
    border: '#7d8695',
    weak: '#b03a0c',
    good: '#1c7a4e',
  },
  dark: {
    accent: '#58c0d6',
    text: '#eef1f5',
    muted: '#a8b1bf',
    surface: '#15181d',
    border: '#747e8d',
    weak: '#ff9f6e',
    good: '#6fd3a0',
  },
};

/** WCAG 2.2: text by 1.4.3, bars and the borders of fields by 1.4.11. */
const NEEDED: readonly (readonly [TokenName, number])[] = [
  ['text', 4.5],
  ['muted', 4.5],
  ['weak', 4.5],
  ['good', 4.5],
  ['accent', 3],
  ['border', 3],
];

const BEHIND: Readonly<Record<Scheme, Colour>> = {
  light: { red: 1, green: 1, blue: 1, alpha: 1 },
  dark: { red: 0.07, green: 0.07, blue: 0.07, alpha: 1 },
};

/** In which schemes the calculator may be seen. */
const schemesOf = (scheme: StudioConfig['scheme']): readonly Scheme[] =>
  scheme === 'light' || scheme === 'dark' ? [scheme] : ['light', 'dark'];

/** What is wrong with colours and lengths: those that are none, and those that can hardly be seen. */
export function lookProblems({ tokens, scheme, delivery }: StudioConfig, resolve: Resolve): Problem[] {
  const given = Object.fromEntries(
    TOKENS.flatMap((name) => (tokens[name] ? [[`--funnel-${name}`, tokens[name]] as const] : [])),
  );
  const { refused, unreadable } = chooseTokens(given, scheme || 'auto', resolve);
  const inFrame = delivery === 'frame' ? unreadable : [];
  return [
    ...refused.map((name) =>
      leaveOut(`tokens.${name.slice(9)}`, COLOURS.includes(name) ? 'colourRefused' : 'lengthRefused'),
    ),
    ...inFrame.map((name) => leaveOut(`tokens.${name.slice(9)}`, 'frameToken')),
    ...schemesOf(scheme).flatMap((each) => together(faintIn(each, tokens, refused, resolve), each, scheme)),
  ];
}

/** A token that can hardly be seen, and what it takes. */
interface Faint {
  /** The token that was set: that one, or the background. */
  readonly set: TokenName;
  readonly name: TokenName;
  readonly ratio: number;
  readonly needed: number;
}

/** One sentence tells of all that a colour does in a scheme: a background is behind six others. */
function together(faint: readonly Faint[], scheme: Scheme, chosen: StudioConfig['scheme']): Problem[] {
  const groups = new Map<string, Faint[]>();
  for (const one of faint) {
    const name = `${one.set} ${one.needed}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const { set, needed } = group[0]!;
    // Cut off, not rounded: 4.49 isn't 4.5.
    const ratio = Math.floor(Math.min(...group.map((one) => one.ratio)) * 10) / 10;
    return warn(`tokens.${set}`, 'contrast', {
      tokens: group.map(({ name }) => name).join(' '),
      scheme,
      ratio: String(ratio),
      needed: String(needed),
      // Where the page or the visitor decides, the other scheme alone may be chosen.
      ...(schemesOf(chosen).length > 1 ? { other: scheme === 'dark' ? 'light' : 'dark' } : {}),
    });
  });
}

function faintIn(
  scheme: Scheme,
  tokens: StudioConfig['tokens'],
  refused: readonly string[],
  resolve: Resolve,
): Faint[] {
  const own = (name: TokenName): string | undefined =>
    refused.includes(`--funnel-${name}`) ? undefined : tokens[name];
  const colour = (name: TokenName): Colour | null => {
    const plain = plainColour(own(name) ?? DEFAULTS[scheme][name]!, scheme);
    return plain === null ? null : resolve(plain, scheme);
  };
  const surface = colour('surface');
  if (!surface) return [];
  const ground = over(surface, BEHIND[scheme]);
  return NEEDED.flatMap(([name, needed]) => {
    // The calculator's own colours on its own surface are known to be seen.
    const shown = own(name) || own('surface') ? colour(name) : null;
    const ratio = shown ? contrast(over(shown, ground), ground) : needed;
    return ratio < needed ? [{ set: own(name) ? name : 'surface', name, ratio, needed }] : [];
  });
}
