/** What an answer says of a lead. */
export type Verdict =
  /** The server has taken it. */
  | 'accepted'
  /** The server won't take it, however often it is asked. */
  | 'refused'
  /** Nobody can tell. */
  | 'unconfirmed'
  /** Another try may succeed. */
  | 'later';

/** An answer, as far as the page may read it. */
export interface Answer {
  /** Whether the page may read it at all. */
  readonly readable: boolean;
  readonly status: number;
  /** Whether the browser was sent on to another address. */
  readonly redirected: boolean;
  /** The beginning of its body. */
  readonly text: string;
  /** Whether that is the whole body. */
  readonly whole: boolean;
}

/** What a page's owner says is a yes: the value at a place in the answer's JSON. */
export interface AcceptedWhen {
  readonly path: readonly string[];
  readonly value: string;
}

/** More of a body is never read. */
export const MOST_BYTES: number = 64 * 1024;

/** HTTP statuses after which another try may succeed, besides those of 500 and more. */
const PASSING = [408, 425, 429];

/**
 * Whether a server has taken a lead. Accepted is a readable answer of 2xx whose body doesn't say no.
 *
 * A body says no if it is JSON, whatever its content type, with one of these at the top level: `success` or `ok` that is
 * false or 0; `error` or `errors` that isn't empty; `status` or `result` that says error, fail or …failed. A web page, or
 * JSON that is cut off, says neither yes nor no. Any other body is a yes.
 *
 * The checker of receivers (`demo/receivers/check.mjs`) decides by a copy of this file, so it imports nothing.
 *
 * @param leadId - a server that sends it back has read the lead
 * @param acceptedWhen - what means a yes instead; null where the page says nothing
 */
export function judgeAnswer(answer: Answer, leadId: string, acceptedWhen: AcceptedWhen | null = null): Verdict {
  const { readable, status, redirected, text } = answer;
  if (!readable) return 'unconfirmed';
  if (status >= 200 && status < 300) {
    const verdict = judgeBody(answer, acceptedWhen);
    // Most redirects drop the request's body, so the server that answered may not have seen the lead.
    return redirected && verdict === 'accepted' && !text.includes(leadId) ? 'unconfirmed' : verdict;
  }
  if (redirected) return 'unconfirmed';
  return status >= 500 || PASSING.includes(status) ? 'later' : 'refused';
}

/**
 * Reads `accepted-when="data.status=ok"`: names in the answer's JSON, with dots between them, and the value that stands
 * there in a yes.
 *
 * @returns null where it can't be read
 * @example readAcceptedWhen('data.status = ok') // { path: ['data', 'status'], value: 'ok' }
 */
export function readAcceptedWhen(given: string): AcceptedWhen | null {
  const [place = '', ...rest] = given.split('=');
  const value = rest
    .join('=')
    .replace(/^=+/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  const path = place.split('.').map((name) => name.trim());
  return value && path.every(Boolean) ? { path, value } : null;
}

function judgeBody({ text, whole }: Answer, acceptedWhen: AcceptedWhen | null): Verdict {
  const body = text.trim();
  if (body.startsWith('<')) return 'unconfirmed';
  const json = parse(body);
  if (acceptedWhen) {
    const found = at(json, acceptedWhen.path);
    if (found !== undefined && String(found) === acceptedWhen.value) return 'accepted';
    return saysNo(found) || refuses(json) ? 'refused' : 'unconfirmed';
  }
  if (refuses(json)) return 'refused';
  const mayHaveSaidNo = !whole && /^(?:[[{]|$)/.test(body) && parseOnly(body) === undefined;
  return mayHaveSaidNo ? 'unconfirmed' : 'accepted';
}

/** JSON, also with something before or behind it, such as a warning of PHP; undefined where there is none. */
function parse(body: string): unknown {
  const value = parseOnly(body) ?? parseOnly(/\{[^]*\}/.exec(body)?.[0] ?? '');
  // Some servers write JSON twice: as a text within JSON.
  return typeof value === 'string' ? parseOnly(value) : value;
}

function parseOnly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text, number or truth value at a place; undefined where there is none. */
function at(json: unknown, path: readonly string[]): string | number | boolean | undefined {
  let value = json;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

const written = (value: unknown): string => String((value as string | number | boolean | null) ?? '').trim();

const isFalse = (value: unknown): boolean => /^(?:false|0)$/i.test(written(value));

const isSomething = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : !/^(?:|false|0|null)$/i.test(written(value));

/** error, fail, failed, failure; error_500, mail_failed, mailFailed. Not no_error. */
const saysNo = (value: unknown): boolean =>
  value === false ||
  (typeof value === 'string' &&
    /^false$|^(?:error|fail(?:ed|ure)?)(?![a-z])|(?:error|fail(?:ed|ure)?)s?$/i.test(written(value)) &&
    !/^(?:no|not|0|zero|without)[\s_-]*(?:error|fail(?:ed|ure)?)s?$/i.test(written(value)));

/** What means a no, by the name at which it stands. */
const REFUSALS: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['success', isFalse],
  ['ok', isFalse],
  ['error', isSomething],
  ['errors', isSomething],
  ['status', saysNo],
  ['result', saysNo],
]);

/** By its own entries: a page may have added to what every object inherits. */
const refuses = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  Object.entries(json).some(([name, value]) => REFUSALS.get(name.toLowerCase())?.(value) === true);
