import { safeUrl } from '../../../src/components/base/safe-url.js';
import { readSettings } from '../../../src/leads/settings.js';
import { isLocal } from '../config/files-address.js';
import type { LeadSettings, StudioConfig } from '../config/config.js';
import { isPluginsForm, leadAttributes } from '../config/lead-attributes.js';
import { isHalf, isSentence } from '../config/typed-address.js';
import { lacking, leaveOut, warn, type Complaint, type Problem } from './problem.js';
import { PAGE } from './word-problems.js';

/** Places of the studio by the form's attribute. */
const PLACES: Readonly<Record<string, readonly [keyof LeadSettings, Complaint]>> = {
  endpoint: ['endpoint', 'badEndpoint'],
  controller: ['controller', 'noController'],
  'policy-url': ['policyUrl', 'noPolicy'],
  fields: ['fields', 'noContact'],
  context: ['context', 'badContext'],
  'accepted-when': ['acceptedWhen', 'badAcceptedWhen'],
};

/** A page on this computer. */
const TRYING = 'http://localhost/';

/** As the form itself asks for a web address; it would also take for one what nobody means so. */
const webAddress = (given: string): string | null => {
  const url = isHalf(given) || isSentence(given) ? null : safeUrl(given, 'link', PAGE);
  return url && /^https?:/.test(url) ? url : null;
};

/** Why there would be no form, and what it would leave out. A form that isn't switched on has no problems. */
export function leadProblems(config: StudioConfig): Problem[] {
  const { lead, delivery } = config;
  if (!lead.on || isPluginsForm(config)) return [];
  if (delivery === 'frame') return [leaveOut('lead.on', 'frameLead')];
  const given = {
    endpoint: lead.endpoint,
    controller: lead.controller,
    policyUrl: lead.policyUrl,
    fields: lead.fields,
    consents: lead.consents,
    context: lead.context,
    encoding: lead.encoding,
    cors: lead.readable ? null : 'false',
    acceptedWhen: lead.acceptedWhen,
    queue: lead.session ? 'session' : null,
  };
  const names = leadAttributes(lead).map(([name]) => name);
  // A receiver that is tried on this computer has no certificate, and neither has the page that tries it.
  const isTried = isLocal(lead.endpoint.trim());
  const { faults, warnings } = readSettings(given, isTried ? TRYING : PAGE, names, webAddress);
  return [
    ...(faults.some((fault) => fault.startsWith('endpoint')) || !(isHalf(lead.endpoint) || isSentence(lead.endpoint))
      ? []
      : [leaveOut('lead.endpoint', 'badEndpoint')]),
    ...lacking(leaveOut, 'lead.endpoint', lead.endpoint),
    ...(isTried && !faults.some((fault) => fault.startsWith('endpoint'))
      ? [warn('lead.endpoint', 'endpointLocal')]
      : []),
    ...lacking(leaveOut, 'lead.policyUrl', lead.policyUrl),
    ...lead.consents.flatMap(({ url }, index) => lacking(leaveOut, `lead.consents.${index}.url`, url)),
    ...faults.map((fault) => problemOf(fault, lead, leaveOut)),
    ...warnings.map((warning) => problemOf(warning, lead, warn)),
    ...linkProblems(lead),
  ];
}

function problemOf(fault: string, lead: LeadSettings, make: typeof leaveOut): Problem {
  const consent = /^consents(?:\.(\d+))?(?:\.(\w+))?/.exec(fault);
  if (consent) {
    const [, index = '0', key = 'id'] = consent;
    const url = lead.consents[Number(index)]?.url.trim() ? 'badAddress' : 'badConsentUrl';
    const complaint = key === 'url' ? url : key === 'id' ? 'badConsentId' : 'badConsent';
    return make(`lead.consents.${index}.${key}`, complaint);
  }
  const [key, complaint] = PLACES[fault.split(':')[0]!] ?? (['endpoint', 'badEndpoint'] as const);
  const said =
    key === 'endpoint' && !lead.endpoint.trim()
      ? 'noEndpoint'
      : key === 'policyUrl' && lead.policyUrl.trim()
        ? 'badAddress'
        : complaint;
  return make(`lead.${key}`, said);
}

/** Links that the form would leave out in silence. */
function linkProblems({ messenger, thanksUrl }: LeadSettings): Problem[] {
  return [
    ...(messenger && !safeUrl(messenger, 'messenger', PAGE) ? [warn('lead.messenger', 'badLink')] : []),
    ...(thanksUrl && !webAddress(thanksUrl) ? [warn('lead.thanksUrl', 'badLink')] : []),
    ...lacking(warn, 'lead.messenger', messenger),
    ...lacking(warn, 'lead.thanksUrl', thanksUrl),
  ];
}
