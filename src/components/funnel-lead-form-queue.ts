import { LeadQueue, SessionShelf, type Environment } from '../leads/index.js';

// Asked for at the moment of use: a page's own replacements count, and a test's.
const environment: Environment = {
  fetch: (url, options) => fetch(url, options),
  beacon: (url, body) => navigator.sendBeacon(url, body),
  online: () => navigator.onLine,
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The leads of this page: they outlive the forms that they were typed into. */
export const leadQueue = new LeadQueue(environment, { window, document });

/** The tab's storage for one endpoint. */
export const sessionShelf = (endpoint: string): SessionShelf => new SessionShelf(() => sessionStorage, endpoint, () => Date.now());
