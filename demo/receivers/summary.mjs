// @ts-check
/** @typedef {import('./lead.mjs').Lead} Lead */

/** @param {Lead} lead the number to call: certain, else as typed */
export const phoneOf = ({ phoneE164, phone }) => phoneE164 || phone;

/** @param {Lead} lead what the lead is called in a list of leads */
export const titleOf = ({ name, phone, email }) => `Funnel calculator: ${name || phone || email}`;

/** @param {Lead} lead parameters of the visit that CRMs have fields for, by their own names */
export const utmOf = ({ context }) =>
  Object.fromEntries(
    Object.entries(context).filter(
      ([name, value]) => /^utm_(source|medium|campaign|content|term)$/.test(name) && value !== '',
    ),
  );

/**
 * `/%d0%b0/` as `/а/`: in most languages an address can't be read otherwise. What is no visible letter stays as it is.
 *
 * @param {string} address
 */
export const readableAddress = (address) =>
  address.replace(/(?:%[89a-f][\da-f])+/gi, (coded) => {
    try {
      const text = decodeURIComponent(coded);
      return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u.test(text) ? text : coded;
    } catch {
      return coded;
    }
  });

/**
 * The lead in lines of text, for a CRM's comment: what the visitor saw, what of it was still the example's, what they agreed to.
 *
 * @param {Lead} lead
 */
export function summaryOf(lead) {
  const {
    values,
    shares,
    examples,
    norms,
    result,
    weakest,
    currency,
    period,
    consents,
    context,
    suspect,
    page,
    lang,
    leadId,
    phone,
    phoneE164,
  } = lead;
  const line = (/** @type {string} */ label, /** @type {Record<string, string | null>} */ table) =>
    Object.entries(table)
      .flatMap(([name, value]) => (value ? [`${name} ${value}`] : []))
      .join(', ')
      .replace(/^(?=.)/, `${label}: `);
  return [
    line(`Numbers (${[period, currency].filter(Boolean).join(', ')})`, values),
    line('Typed as shares', shares),
    examples.length > 0 ? `Still the example's: ${examples.join(', ')}` : '',
    line('Norms', norms),
    line('Results', result),
    weakest ? `Leaks most: ${weakest}` : '',
    phoneE164 && phone !== phoneE164 ? `Phone as typed: ${phone}` : '',
    line('Context', context),
    ...consents.map(
      ({ id, version, url, givenAt, text }) => `Agreed ${givenAt} to ${id}, version ${version}, ${url}: ${text}`,
    ),
    suspect.length > 0 ? `May be a machine: ${suspect.join(', ')}` : '',
    `Page: ${readableAddress(page)} (${lang})`,
    `Lead id: ${leadId}`,
  ]
    .filter(Boolean)
    .join('\n');
}
