// @ts-check
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { csvOf } from './csv.mjs';
import { phoneOf, readableAddress } from './summary.mjs';

/** More aren't shown at once. */
const MOST = 500;

/** @type {Record<string, Record<string, string>>} */
const WORDS = JSON.parse(readFileSync(new URL('inbox-words.json', import.meta.url), 'utf8'));
const STYLES = readFileSync(new URL('inbox.css', import.meta.url), 'utf8');
const STYLES_HASH = createHash('sha256').update(STYLES).digest('base64');

/** @typedef {{ status: number, headers: Record<string, string>, text: string }} Page */

/** For its owner alone: not kept, not framed, not found. */
const PRIVATE = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLES_HASH}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
};

/** @param {string} text */
const digest = (text) => createHash('sha256').update(text).digest();

/** @param {import('node:http').IncomingMessage} request @param {string} password @returns {boolean} */
function knowsPassword({ headers }, password) {
  const [, given = ''] = /^Basic\s+(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  // Whatever stands before the colon: there is one owner.
  const [, said = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(given, 'base64').toString('utf8')) ?? [];
  return timingSafeEqual(digest(said), digest(password));
}

/**
 * What only the list knows, of each lead another: browsers send a password that they know along from any page, and no other
 * page shall have a lead deleted by that.
 *
 * @param {string} leadId @param {string} password
 */
const tokenOf = (leadId, password) => createHmac('sha256', password).update(`delete ${leadId}`).digest('hex');

/** @typedef {{ store: import('./lead-store.mjs').LeadStore, password: string, keepDays: number | null, rate: import('./rate-limit.mjs').RateLimit, address: string | null }} Inbox `rate` counts wrong passwords */

const PLAIN = { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' };

/** What is answered to who doesn't know the password. @param {import('node:http').IncomingMessage} request @param {Inbox} inbox @returns {Page | null} */
function refusalOf(request, { password, rate, address }) {
  if (knowsPassword(request, password)) return null;
  // The first question of a browser comes without any.
  const wait = request.headers.authorization === undefined ? 0 : rate.count(address ?? 'this machine');
  if (wait > 0)
    return { status: 429, headers: { ...PLAIN, 'Retry-After': String(wait) }, text: 'Too many wrong passwords.' };
  return {
    status: 401,
    headers: { ...PLAIN, 'WWW-Authenticate': 'Basic realm="Leads", charset="UTF-8"' },
    text: 'The password that the receiver was started with is needed.',
  };
}

/**
 * Deletes a lead for who knows the password, and shows the list again.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {Inbox} inbox
 * @param {string} body of the form in the list
 * @returns {Page}
 */
export function deletionPage(request, inbox, body) {
  const refused = refusalOf(request, inbox);
  if (refused) return refused;
  const said = new URLSearchParams(body);
  const leadId = said.get('delete') ?? '';
  if (!timingSafeEqual(digest(said.get('token') ?? ''), digest(tokenOf(leadId, inbox.password))))
    return { status: 403, headers: PLAIN, text: 'Leads are deleted from the list alone. Open it anew.' };
  inbox.store.deleteLead(leadId);
  return { status: 303, headers: { ...PLAIN, Location: '../leads' }, text: '' };
}

/**
 * The list of leads, or the same as CSV, for who knows the password.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {Inbox} inbox
 * @returns {Page}
 */
export function inboxPage(request, inbox) {
  const refused = refusalOf(request, inbox);
  if (refused) return refused;
  const { store } = inbox;
  const language = languageOf(String(request.headers['accept-language'] ?? ''));
  if (/\.csv(?:\?|$)/.test(request.url ?? ''))
    return {
      status: 200,
      headers: {
        ...PRIVATE,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="leads.csv"',
      },
      text: csvOf(store.leads(), language === 'en' ? '.' : ','),
    };
  return {
    status: 200,
    headers: { ...PRIVATE, 'Content-Type': 'text/html; charset=utf-8' },
    text: listOf(inbox, language),
  };
}

/** @param {string} accepted as the browser asks, the dearest first */
const languageOf = (accepted) =>
  accepted
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .find((language) => Object.hasOwn(WORDS, language)) ?? 'en';

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a tap calls or writes to, where it is surely that. */
const LINKED = { tel: /^[+\d][\d\s().-]{4,}$/, mailto: /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+$/ };

/** @param {'tel' | 'mailto'} scheme @param {string} text */
function linkTo(scheme, text) {
  if (!LINKED[scheme].test(text)) return escaped(text);
  const target = scheme === 'tel' ? text.replace(/[^+\d]/g, '') : encodeURIComponent(text).replace('%40', '@');
  return `<a href="${escaped(`${scheme}:${target}`)}">${escaped(text)}</a>`;
}

/** @param {string} text @param {Record<string, string | number>} values */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** @param {Inbox} inbox @param {string} language */
function listOf({ store, password, keepDays }, language) {
  const words = /** @type {Record<string, string>} */ (WORDS[language]);
  const word = (/** @type {string} */ name) => escaped(words[name] ?? name);
  const { count } = store;
  const row = (/** @type {import('./lead-store.mjs').KeptLead} */ lead) => `<tr>
<td>${escaped(lead.receivedAt.slice(0, 16).replace('T', ' '))} UTC</td>
${lead.name === '' ? '<td></td>' : `<th scope="row">${escaped(lead.name)}</th>`}
<td>${linkTo('tel', phoneOf(lead))}<small>${linkTo('mailto', lead.email)}</small></td>
<td>${escaped(numbersOf(lead))}<small>${escaped(readableAddress(lead.page))}</small></td>
<td>${store
    .deliveries(lead.leadId)
    .map(
      ({ channel, state, note }) =>
        `<span class="${state}">${escaped(channel.replace(/^mail\b/, words['mail'] ?? ''))}: ${word(state)}${state !== 'sent' && note !== '' ? ` (${escaped(note)})` : ''}</span>`,
    )
    .join('<br>')}</td>
<td><details><summary>${word('delete')}</summary><form method="post" action="leads/delete"><input type="hidden" name="token" value="${tokenOf(lead.leadId, password)}"><button name="delete" value="${escaped(lead.leadId)}">${word('deleteForGood')}</button></form></details></td>
</tr>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${word('title')}</title><style>${STYLES}</style></head>
<body>
<h1>${word('title')}: ${count}</h1>
<p>${keepDays === null ? word('kept') : filled(word('deleted'), { days: keepDays })}${count > MOST ? ` ${filled(word('shown'), { most: MOST, count })}` : ''}</p>
${
  count === 0
    ? `<p>${word('none')}</p>`
    : `<p><a href="leads.csv">${word('csv')}</a></p>
<table>
<thead><tr>${['received', 'name', 'contact', 'numbers', 'passedOn', 'delete'].map((name) => `<th scope="col">${word(name)}</th>`).join('')}</tr></thead>
<tbody>${store.leads(MOST).map(row).join('\n')}</tbody>
</table>`
}
</body>
</html>`;
}

/** @param {import('./lead-store.mjs').KeptLead} lead */
const numbersOf = ({ values, currency }) =>
  [
    ...Object.entries(values).flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])),
    ...(currency ? [currency] : []),
  ].join(', ');
