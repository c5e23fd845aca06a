import { frameTexts } from '../texts/standing-alone.js';

/** Names that the calculator's own texts have for stages. */
const STANDARD: readonly string[] = ['leads', 'primary', 'secondary'];

/** What a stage without a name of its own is called where the address may speak no words. */
const numbered = (place: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(frameTexts).map(([language, { stage }]) => [language, stage.replace('{number}', String(place))]),
  );

/** What is left of an option without its words, null where nothing is; and whether words were lost. */
type Stripped = readonly [rest: unknown, lost: boolean];

/** Options that may contain words. */
const WORDED: Readonly<Record<string, (given: unknown) => Stripped>> = {
  stages: (stages) => {
    if (!Array.isArray(stages) || !stages[0] || !stages.every(isTable)) return [null, true];
    let lost = false;
    const bare = stages.map(({ id, paid, counts, slots, label }, place) => {
      const named = label !== undefined || !STANDARD.includes(id as string);
      lost ||= named;
      return { id, paid, counts, slots, ...(named && { label: numbered(place + 1) }) };
    });
    return [bare, lost];
  },
  norms: (norms) => {
    if (!isTable(norms)) return [null, true];
    let lost = false;
    const bare = Object.entries(norms).map(([lever, norm]) => {
      const { value, from, to, grade, ...words } = isTable(norm) ? norm : { value: norm };
      lost ||= Object.keys(words)[0] !== undefined;
      return [lever, { value, from, to, grade }] as const;
    });
    return [bare[0] ? Object.fromEntries(bare) : null, lost];
  },
  texts: () => [null, true],
  brand: () => [null, true],
};

const isTable = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** Options without words, and the names of those that have lost some. */
export interface Wordless {
  readonly options: Readonly<Record<string, string>>;
  readonly lost: readonly string[];
}

/**
 * Options for the page opened without a frame: whoever writes its address must not put texts on the site. Of stages and
 * norms the numbers stay, without which the calculator would be another one; stages are counted in place of named.
 */
export function withoutWords(given: Readonly<Record<string, string>>): Wordless {
  const options = Object.create(null) as Record<string, string>;
  const lost: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const [rest, loses] = Object.hasOwn(WORDED, name) ? stripped(WORDED[name]!, value) : [value, false];
    if (rest !== null) options[name] = rest;
    if (loses) lost.push(name);
  }
  return { options, lost };
}

function stripped(strip: (given: unknown) => Stripped, text: string): readonly [rest: string | null, lost: boolean] {
  try {
    const [rest, lost] = strip(JSON.parse(text));
    return [rest === null ? null : JSON.stringify(rest), lost];
  } catch {
    return [null, true];
  }
}
