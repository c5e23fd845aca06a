import type { LeadStorage } from './delivery.js';
import { readLead, writeJson } from './encoding.js';
import type { Lead } from './lead.js';

const LEAD_TTL_MS = 24 * 60 * 60 * 1000;

/**
 * Keeps one lead per endpoint in the tab's own storage, for at most 24 hours.
 *
 * Any script of the page can read it there, so it is used only where the page asks for it. If the storage throws,
 * nothing is kept.
 */
export class SessionLeadStorage implements LeadStorage {
  readonly #storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly #key: string;
  readonly #now: () => number;

  constructor(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, endpoint: string, now: () => number) {
    this.#storage = storage;
    this.#key = `funnel-calculator:lead:${endpoint}`;
    this.#now = now;
  }

  keep(lead: Lead): void {
    this.#with((storage) => storage.setItem(this.#key, writeJson(lead)));
  }

  forget(): void {
    this.#with((storage) => storage.removeItem(this.#key));
  }

  /** The lead that was kept before a reload; null where there is none that still has to be sent. */
  kept(): Lead | null {
    const text = this.#with((storage) => storage.getItem(this.#key));
    if (!text) return null;
    const lead = readLead(text);
    const age = lead ? this.#now() - Date.parse(lead.createdAt) : NaN;
    if (age >= 0 && age < LEAD_TTL_MS) return lead;
    this.forget();
    return null;
  }

  #with<T>(act: (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) => T): T | undefined {
    try {
      return act(this.#storage());
    } catch {
      return undefined;
    }
  }
}
