// @ts-check
import { phoneOf, summaryOf } from './summary.mjs';

/** HubSpot's number for contacts. */
const CONTACT = '0-1';

/**
 * A submission of a form in HubSpot, by its Forms API v3. The form must have the fields `email`, `firstname`, `phone` and `message`.
 *
 * HubSpot knows a contact by the email: ask for it with `fields="name phone email!"`.
 *
 * @param {{ portalId: string, formGuid: string, host?: string }} settings
 * @returns {import('./forward.mjs').Destination}
 */
export const hubspot = ({ portalId, formGuid, host = 'https://api.hsforms.com' }) => ({
  name: 'hubspot',
  request: (lead) => {
    const processing = lead.consents.find(({ id }) => id === 'processing');
    return {
      url: `${host}/submissions/v3/integration/submit/${portalId}/${formGuid}`,
      headers: {},
      body: {
        // In milliseconds since 1970, as text.
        submittedAt: String(Date.parse(lead.createdAt)),
        fields: Object.entries({
          email: lead.email,
          firstname: lead.name,
          phone: phoneOf(lead),
          message: summaryOf(lead),
        })
          .filter(([, value]) => value !== '')
          .map(([name, value]) => ({ objectTypeId: CONTACT, name, value })),
        context: { pageUri: lead.page, pageName: 'Funnel calculator' },
        // What else was agreed to stands in the message: HubSpot wants the number of a subscription for it.
        ...(processing && {
          legalConsentOptions: { consent: { consentToProcess: true, text: processing.text, communications: [] } },
        }),
      },
    };
  },
  idOf: (answer) =>
    typeof answer?.inlineMessage === 'string' || typeof answer?.redirectUri === 'string' ? 'submitted' : null,
});
