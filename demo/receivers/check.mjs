// @ts-check
/**
 * Says what a visitor will read when a lead is sent to an address: before the form goes on a page.
 *
 *     node check.mjs https://leads.agency.example/ https://clinic.example
 *     node check.mjs https://leads.agency.example/ https://clinic.example data.status=ok
 *
 * The third is what the form says as `accepted-when`. It decides by the same code as the form.
 *
 * It sends one lead that is called a test, twice under one id, as a browser on that page would, and asks whether JSON may be sent.
 */
import { randomUUID } from 'node:crypto';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { pathToFileURL } from 'node:url';
import { judgeAnswer, MOST_BYTES, readAcceptedWhen } from './acceptance.mjs';

/** As long as the form waits. */
const PATIENCE = 60_000;
/** After that the form says that it takes long. */
const SLOW = 10_000;
/** So much of an answer is repeated: the sentences of our own receivers about their settings as a whole. */
const MOST_SAID = 400;

/** @typedef {'accepted' | 'unconfirmed' | 'refused' | 'later' | 'unreachable'} Verdict as the form would have it after one try */
/** @typedef {ReturnType<typeof readAcceptedWhen>} AcceptedWhen */
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
 * @param {string} [acceptedWhen] what the form says as `accepted-when`
 * @returns {Promise<Report>}
 */
export async function check(endpoint, origin, acceptedWhen = '') {
  const yes = acceptedWhen ? readAcceptedWhen(acceptedWhen) : null;
  if (acceptedWhen && !yes) throw new Error('accepted-when: write path=value, such as data.status=ok');
  const leadId = randomUUID();
  const form = { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' };
  const lead = testLead(leadId, origin);
  const first = await ask('POST', endpoint, origin, form, lead);
  const verdict = judge(first, origin, leadId, yes);
  const lines = [SENTENCES[verdict], ...advise(first, verdict, origin)];
  const again = first ? await ask('POST', endpoint, origin, form, lead) : null;
  if (verdict === 'accepted')
    lines.push(
      judge(again, origin, leadId, yes) === 'accepted'
        ? `The same lead once more is accepted too. Look that it is kept once: ${leadId}.`
        : `The same lead once more isn’t accepted (${again ? `it answered ${again.status}` : 'nothing answered'}): answer 200 to an id that is known, else a lead that has arrived is called "not sent".`,
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

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {string} text the beginning of its body
 * @property {boolean} whole whether that is the whole body
 * @property {number} milliseconds until it was there
 */

/** @param {Answer} answer @param {string} name */
const header = ({ headers }, name) => String(headers[name] ?? '');

/** Whether the page may read the answer. @param {Answer} answer @param {string} origin */
const reads = (answer, origin) => ['*', origin].includes(header(answer, 'access-control-allow-origin'));

/** @param {Answer | null} answer @param {string} origin @param {string} leadId @param {AcceptedWhen} acceptedWhen @returns {Verdict} */
function judge(answer, origin, leadId, acceptedWhen) {
  if (!answer) return 'unreachable';
  const { status, text, whole } = answer;
  const redirected = status >= 300 && status < 400;
  return judgeAnswer(
    { readable: reads(answer, origin), status, redirected, text, whole },
    leadId,
    /** @type {any} */ (acceptedWhen),
  );
}

const OTHERWISE =
  'Have it answer {"ok":true,"leadId":"…"} once it has the lead; where it says that in another way, name that in the form: accepted-when="path=value".';

const FIREWALL =
  'Our own receivers refuse nothing without it: so a firewall of the host, such as ModSecurity, may have stopped the lead. Ask the host to let POST to this address through, and name the time of this test.';

/** @param {string} text */
const shortened = (text) => text.trim().replace(/\s+/g, ' ').slice(0, MOST_SAID) || 'nothing';

/** What to do about it. @param {Answer | null} answer @param {Verdict} verdict @param {string} origin @returns {string[]} */
function advise(answer, verdict, origin) {
  if (!answer) return ['Nothing answered: no connection, or none within 60 seconds.'];
  const { milliseconds } = answer;
  const patience =
    milliseconds > SLOW
      ? [`It took ${Math.round(milliseconds / 1000)} seconds: after 10, visitors read that it takes long.`]
      : [];
  return verdict === 'accepted' ? patience : [...reasons(answer, verdict, origin), ...patience];
}

/** @param {Answer} answer @param {Verdict} verdict @param {string} origin @returns {string[]} */
function reasons(answer, verdict, origin) {
  const { status, text } = answer;
  const isYes = status >= 200 && status < 300;
  if (verdict === 'refused' && isYes)
    return [`It answered ${status}, but what it says is a no: ${shortened(text)}.`, OTHERWISE];
  if (verdict !== 'unconfirmed') return [`It answered ${status}${text.trim() ? `: ${shortened(text)}` : ''}.`];
  if (status >= 300 && status < 400)
    return [`It sends browsers on to ${header(answer, 'location')}. If that can't be changed, write cors="false".`];
  if (reads(answer, origin))
    return [
      text.trimStart().startsWith('<')
        ? `It answered ${status} with a web page, as where one has to log in or where work is done: ${shortened(text)}.`
        : `It answered ${status}, but what it says is neither a yes nor a no: ${shortened(text)}.`,
      OTHERWISE,
    ];
  const given = header(answer, 'access-control-allow-origin');
  return [
    `Pages may not read its answer (${status}): Access-Control-Allow-Origin ${given ? `names ${given}` : 'is missing'}. The form tries four times, and once more without asking for an answer. Send Access-Control-Allow-Origin: * with every answer, or write cors="false".`,
    ...(isYes ? [] : [`And it is no yes: ${shortened(text)}. Look why before visitors come.`]),
    // By itself a receiver answers so with CORS.
    ...(status === 403 || status === 406 ? [FIREWALL] : []),
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
    const start = Date.now();
    const sent = open(
      url,
      { method, headers: { Origin: origin, Referer: `${origin}/`, ...headers, ...length } },
      (answer) => {
        /** @type {Buffer[]} */
        const parts = [];
        let bytes = 0;
        const done = () => {
          clearTimeout(patience);
          sent.destroy();
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8'),
            whole: answer.complete && bytes <= MOST_BYTES,
            milliseconds: Date.now() - start,
          });
        };
        answer.on('data', (/** @type {Buffer} */ part) => {
          parts.push(part);
          bytes += part.length;
          if (bytes > MOST_BYTES) done();
        });
        // Also where the connection breaks in the middle, or the time is over: what has come is judged.
        answer.on('close', done);
        answer.on('error', () => {});
      },
    );
    const patience = setTimeout(() => sent.destroy(), PATIENCE);
    sent.on('error', () => {
      clearTimeout(patience);
      resolve(null);
    });
    sent.end(body);
  });
}

/** As a program. @param {readonly string[]} words those of the command line */
export async function main(words) {
  const [endpoint, page, acceptedWhen] = words;
  if (
    !endpoint ||
    !page ||
    !URL.canParse(endpoint) ||
    !URL.canParse(page) ||
    (acceptedWhen && !readAcceptedWhen(acceptedWhen))
  ) {
    console.error(
      'node check.mjs <address of the server that takes leads> <address of the page with the form> [path=value]',
    );
    process.exit(2);
  }
  const { verdict, lines } = await check(endpoint, new URL(page).origin, acceptedWhen);
  console.log(lines.join('\n'));
  process.exit(verdict === 'accepted' ? 0 : 1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
