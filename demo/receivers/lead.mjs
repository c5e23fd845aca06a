// @ts-check
/**
 * Reads a lead of `<funnel-lead-form>`, version 1, from a form or from JSON.
 *
 * @typedef {object} Consent
 * @property {string} id
 * @property {string} text as it stood beside the box
 * @property {string} version
 * @property {string} url
 * @property {string} givenAt
 *
 * @typedef {object} Lead
 * @property {1} v
 * @property {string} leadId the same at every try
 * @property {string} createdAt
 * @property {string} page
 * @property {string} lang
 * @property {string} currency
 * @property {string} period
 * @property {string} name
 * @property {string} phone as typed
 * @property {string} phoneE164 '' where it isn't certain
 * @property {string} email
 * @property {Consent[]} consents
 * @property {Record<string, string>} context
 * @property {Record<string, string>} values decimal strings, '' where there is none
 * @property {Record<string, string>} shares
 * @property {string[]} examples
 * @property {Record<string, string>} norms
 * @property {Record<string, string>} normOrigins page, visitor, earlier, published or example, by lever
 * @property {Record<string, string>} normGrades A, B or C, by lever
 * @property {string} leadsAre ad-leads, enquiries or mixed; '' where it isn't known
 * @property {Record<string, string | null>} result
 * @property {string | null} weakest
 * @property {string[]} suspect
 */

/** What was sent is no lead; the message says where. */
export class NoLead extends Error {}

/** @typedef {(value: unknown, place: string) => any} Rule gives the value back, or throws */

/** @type {(most: number) => Rule} */
const text = (most) => (value, place) => {
  // JSON may hold half of a surrogate pair, which is no sign.
  if (typeof value !== 'string' || value.length > most || /\p{Cs}/u.test(value))
    throw new NoLead(`${place} is no text of at most ${most} characters`);
  return value;
};

/** @type {(pattern: RegExp) => Rule} */
const matching = (pattern) => (value, place) => {
  if (typeof value !== 'string' || value.length > 200 || !pattern.test(value))
    throw new NoLead(`${place} is not what it should be`);
  return value;
};

/** @type {(rule: Rule) => Rule} */
const orNull = (rule) => (value, place) => (value === null ? null : rule(value, place));

/** @type {(rule: Rule) => Rule} */
const list = (rule) => (value, place) => {
  if (!Array.isArray(value) || value.length > 100) throw new NoLead(`${place} is no list of at most 100`);
  // Spread, for a form may leave places empty.
  return [...value].map((entry, index) => rule(entry, `${place}.${index}`));
};

/** @type {(instead: unknown, rule: Rule) => Rule} */
const absentAs = (instead, rule) => (value, place) => rule(value ?? instead, place);

/** @type {(value: unknown, place: string) => Record<string, unknown>} */
const object = (value, place) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new NoLead(`${place || 'the body'} is no table`);
  return /** @type {Record<string, unknown>} */ (value);
};

/** @type {(rule: Rule) => Rule} */
const table = (rule) => (value, place) => {
  const entries = Object.entries(object(value, place));
  if (entries.length > 200) throw new NoLead(`${place} has more than 200 entries`);
  return Object.fromEntries(
    entries.map(([name, entry]) => [matching(NAME)(name, `a name in ${place}`), rule(entry, `${place}.${name}`)]),
  );
};

/** Takes the named fields, all of them, and nothing else. @type {(rules: Record<string, Rule>) => Rule} */
const fields = (rules) => (value, place) => {
  const given = object(value, place);
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, rule(given[name], place ? `${place}.${name}` : name)]),
  );
};

