// @ts-check
import { phoneOf, summaryOf, titleOf, utmOf } from './summary.mjs';

/**
 * A lead in Bitrix24 by `crm.lead.add`, through an incoming webhook with the right `crm`.
 *
 * The webhook's address is a key to the whole CRM: it belongs into this server's environment, never into a page.
 *
 * @param {{ webhook: string }} settings `https://….bitrix24.ru/rest/1/<key>/`
 * @returns {import('./forward.mjs').Destination}
 */
export const bitrix24 = ({ webhook }) => ({
  name: 'bitrix24',
  request: (lead) => ({
    url: `${webhook.replace(/\/$/, '')}/crm.lead.add.json`,
    headers: {},
    body: {
      fields: {
        TITLE: titleOf(lead),
        NAME: lead.name,
        ...(phoneOf(lead) && { PHONE: [{ VALUE: phoneOf(lead), VALUE_TYPE: 'WORK' }] }),
        ...(lead.email && { EMAIL: [{ VALUE: lead.email, VALUE_TYPE: 'WORK' }] }),
        SOURCE_ID: 'WEB',
        SOURCE_DESCRIPTION: lead.page,
        COMMENTS: asHtml(summaryOf(lead)),
        // By these two a lead that came in twice can be found.
        ORIGINATOR_ID: 'funnel-calculator',
        ORIGIN_ID: lead.leadId,
        ...Object.fromEntries(Object.entries(utmOf(lead)).map(([name, value]) => [name.toUpperCase(), value])),
      },
      params: { REGISTER_SONET_EVENT: 'Y' },
    },
  }),
  idOf: (answer) => (typeof answer?.result === 'number' ? String(answer.result) : null),
});

/** Comments are shown as HTML: what a visitor typed must not be any. @param {string} text */
const asHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');
