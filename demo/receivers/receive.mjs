// @ts-check
/**
 * Takes leads of `<funnel-lead-form>`: plain Node 20, no dependencies.
 *
 *     LEADS=/var/lib/leads/leads.jsonl ORIGINS=https://clinic.example PORT=8080 node receive.mjs
 *
 * CRM=bitrix24 | amocrm | hubspot | hook passes each lead on as well; see README.md.
 */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { Forwarder, settingsFrom } from './forward.mjs';
import { NoLead, readLead } from './lead.mjs';
import { Ledger } from './ledger.mjs';

const MOST_BYTES = 64 * 1024;
const CATCH_UP_EVERY = 10 * 60 * 1000;
/** With these the browser may send without asking first; JSON by its own name it asks for. */
const TYPES = /^(application\/x-www-form-urlencoded|application\/json|text\/plain)\b/i;

/** Nothing secret is ever answered, and no cookie counts: every page may read it, so every page can tell its visitor the truth. */
const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After' };
const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Max-Age': '86400',
};

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {{ status: number, body?: object, headers?: Record<string, string> }} Answer */
/** @typedef {{ ledger: Ledger, origins?: readonly string[], keep?: (lead: import('./lead.mjs').Lead) => void }} Settings */

/**
 * What is answered to a request. The form understands: 2xx, it has arrived; 4xx, don't try again; 429 and 5xx, try later.
 *
 * @param {Request} request
 * @param {Settings} settings `origins`: pages from which leads are taken, all where it is empty; `keep` hears of each new lead
 * @returns {Promise<Answer>}
 */
export async function answer(request, { ledger, origins = [], keep = () => {} }) {
  if (request.method === 'OPTIONS') return { status: 204, headers: PREFLIGHT };
  if (request.method !== 'POST') return { ...refusal(405, 'only POST is taken'), headers: { Allow: 'POST, OPTIONS' } };
  const type = request.headers['content-type'] ?? '';
  if (!TYPES.test(type)) return refusal(415, 'only a form and JSON are taken');
  const { origin } = request.headers;
  // Keeps other people's pages out, not programs: those write what they like into this header.
  if (origins.length > 0 && !(origin && origins.includes(origin)))
    return refusal(403, 'this page may not send leads here');
  const body = await bodyOf(request);
  if (body === null) return refusal(413, `at most ${MOST_BYTES} bytes are taken`);
  let lead;
  try {
    lead = readLead(type, body);
  } catch (error) {
    // Whatever can't be read as a lead never will be one.
    return refusal(400, error instanceof NoLead ? error.message : 'the body is no lead');
  }
  try {
    const isNew = await ledger.add({ ...lead, receivedAt: new Date().toISOString() });
    if (isNew) keep(lead);
    return { status: 200, body: { ok: true, leadId: lead.leadId, duplicate: !isNew } };
  } catch (error) {
    // A full disk passes: the form tries again by itself. What a person typed stays out of the log.
    console.error(`a lead could not be kept: ${/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'}`);
    return { ...refusal(503, 'the lead could not be kept'), headers: { 'Retry-After': '30' } };
  }
}

/** @param {number} status @param {string} error @returns {Answer} */
const refusal = (status, error) => ({ status, body: { ok: false, error } });

/** @param {Request} request @returns {Promise<Buffer | null>} null where it is too long */
async function bodyOf(request) {
  const parts = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes <= MOST_BYTES) parts.push(part);
  }
  return bytes > MOST_BYTES ? null : Buffer.concat(parts);
}

/** @param {Settings} settings */
export function createReceiver(settings) {
  return createServer((request, response) => {
    answer(request, settings).then(
      ({ status, body, headers }) => {
        response.writeHead(status, {
          ...CORS,
          'Cache-Control': 'no-store',
          ...(body && { 'Content-Type': 'application/json' }),
          ...headers,
        });
        response.end(body && JSON.stringify(body));
      },
      // The visitor has gone in the middle of it: nobody is there to be answered.
      () => response.destroy(),
    );
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { LEADS = 'leads.jsonl', ORIGINS = '', PORT = '8080', HOST = '127.0.0.1' } = process.env;
  const ledger = new Ledger(LEADS);
  const destination = settingsFrom(process.env);
  const forwarder = destination && new Forwarder(destination, ledger, new Ledger(`${LEADS}.sent`));
  if (forwarder) {
    void forwarder.catchUp();
    setInterval(() => void forwarder.catchUp(), CATCH_UP_EVERY).unref();
  }
  const server = createReceiver({
    ledger,
    origins: ORIGINS.split(/[\s,]+/).filter(Boolean),
    keep: (lead) => void forwarder?.forward(lead),
  });
  server.listen(+PORT, HOST, () =>
    console.log(`listening on ${HOST}:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`),
  );
}
