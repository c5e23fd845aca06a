// @ts-check
import { judgeAnswer } from './acceptance.mjs';
import { amocrm } from './amocrm.mjs';
import { bitrix24 } from './bitrix24.mjs';
import { hook } from './hook.mjs';
import { hubspot } from './hubspot.mjs';
import { NotTaken } from './outbox.mjs';

/**
 * @typedef {import('./lead.mjs').Lead} Lead
 * @typedef {object} Destination where leads are passed on to
 * @property {string} name
 * @property {(lead: Lead) => { url: string, headers: Record<string, string>, body: unknown }} request
 * @property {(answer: any) => string | null} idOf what the destination calls the lead; null where it didn't take it
 */

/** A no that has to do with keys or money may become a yes without the lead being another. */
const OF_SETTINGS = [401, 402, 403];

/**
 * How leads get to a destination.
 *
 * @param {Destination} destination
 * @param {number} [patience] how long an answer is waited for, in milliseconds
 * @returns {import('./outbox.mjs').Channel}
 */
export const channelTo = ({ name, request, idOf }, patience = 20_000) => ({
  name,
  send: async (lead) => {
    const { url, headers, body } = request(lead);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    const { status } = response;
    const text = await response.text();
    const verdict = judgeAnswer({ readable: true, status, redirected: false, text, whole: true }, lead.leadId);
    // Hooks answer 200 with a no in it, too.
    const id = verdict === 'accepted' ? idOf(parsed(text)) : null;
    if (id !== null) return id;
    const isClear = status >= 400 && !OF_SETTINGS.includes(status);
    throw new NotTaken(`answered ${status}`, verdict === 'later' ? 'later' : isClear ? 'never' : 'unclear');
  },
});

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {Destination[]} those that `CRM` names, each once, with commas or spaces between them
 * @throws {Error} whose message says which setting is missing
 */
export function destinationsFrom(environment) {
  const need = (/** @type {string} */ name) => {
    const value = environment[name];
    if (!value) throw new Error(`${name} is missing`);
    if (/_(?:WEBHOOK|ACCOUNT|URL)$/.test(name) && !/^https?:\/\/[^/]/.test(value))
      throw new Error(`${name} is no address; it begins with https://`);
    return value;
  };
  /** @type {Record<string, () => Destination>} */
  const known = {
    bitrix24: () => bitrix24({ webhook: need('BITRIX24_WEBHOOK') }),
    amocrm: () => amocrm({ account: need('AMOCRM_ACCOUNT'), accessToken: need('AMOCRM_ACCESS_TOKEN') }),
    hubspot: () => hubspot({ portalId: need('HUBSPOT_PORTAL_ID'), formGuid: need('HUBSPOT_FORM_GUID') }),
    hook: () => hook({ url: need('HOOK_URL') }),
  };
  const names = new Set((environment['CRM'] ?? '').split(/[\s,]+/).filter(Boolean));
  return [...names].map((name) => {
    if (!Object.hasOwn(known, name)) throw new Error(`CRM: "${name}" is none of bitrix24, amocrm, hubspot and hook`);
    return /** @type {() => Destination} */ (known[name])();
  });
}
