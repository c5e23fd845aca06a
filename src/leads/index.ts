// Leads: what they contain, and how they reach the page owner's server without being lost.
export { contactFaults, type ContactFault, type ContactField, type ContactName } from './contact-fields.js';
export { emailDoubt, emailMeant } from './email.js';
export { wordsIn, type Consent } from './consents.js';
export { SECRET, pageAddress, readContext } from './context.js';
export type { Delivery, Environment } from './delivery.js';
export { newLeadId } from './lead-id.js';
export { MAX_CONTACT_LENGTH as LONGEST, type GivenConsent, type Lead } from './lead.js';
export { makeLead } from './payload.js';
export { LeadQueue } from './queue.js';
export { readSettings, type Settings } from './settings.js';
export { SessionLeadStorage } from './lead-storage.js';
export { spamSigns } from './spam-heuristics.js';
export type { State } from './transitions.js';
