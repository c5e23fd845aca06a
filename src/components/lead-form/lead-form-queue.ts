import { LeadQueue, SessionLeadStorage, type Environment } from '../../leads/index.js';

/** Addresses that the page's Content-Security-Policy has blocked. A policy never gets looser. */
const stopped = new Set<string>();
document.addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective, blockedURI }) => {
  if (disposition === 'enforce' && effectiveDirective === 'connect-src') stopped.add(blockedURI);
});

// Globals are read at the moment of use, so that replacements by the page or a test are used.
const environment: Environment = {
  fetch: (url, options) => fetch(url, options),
  beacon: (url, body) => navigator.sendBeacon(url, body),
  online: () => navigator.onLine,
  // Some browsers report only the origin of a blocked address.
  forbidden: (url) => [...stopped].some((blocked) => blocked !== '' && url.startsWith(blocked)),
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The leads of this page. They outlive the forms that they were typed into. */
export const leadQueue = new LeadQueue(environment, { window, document });

/** The tab's storage for one endpoint. */
export const sessionLeadStorage = (endpoint: string): SessionLeadStorage =>
  new SessionLeadStorage(
    () => sessionStorage,
    endpoint,
    () => Date.now(),
  );