const NAME = /^(?!__proto__$)[\w.-]{1,64}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** @type {Record<string, Rule>} */
const FIELDS = {
  v: (value) => {
    if (value !== 1) throw new NoLead('v is not 1');
    return value;
  },
  leadId: matching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
  createdAt: matching(TIME),
  page: text(2000),
  lang: text(40),
  currency: matching(/^([A-Z]{3})?$/),
  period: text(40),
  name: text(200),
  phone: text(60),
  phoneE164: matching(/^(\+[1-9]\d{6,14})?$/),
  email: text(254),
  consents: list(
    fields({ id: matching(NAME), text: text(2000), version: text(40), url: text(2000), givenAt: matching(TIME) }),
  ),
  context: table(text(500)),
  values: table(matching(/^(-?\d+(\.\d+)?)?$/)),
  shares: table(matching(DECIMAL)),
  examples: list(matching(NAME)),
  norms: table(matching(DECIMAL)),
  // Earlier versions of the form don't send these three.
  normOrigins: absentAs({}, table(matching(/^[a-z]{1,20}$/))),
  normGrades: absentAs({}, table(matching(/^[ABC]$/))),
  leadsAre: absentAs('', matching(/^[a-z-]{0,20}$/)),
  result: table(orNull(matching(DECIMAL))),
  weakest: orNull(matching(NAME)),
  suspect: list(matching(/^[a-z]{1,20}$/)),
};

const LISTS = ['consents', 'examples', 'suspect'];
const TABLES = ['context', 'values', 'shares', 'norms', 'normOrigins', 'normGrades', 'result'];

/**
 * @param {string} type the request's Content-Type; a beacon sends JSON as text/plain
 * @param {string | Uint8Array} body
 * @returns {Lead}
 * @throws {NoLead}
 */
export function readLead(type, body) {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(type);
  const text = typeof body === 'string' ? body : utf8(body);
  return fields(FIELDS)(isForm ? fromForm(text) : fromJson(text), '');
}

/** Refuses what is no UTF-8: replaced by other signs, it would be kept as something that nobody wrote. @param {Uint8Array} bytes */
function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NoLead('the body is no UTF-8');
  }
}

/** What stands percent-encoded in a form. @param {string} text */
const decoded = (text) =>
  utf8(
    Buffer.from(
      Buffer.from(text)
        .toString('latin1')
        .replaceAll('+', ' ')
        .replace(/%([\da-f]{2})/gi, (_, digits) => String.fromCharCode(parseInt(digits, 16))),
      'latin1',
    ),
  );

/** @param {string} body */
function fromJson(body) {
  try {
    return JSON.parse(body);
  } catch {
    throw new NoLead('the body is no JSON');
  }
}

/**
 * Places are written with dots: `values.budget`, `examples.0`, `consents.0.text`. A name may hold dots itself.
 *
 * @param {string} body
 */
function fromForm(body) {
  /** @type {Record<string, any>} */
  const lead = Object.create(null);
  for (const name of LISTS) lead[name] = [];
  for (const name of TABLES) lead[name] = Object.create(null);
  for (const pair of body.split('&')) {
    const [name = '', ...given] = pair.split('=');
    const [place, value] = [decoded(name), decoded(given.join('='))];
    const [, top = '', rest = ''] = /^(\w+)(?:\.(.+))?$/s.exec(place) ?? [];
    if (!rest && [...LISTS, ...TABLES].includes(place)) throw new NoLead(`${place} is no single value`);
    if (TABLES.includes(top) && rest) lead[top][rest] = top === 'result' && value === '' ? null : value;
    else if (LISTS.includes(top) && rest) putIntoList(lead[top], rest, value);
    else lead[place] = value;
  }
  // A form knows texts alone.
  return { ...lead, v: lead['v'] === '1' ? 1 : lead['v'], weakest: lead['weakest'] === '' ? null : lead['weakest'] };
}

/** @param {any[]} entries @param {string} rest `0`, or `0.text` @param {string} value */
function putIntoList(entries, rest, value) {
  const [, index = '', key] = /^(\d{1,2})(?:\.(\w+))?$/.exec(rest) ?? [];
  if (!index) return;
  const entry = entries[+index];
  if (entry !== undefined && (typeof entry === 'object') !== (key !== undefined))
    throw new NoLead('a list holds a value and a table at one place');
  if (key === undefined) entries[+index] = value;
  else entries[+index] = Object.assign(entry ?? Object.create(null), { [key]: value });
}
