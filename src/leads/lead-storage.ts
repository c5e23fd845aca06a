import type { LeadStorage } from './delivery.js';
import { readLead, writeJson } from './encoding.js';
import type { Lead } from './lead.js';

const LEAD_TTL_MS = 24 * 60 * 60 * 1000;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What was kept before a reload. */
export interface KeptLeads {
  /** Those that still have to be sent, the oldest first. */
  readonly leads: readonly Lead[];
  /** Whether one was thrown away because it had become too old. */
  readonly expired: boolean;
}

/**
 * Keeps the leads of one endpoint in the tab's own storage, each for at most 24 hours.
 *
 * Any script of the page can read it there, so it is used only where the page asks for it. If the storage throws,
 * nothing is kept.
 */
export class SessionLeadStorage implements LeadStorage {
  readonly #storage: () => Store;
  readonly #key: string;
  readonly #now: () => number;

  constructor(storage: () => Store, endpoint: string, now: () => number) {
    this.#storage = storage;
    // An endpoint has no fragment, so no other endpoint's key begins like this.
    this.#key = `funnel-calculator:lead:${endpoint}#`;
    this.#now = now;
  }

  keep(lead: Lead): void {
    this.#with((storage) => storage.setItem(this.#key + lead.leadId, writeJson(lead)));
  }

  forget(lead: Lead): void {
    this.#with((storage) => storage.removeItem(this.#key + lead.leadId));
  }

  /** Throws away what is too old, and what somebody else has written. */
  kept(): KeptLeads {
    const leads: Lead[] = [];
    let expired = false;
    this.#with((storage) => {
      const keys = [...Array(storage.length).keys()].map((index) => storage.key(index) ?? '');
      for (const key of keys.filter((key) => key.startsWith(this.#key))) {
        const lead = readLead(storage.getItem(key) ?? '');
        // A lead of tomorrow isn't old: the device's clock was set back.
        const isOld = lead !== null && this.#now() - Date.parse(lead.createdAt) >= LEAD_TTL_MS;
        if (lead && !isOld) leads.push(lead);
        else storage.removeItem(key);
        expired ||= isOld;
      }
    });
    return { leads: leads.sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt)), expired };
  }

  #with(act: (storage: Store) => void): void {
    try {
      act(this.#storage());
    } catch {
      // The browser refuses the storage.
    }
  }
}
