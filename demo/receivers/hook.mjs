// @ts-check
import { phoneOf, summaryOf } from './summary.mjs';

/**
 * Zapier, Make, n8n and whatever else gives out an address that takes any JSON: flat, so that each field can be picked there by its name.
 *
 * Who knows such an address can write into it: it belongs into this server's environment, not into a page.
 *
 * @param {{ url: string }} settings
 * @returns {import('./forward.mjs').Destination}
 */
export const hook = ({ url }) => ({
  name: 'hook',
  request: (lead) => ({
    url,
    headers: {},
    body: {
      // First, so that no parameter of a page's address takes the place of a field.
      ...lead.context,
      lead_id: lead.leadId,
      created_at: lead.createdAt,
      name: lead.name,
      phone: phoneOf(lead),
      phone_as_typed: lead.phone,
      email: lead.email,
      page: lead.page,
      lang: lead.lang,
      currency: lead.currency,
      weakest: lead.weakest ?? '',
      suspect: lead.suspect.join(' '),
      consents: lead.consents.map(({ id }) => id).join(' '),
      summary: summaryOf(lead),
      ...prefixed('value_', lead.values),
      ...prefixed('result_', lead.result),
    },
  }),
  // They answer each in their own way; whether that is a yes has been looked at already.
  idOf: (answer) => String(answer?.id ?? answer?.request_id ?? 'taken'),
});

/** @param {string} prefix @param {Record<string, string | null>} table */
const prefixed = (prefix, table) =>
  Object.fromEntries(Object.entries(table).map(([name, value]) => [prefix + name, value ?? '']));
