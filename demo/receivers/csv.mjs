// @ts-check
import { phoneOf, readableAddress } from './summary.mjs';

/** A spreadsheet would calculate with what begins like this. A number may begin with a minus. */
const FORMULA = /^\s*[=+\-@\t\r|%]/;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** @param {string} text */
const cell = (text) => `"${(FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/**
 * The leads as a table for a spreadsheet, which never takes what a visitor typed for a formula. As in Excel itself, a
 * semicolon stands between the cells where the decimal mark is a comma: a double click opens it in columns.
 *
 * @param {readonly import('./lead-store.mjs').KeptLead[]} leads
 * @param {'.' | ','} [mark] decimal mark of the numbers
 */
export function csvOf(leads, mark = '.') {
  const number = (/** @type {string | null | undefined} */ text) =>
    NUMBER.test(text ?? '') ? String(text).replace('.', mark) : (text ?? '');
  const names = (/** @type {'values' | 'result' | 'context'} */ table) =>
    [...new Set(leads.flatMap((lead) => Object.keys(lead[table])))].sort();
  const [values, results, context] = [names('values'), names('result'), names('context')];
  const head = [
    'received',
    'name',
    'phone',
    'phone as typed',
    'email',
    'page',
    'lang',
    'currency',
    'period',
    'weakest',
  ];
  const rows = leads.map((lead) => [
    lead.receivedAt,
    lead.name,
    phoneOf(lead),
    lead.phone,
    lead.email,
    readableAddress(lead.page),
    lead.lang,
    lead.currency,
    lead.period,
    lead.weakest ?? '',
    ...values.map((name) => number(lead.values[name])),
    ...results.map((name) => number(lead.result[name])),
    ...context.map((name) => lead.context[name] ?? ''),
    lead.consents.map(({ id, version, givenAt }) => `${id} ${version} ${givenAt}`).join('; '),
    lead.suspect.join(' '),
    lead.leadId,
  ]);
  const titles = [
    ...head,
    ...values,
    ...results.map((name) => `result ${name}`),
    ...context,
    'consents',
    'suspect',
    'lead id',
  ];
  // With the mark by which Excel knows UTF-8.
  return `\ufeff${[titles, ...rows].map((row) => row.map(cell).join(mark === ',' ? ';' : ',')).join('\r\n')}\r\n`;
}
