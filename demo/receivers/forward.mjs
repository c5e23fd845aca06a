// @ts-check
import { judgeAnswer } from './acceptance.mjs';
import { amocrm } from './amocrm.mjs';
import { bitrix24 } from './bitrix24.mjs';
import { hook } from './hook.mjs';
import { hubspot } from './hubspot.mjs';

/**
 * @typedef {import('./lead.mjs').Lead} Lead
 * @typedef {import('./ledger.mjs').Ledger} Ledger
 * @typedef {object} Destination where leads are passed on to
 * @property {string} name
 * @property {(lead: Lead) => { url: string, headers: Record<string, string>, body: unknown }} request
 * @property {(answer: any) => string | null} idOf what the destination calls the lead; null where it didn't take it
 */

/** Passes leads on that are already kept: each until the destination has said yes, and a destination that fails loses none. */
export class Forwarder {
  #destination;
  #kept;
  #sent;
  /** One after another: what is caught up on may also have come in just now. @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {Destination} destination @param {Ledger} kept all leads @param {Ledger} sent those that the destination has */
  constructor(destination, kept, sent) {
    this.#destination = destination;
    this.#kept = kept;
    this.#sent = sent;
  }

  /** What the destination hasn't taken yet, also from before this program started. */
  async catchUp() {
    for (const entry of await this.#kept.entries())
      await this.forward(/** @type {Lead} */ (/** @type {unknown} */ (entry)));
  }

  /** @param {Lead} lead @returns {Promise<boolean>} whether the destination has it */
  forward(lead) {
    const done = this.#last.then(() => this.#pass(lead));
    this.#last = done;
    return done;
  }

  /** @param {Lead} lead */
  async #pass(lead) {
    const { leadId } = lead;
    const { name, request, idOf } = this.#destination;
    if (await this.#sent.has(leadId)) return true;
    try {
      const { url, headers, body } = request(lead);
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(20_000),
      });
      const text = await response.text();
      const verdict = judgeAnswer(
        { readable: true, status: response.status, redirected: false, text, whole: true },
        leadId,
      );
      // Hooks answer 200 with a no in it, too.
      const id = verdict === 'accepted' ? idOf(parsed(text)) : null;
      if (id === null) throw new Error(`answered ${response.status}`);
      await this.#sent.add({ leadId, destination: name, id });
      return true;
    } catch (error) {
      // By its id alone: a contact has no place in a log, nor a key that stands in the address.
      console.error(
        `${name} has not taken lead ${leadId}: ${/answered \d+/.exec(String(error))?.[0] ?? 'no answer'}; it is kept, and tried again`,
      );
      return false;
    }
  }
}

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
 * @returns {Destination | null}
 */
export function settingsFrom(environment) {
  const need = (/** @type {string} */ name) => {
    const value = environment[name];
    if (!value) throw new Error(`${name} is missing`);
    return value;
  };
  switch (environment['CRM']) {
    case undefined:
    case '':
      return null;
    case 'bitrix24':
      return bitrix24({ webhook: need('BITRIX24_WEBHOOK') });
    case 'amocrm':
      return amocrm({ account: need('AMOCRM_ACCOUNT'), accessToken: need('AMOCRM_ACCESS_TOKEN') });
    case 'hubspot':
      return hubspot({ portalId: need('HUBSPOT_PORTAL_ID'), formGuid: need('HUBSPOT_FORM_GUID') });
    case 'hook':
      return hook({ url: need('HOOK_URL') });
    default:
      throw new Error('CRM is none of bitrix24, amocrm, hubspot and hook');
  }
}
