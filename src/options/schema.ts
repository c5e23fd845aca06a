import {
  array,
  check,
  custom,
  object,
  optional,
  pipe,
  record,
  transform,
  unknown,
  type InferOutput,
  type ObjectEntries,
} from 'valibot';
import { withoutDirections } from '../format/index.js';

/** Valibot iterates over its tables with `for…in`, so they must not inherit what a page has added to every object. */
const shape = <T extends ObjectEntries>(entries: T): T => Object.assign<T, T>(Object.create(null) as T, entries);

const matching = (pattern: RegExp, advice: string) =>
  custom<string>((given) => typeof given === 'string' && pattern.test(given), advice);
const isText = (given: unknown, most: number): given is string => typeof given === 'string' && given.length <= most;
const words = (most: number) =>
  custom<string>((given) => isText(given, most), `write a text of at most ${most} characters`);
/** Words that are shown beside figures. */
const shown = (most: number) => optional(pipe(words(most), transform(withoutDirections)));
/** Any short text: the core checks whether it is a number of the right kind. */
const number = optional(words(40));

/** Values above 1 are allowed, because a few more than all places may be taken. 80 is refused: it is meant as 0.8. */
const ratio = optional(matching(/^[01](?:\.\d+)?$/, "write a ratio such as '0.8'"));

const LANGUAGE = /^[a-z]{2,8}(?:[-_][a-z\d]{1,8}){0,4}$/i;
const isLabel = (given: unknown): given is string | Record<string, string> =>
  isText(given, 200) ||
  (typeof given === 'object' &&
    given !== null &&
    Object.entries(given).every(([key, text]) => LANGUAGE.test(key) && isText(text, 200)));

const name = matching(/^[a-z]\w{0,63}$/i, 'names have letters and digits');

const stage = object(
  shape({
    id: words(40),
    paid: optional(custom<boolean>((given) => typeof given === 'boolean', 'write true or false')),
    counts: optional(
      custom<'people' | 'visits'>((given) => given === 'people' || given === 'visits', "write 'people' or 'visits'"),
    ),
    slots: number,
    label: optional(custom(isLabel, 'write a short text, or one per language')),
  }),
  'write {"id": "calls", "paid": true}',
);
const norm = object(
  shape({
    value: number,
    from: number,
    to: number,
    source: shown(300),
    date: shown(40),
    grade: optional(
      custom<'A' | 'B' | 'C'>((given) => given === 'A' || given === 'B' || given === 'C', "write 'A', 'B' or 'C'"),
    ),
    what: shown(300),
    url: optional(words(2000)),
  }),
  'write "0.35" or {"value": "0.35"}',
);
const capacity = object(shape({ slots: number, occupancy: ratio, maxOccupancy: ratio }), 'write {"slots": "220"}');
const brand = object(shape({ name: shown(200), logo: optional(words(2000)), phone: shown(60) }), 'write {"name": "…"}');

/** The shape of every option that is written as JSON. */
export const SCHEMAS = {
  stages: pipe(
    array(stage, 'write a list of stages'),
    check((stages) => stages.length <= 50, 'write at most 50 stages'),
  ),
  values: record(name, words(200), 'write {"leads": "600"}'),
  norms: record(name, pipe(unknown(), transform(valueAlone), norm), 'write {"primaryRate": "0.35"}'),
  capacity,
  texts: record(
    matching(LANGUAGE, "write a language such as 'en'"),
    record(name, words(2000), 'write texts by name'),
    'write {"en": {"leads": "Calls"}}',
  ),
  brand,
} as const;

export type OptionName = keyof typeof SCHEMAS;
export type ParsedOption<Name extends OptionName> = InferOutput<(typeof SCHEMAS)[Name]>;

/** The keys that the tables of an option may have, where they are few. */
export const KNOWN_KEYS: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  stages: Object.keys(stage.entries),
  norms: Object.keys(norm.entries),
  capacity: Object.keys(capacity.entries),
  brand: Object.keys(brand.entries),
};

/** Accepts a norm that is written as its value alone. */
function valueAlone(given: unknown): unknown {
  return typeof given === 'string' ? Object.assign(Object.create(null) as object, { value: given }) : given;
}
