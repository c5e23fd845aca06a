// @ts-check
import { createServer } from 'node:http';
import { deletionPage, inboxPage } from './inbox.mjs';
import { NoLead, readLead } from './lead.mjs';
import { addressOf, RateLimit } from './rate-limit.mjs';

const MOST_BYTES = 64 * 1024;
const MOST_WRONG_PASSWORDS = 10;
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
/**
 * @typedef {object} Settings
 * @property {import('./lead-store.mjs').LeadStore} store
 * @property {readonly string[]} [origins] pages from which leads are taken, all where it is empty
 * @property {readonly string[]} [channels] where each lead goes on to
 * @property {() => void} [keep] is called after each new lead
 * @property {RateLimit} [rate]
 * @property {string | null} [password] of the list; without one there is none
 * @property {number | null} [keepDays] as the list says it
 * @property {RateLimit} [wrongPasswords]
 */

/**
 * What is answered to a request. The form understands: 2xx, it has arrived; 4xx, don't try again; 429 and 5xx, try later.
 *
 * @param {Request} request
 * @param {Settings} settings
 * @returns {Promise<Answer>}
 */
export async function answer(request, { store, origins = [], channels = [], keep = () => {}, rate }) {
  if (request.method === 'OPTIONS') return { status: 204, headers: PREFLIGHT };
  if (request.method !== 'POST') return { ...refusal(405, 'only POST is taken'), headers: { Allow: 'POST, OPTIONS' } };
  const wait = rate?.count(addressOf(request)) ?? 0;
  if (wait > 0)
    return { ...refusal(429, 'too many leads from this address'), headers: { 'Retry-After': String(wait) } };
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
    const isNew = await store.keep({ ...lead, receivedAt: new Date().toISOString() }, channels);
    if (isNew) keep();
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

/** The list, the same as a table, and where a lead of it is deleted; a POST to anything else is a lead. */
const LIST = /^GET .*\/leads(?:\.csv)?(?:\?|$)|^POST .*\/leads\/delete(?:\?|$)/;

/** @param {Request} request @param {import('./inbox.mjs').Inbox} inbox @returns {Promise<import('./inbox.mjs').Page>} */
async function pageOf(request, inbox) {
  return request.method === 'GET'
    ? inboxPage(request, inbox)
    : deletionPage(request, inbox, String((await bodyOf(request)) ?? ''));
}

/** Answers requests, leads at any address and the list at `/leads`. @param {Settings} settings @returns {import('node:http').RequestListener} */
export function listener(settings) {
  const { store, password = null, keepDays = null, wrongPasswords = new RateLimit(MOST_WRONG_PASSWORDS) } = settings;
  return (request, response) => {
    if (password !== null && LIST.test(`${request.method} ${request.url}`)) {
      const inbox = { store, password, keepDays, rate: wrongPasswords, address: addressOf(request) };
      pageOf(request, inbox).then(
        ({ status, headers, text }) => response.writeHead(status, headers).end(text),
        (error) => {
          console.error(`the list can't be shown: ${/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'}`);
          response.writeHead(503, { 'Content-Type': 'text/plain' }).end('The leads can’t be read just now.');
        },
      );
      return;
    }
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
  };
}

/** @param {Settings} settings */
export const createReceiver = (settings) => createServer(listener(settings));
