// @ts-check
import { phoneOf, titleOf, utmOf } from './summary.mjs';

/**
 * A lead with its contact in amoCRM (Kommo) by `POST /api/v4/leads/complex`.
 *
 * @param {{ account: string, accessToken: string }} settings `https://….amocrm.ru`, and a long-lived token of a private integration
 * @returns {import('./forward.mjs').Destination}
 */
export const amocrm = ({ account, accessToken }) => ({
  name: 'amocrm',
  request: (lead) => ({
    url: `${account.replace(/\/$/, '')}/api/v4/leads/complex`,
    headers: { Authorization: `Bearer ${accessToken}` },
    body: [
      {
        name: titleOf(lead),
        // The answer names it again; amoCRM itself doesn't recognise a repetition by it.
        request_id: lead.leadId,
        ...orNothing(
          Object.entries(utmOf(lead)).map(([name, value]) => ({ field_code: name.toUpperCase(), values: [{ value }] })),
        ),
        _embedded: {
          tags: [{ name: 'funnel-calculator' }, ...(lead.weakest ? [{ name: lead.weakest }] : [])],
          contacts: [
            {
              first_name: lead.name,
              ...orNothing([
                ...(phoneOf(lead)
                  ? [{ field_code: 'PHONE', values: [{ value: phoneOf(lead), enum_code: 'WORK' }] }]
                  : []),
                ...(lead.email ? [{ field_code: 'EMAIL', values: [{ value: lead.email, enum_code: 'WORK' }] }] : []),
              ]),
            },
          ],
        },
      },
    ],
  }),
  idOf: (answer) => (Array.isArray(answer) && typeof answer[0]?.id === 'number' ? String(answer[0].id) : null),
});

/** An empty list of fields is refused. @param {object[]} fields */
const orNothing = (fields) => (fields.length > 0 ? { custom_fields_values: fields } : {});
