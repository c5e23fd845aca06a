/* Generated from src/leads/acceptance.ts: change it there, and run `npm run docs`. */
/** More of a body is never read. */
export const MOST_BYTES = 64 * 1024;
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
export function judgeAnswer(answer, leadId, acceptedWhen = null) {
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
export function readAcceptedWhen(given) {
  const [place = '', ...rest] = given.split('=');
  const value = rest
    .join('=')
    .replace(/^=+/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  const path = place.split('.').map((name) => name.trim());
  return value && path.every(Boolean) ? { path, value } : null;
}
function judgeBody({ text, whole }, acceptedWhen) {
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
function parse(body) {
  const value = parseOnly(body) ?? parseOnly(/\{[^]*\}/.exec(body)?.[0] ?? '');
  // Some servers write JSON twice: as a text within JSON.
  return typeof value === 'string' ? parseOnly(value) : value;
}
function parseOnly(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
/** The text, number or truth value at a place; undefined where there is none. */
function at(json, path) {
  let value = json;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
const written = (value) => String(value ?? '').trim();
const isFalse = (value) => /^(?:false|0)$/i.test(written(value));
const isSomething = (value) =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : !/^(?:|false|0|null)$/i.test(written(value));
/** error, fail, failed, failure; error_500, mail_failed, mailFailed. Not no_error. */
const saysNo = (value) =>
  value === false ||
  (typeof value === 'string' &&
    /^false$|^(?:error|fail(?:ed|ure)?)(?![a-z])|(?:error|fail(?:ed|ure)?)s?$/i.test(written(value)) &&
    !/^(?:no|not|0|zero|without)[\s_-]*(?:error|fail(?:ed|ure)?)s?$/i.test(written(value)));
/** What means a no, by the name at which it stands. */
const REFUSALS = new Map([
  ['success', isFalse],
  ['ok', isFalse],
  ['error', isSomething],
  ['errors', isSomething],
  ['status', saysNo],
  ['result', saysNo],
]);
/** By its own entries: a page may have added to what every object inherits. */
const refuses = (json) =>
  typeof json === 'object' &&
  json !== null &&
  Object.entries(json).some(([name, value]) => REFUSALS.get(name.toLowerCase())?.(value) === true);
