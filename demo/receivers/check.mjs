// @ts-check
/**
 * Says what a visitor will read when a lead is sent to an address: before the form goes on a page.
 *
 *     node check.mjs https://leads.agency.example/ https://clinic.example
 *
 * It sends one lead that is called a test, twice under one id, as a browser on that page would, and asks whether JSON may be sent.
 */
import { randomUUID } from 'node:crypto';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { pathToFileURL } from 'node:url';

/** As long as the form waits. */
const PATIENCE = 10_000;

/** @typedef {'accepted' | 'unconfirmed' | 'refused' | 'later' | 'unreachable'} Verdict as the form would have it after one try */
/** @typedef {{ verdict: Verdict, json: boolean, leadId: string, lines: string[] }} Report */

/** @type {Record<Verdict, string>} */
const SENTENCES = {
  accepted: 'Visitors read "Received".',
  unconfirmed: 'Visitors read "Sent, but not confirmed".',
  refused: 'Visitors read "Not sent": this answer is final.',
  later: 'The form tries three times more; if that is answered like this too, visitors read "Not sent".',
  unreachable: 'The form tries three times more; then visitors read "Not sent".',
};

/**
 * @param {string} endpoint
 * @param {string} origin of the page with the form
 * @returns {Promise<Report>}
 */
export async function check(endpoint, origin) {
  const leadId = randomUUID();
  const form = { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' };
  const lead = testLead(leadId, origin);
  const first = await ask('POST', endpoint, origin, form, lead);
  const verdict = judge(first, origin);
  const lines = [SENTENCES[verdict], ...advise(first, verdict)];
  const again = first ? await ask('POST', endpoint, origin, form, lead) : null;
  if (verdict === 'accepted')
    lines.push(
      judge(again, origin) === 'accepted'
        ? `The same lead once more is accepted too. Look that it is kept once: ${leadId}.`
        : `The same lead once more is answered ${again?.status ?? 'with nothing'}: answer 200 to an id that is known, else a lead that has arrived is called "not sent".`,
    );
  const leave = first
    ? await ask('OPTIONS', endpoint, origin, {
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      })
    : null;
  const json =
    leave !== null &&
    leave.status >= 200 &&
    leave.status < 300 &&
    reads(leave, origin) &&
    /(^|[\s,])(content-type|\*)($|[\s,])/i.test(header(leave, 'access-control-allow-headers'));
  if (first)
    lines.push(
      json
        ? 'encoding="json" works as well.'
        : 'Leave encoding="json" out: this server gives browsers no leave for it.',
    );
  return { verdict, json, leadId, lines };
}

/** @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders }} Answer */

/** @param {Answer} answer @param {string} name */
const header = ({ headers }, name) => String(headers[name] ?? '');

/** Whether the page may read the answer. @param {Answer} answer @param {string} origin */
const reads = (answer, origin) => ['*', origin].includes(header(answer, 'access-control-allow-origin'));

/** @param {Answer | null} answer @param {string} origin @returns {Verdict} */
function judge(answer, origin) {
  if (!answer) return 'unreachable';
  const { status } = answer;
  if (!reads(answer, origin) || (status >= 300 && status < 400)) return 'unconfirmed';
  if (status < 300) return 'accepted';
  return status >= 500 || [408, 425, 429].includes(status) ? 'later' : 'refused';
}

/** What to do about it. @param {Answer | null} answer @param {Verdict} verdict @returns {string[]} */
function advise(answer, verdict) {
  if (!answer) return ['Nothing answered: no connection, or none within 10 seconds.'];
  const { status } = answer;
  if (verdict === 'accepted') return [];
  if (verdict !== 'unconfirmed') return [`It answered ${status}.`];
  if (status >= 300 && status < 400)
    return [`It sends browsers on to ${header(answer, 'location')}. If that can't be changed, write cors="false".`];
  const given = header(answer, 'access-control-allow-origin');
  return [
    `Pages may not read its answer (${status}): Access-Control-Allow-Origin ${given ? `names ${given}` : 'is missing'}. Send Access-Control-Allow-Origin: * with every answer, or write cors="false".`,
    ...(status >= 300 ? ['And it is no yes: look why before visitors come.'] : []),
  ];
}

/** @param {string} leadId @param {string} origin */
const testLead = (leadId, origin) =>
  Object.entries({
    v: '1',
    leadId,
    createdAt: new Date().toISOString(),
    page: `${origin}/`,
    lang: 'en',
    currency: 'EUR',
    period: 'month',
    name: 'Test, please ignore',
    phone: '+372 5555 5555',
    phoneE164: '+37255555555',
    email: 'test@example.com',
    'values.budget': '1800',
    'values.leads': '600',
    'result.leadsCost': '3',
    weakest: '',
    'suspect.0': 'fast',
  })
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');

/**
 * One request as a browser makes it; redirects aren't followed.
 *
 * @param {string} method @param {string} url @param {string} origin @param {Record<string, string>} headers
 * @returns {Promise<Answer | null>} null where nothing answers
 */
function ask(method, url, origin, headers, body = '') {
  return new Promise((resolve) => {
    const open = url.startsWith('https:') ? secure : plain;
    const length = body ? { 'Content-Length': String(Buffer.byteLength(body)) } : {};
    const sent = open(
      url,
      { method, headers: { Origin: origin, Referer: `${origin}/`, ...headers, ...length }, timeout: PATIENCE },
      (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
      },
    );
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(null));
    sent.end(body);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [endpoint, page] = process.argv.slice(2);
  if (!endpoint || !page || !URL.canParse(endpoint) || !URL.canParse(page)) {
    console.error('node check.mjs <address of the server that takes leads> <address of the page with the form>');
    process.exit(2);
  }
  const { verdict, lines } = await check(endpoint, new URL(page).origin);
  console.log(lines.join('\n'));
  process.exit(verdict === 'accepted' ? 0 : 1);
}
