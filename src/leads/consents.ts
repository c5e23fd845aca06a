import { array, check, custom, object, optional, pipe, safeParse, type ObjectEntries } from 'valibot';
import { withoutDirections } from '../format/index.js';
import { copyData } from '../options/data.js';
import { readJson } from '../options/json.js';
import type { ReportIssue } from '../options/report-issue.js';

/** One text for all languages, or texts by language. */
type Words = string | Readonly<Record<string, string>>;

/** One consent that a person is asked for, as the page wrote it. */
export interface Consent {
  /** Names the purpose: `processing`, `marketing`. */
  readonly id: string;
  readonly text: Words;
  /** Version of the document. */
  readonly version: string;
  /** Address of the document, absolute and with a scheme that a link may have. */
  readonly url: Words;
  /** Whether nothing is sent without this consent. */
  readonly required?: boolean | undefined;
}

/** Valibot iterates over its tables with `for…in`, so they must not inherit what a page has added to every object. */
const shape = <T extends ObjectEntries>(entries: T): T => Object.assign<T, T>(Object.create(null) as T, entries);

/** Most characters of a text or an address. */
const MOST = 2000;

const isText = (given: unknown): given is string =>
  typeof given === 'string' && given.trim() !== '' && given.length <= MOST;
const isWords = (given: unknown): given is Words =>
  isText(given) ||
  (typeof given === 'object' &&
    given !== null &&
    Object.keys(given).length > 0 &&
    Object.entries(given).every(([key, text]) => /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/i.test(key) && isText(text)));

const words = custom<Words>(isWords, 'write a text of at most 2000 characters, or one per language: {"en": "…"}');

const ConsentsSchema = pipe(
  array(
    object(
      shape({
        id: custom<string>(
          (given) => typeof given === 'string' && /^[a-z][\w-]{0,31}$/i.test(given),
          'write a short name of the purpose, such as "processing"',
        ),
        text: words,
        version: custom<string>(
          (given) => isText(given) && given.length <= 40,
          'write the version of the document, such as "2026-03"',
        ),
        url: words,
        required: optional(custom<boolean>((given) => typeof given === 'boolean', 'write true or false')),
      }),
      'write {"id": "processing", "text": "…", "version": "1", "url": "https://…", "required": true}',
    ),
    'write a list of consents',
  ),
  check((consents) => consents.length <= 8, 'write at most 8 consents'),
  check(
    (consents) => new Set(consents.map(({ id }) => id)).size === consents.length,
    'give every consent an id of its own',
  ),
);

/**
 * Reads the page's list of consents. If one of them can't be read, the whole list is refused: a form must not appear
 * without a consent that the page asks for.
 *
 * @param given - JSON or a list; '', null and undefined ask for no consent
 * @param webAddress - turns a text into an absolute web address; null where it is none
 * @param report - called for everything that is wrong
 * @returns null where something is wrong
 */
export function readConsents(
  given: unknown,
  webAddress: (given: string) => string | null,
  report: ReportIssue,
): readonly Consent[] | null {
  if (given === '' || given === null || given === undefined) return [];
  const read = typeof given === 'string' ? readJson(given) : given;
  let whole = true;
  const reportIssue: ReportIssue = (path, value, advice) => {
    whole = false;
    report(path, value, advice);
  };
  if (read === undefined) reportIssue('consents', given, 'write JSON');
  else {
    const { success, output, issues } = safeParse(ConsentsSchema, copyData(read, 'consents', reportIssue));
    for (const { path, input, message } of issues ?? [])
      reportIssue(['consents', ...(path ?? []).map(({ key }) => String(key).slice(0, 40))].join('.'), input, message);
    if (!success) return null;
    // A person must be able to open the document that they agree to, and its address is sent with the lead.
    const wholeAddress = (text: string, place: string): string => {
      const address = webAddress(text);
      if (address && address.length <= MOST) return address;
      reportIssue(place, text, `write the address of the document, at most ${MOST} characters`);
      return '';
    };
    const consents = output.map((consent, index) => ({
      ...consent,
      // What is agreed to is sent with the lead as it was shown.
      text: eachOf(consent.text, '', withoutDirections),
      version: withoutDirections(consent.version),
      url: eachOf(consent.url, `consents.${index}.url`, wholeAddress),
    }));
    if (whole) return consents;
  }
  return null;
}

/** Changes every text. The place of a text by language ends in that language. */
const eachOf = (words: Words, place: string, change: (text: string, place: string) => string): Words =>
  typeof words === 'string'
    ? change(words, place)
    : Object.fromEntries(
        Object.entries(words).map(([language, text]) => [language, change(text, `${place}.${language}`)]),
      );

/** The text in a language: its own, that of the language without its region, the English one, or the first there is. */
export function wordsIn(words: Words, locale: string): string {
  if (typeof words === 'string') return words;
  const candidates = [locale, locale.split('-')[0]!, 'en', ...Object.keys(words)];
  return words[candidates.find((language) => Object.hasOwn(words, language))!]!;
}
