import { emailFault } from './email.js';
import { MAX_CONTACT_LENGTH } from './lead.js';

/** The fields that a form may have. */
export const CONTACT_FIELDS = ['name', 'phone', 'email'] as const;
export type ContactName = (typeof CONTACT_FIELDS)[number];

export interface ContactField {
  readonly name: ContactName;
  readonly required: boolean;
}

/** What is wrong with the text in a field. */
export type ContactFault = 'missing' | 'tooLong' | 'noAt' | 'oddEmail' | 'noDot' | 'noContact';

/**
 * Reads `fields="name phone! email"`: names in the order in which they are shown, `!` behind those that must be filled in.
 *
 * @returns the fields, and the words that name no field
 * @example readFields('phone! name').fields // [{ name: 'phone', required: true }, { name: 'name', required: false }]
 */
export function readFields(given: string): {
  readonly fields: readonly ContactField[];
  readonly unknown: readonly string[];
} {
  const fields: ContactField[] = [];
  const unknown: string[] = [];
  for (const word of given.split(/[\s,]+/).filter(Boolean)) {
    const name = CONTACT_FIELDS.find((known) => known === word.replace(/!$/, ''));
    if (!name || fields.some((field) => field.name === name)) unknown.push(word);
    else fields.push({ name, required: word.endsWith('!') });
  }
  return { fields, unknown };
}

/** Whether the fields contain a way to answer: a phone or an email. */
export const canAnswer = (fields: readonly ContactField[]): boolean => fields.some(({ name }) => name !== 'name');

/**
 * What keeps a contact from being sent, by field; a phone is never refused for its format.
 *
 * @param typed - text by field
 * @returns no entry where all is well; 'noContact' where neither phone nor email is given and neither is required
 */
export function contactFaults(
  fields: readonly ContactField[],
  typed: Readonly<Record<ContactName, string>>,
): Partial<Record<ContactName, ContactFault>> {
  const faults: Partial<Record<ContactName, ContactFault>> = {};
  for (const { name, required } of fields) {
    const text = typed[name].trim();
    if (required && text === '') faults[name] = 'missing';
    else if (text.length > MAX_CONTACT_LENGTH[name]) faults[name] = 'tooLong';
    else if (name === 'email' && text !== '') {
      const fault = emailFault(text);
      if (fault) faults[name] = fault;
    }
  }
  const ways = fields.filter(({ name }) => name !== 'name');
  if (ways.every(({ name, required }) => !required && typed[name].trim() === '') && ways[0])
    faults[ways[0].name] = 'noContact';
  return faults;
}
