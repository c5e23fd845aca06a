import { LeadQueue, SessionLeadStorage, type Environment } from '../../leads/index.js';

/** What the page's own policy has stopped; it never gets looser. */
const stopped = new Set<string>();
document.addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective, blockedURI }) => {
  if (disposition === 'enforce' && effectiveDirective === 'connect-src') stopped.add(blockedURI);
});

// Asked for at the moment of use: a page's own replacements count, and a test's.
const environment: Environment = {
  fetch: (url, options) => fetch(url, options),
  beacon: (url, body) => navigator.sendBeacon(url, body),
  online: () => navigator.onLine,
  // Some browsers tell the origin alone.
  forbidden: (url) => [...stopped].some((blocked) => blocked !== '' && url.startsWith(blocked)),
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
export const sessionLeadStorage = (endpoint: string): SessionLeadStorage =>
  new SessionLeadStorage(
    () => sessionStorage,
    endpoint,
    () => Date.now(),
  );
