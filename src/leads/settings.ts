import { withoutDirections } from '../format/index.js';
import { readAcceptedWhen, type AcceptedWhen } from './acceptance.js';
import { canAnswer, readFields, type ContactField } from './contact-fields.js';
import { readConsents, type Consent } from './consents.js';
import { readContextList, SECRET, type ContextList } from './context.js';
import type { Encoding } from './encoding.js';
import { readEndpoint } from './endpoint.js';

/** The attributes of a lead form as the page wrote them. */
export interface GivenSettings {
  readonly endpoint: string | null;
  readonly controller: string | null;
  readonly policyUrl: string | null;
  readonly fields: string;
  readonly consents: unknown;
  readonly context: string | null;
  readonly encoding: string | null;
  readonly cors: string | null;
  readonly acceptedWhen?: string | null;
  readonly queue: string | null;
}

/** The settings of a form that may be shown. */
export interface Settings {
  readonly endpoint: string;
  /** Whether the server lets the page read its answers. */
  readonly readable: boolean;
  /** What means a yes in the server's answers; null where that is told as everywhere. */
  readonly acceptedWhen: AcceptedWhen | null;
  readonly encoding: Encoding;
  readonly controller: string;
  readonly policyUrl: string;
  readonly fields: readonly ContactField[];
  readonly consents: readonly Consent[];
  readonly context: ContextList;
  /** Whether a lead may be kept in the tab's storage until it is accepted. */
  readonly session: boolean;
}

export interface ReadSettings {
  /** Null where the form can't be shown. */
  readonly settings: Settings | null;
  /** Why it can't be shown; each fault names its attribute. */
  readonly faults: readonly string[];
  /** What is wrong but doesn't keep the form from being shown. */
  readonly warnings: readonly string[];
}

/**
 * Reads the settings of a form.
 *
 * Without endpoint, controller and policy there is no form: a person must know who gets the contact.
 *
 * @param page - the page's address, which relative addresses are resolved against
 * @param attributes - names of all attributes of the element; none may look like the name of a secret
 * @param webAddress - turns a text into an absolute web address; null where it is none
 */
export function readSettings(
  given: GivenSettings,
  page: string,
  attributes: readonly string[],
  webAddress: WebAddress,
): ReadSettings {
  const faults: string[] = [];
  const warnings: string[] = [];
  for (const name of attributes)
    if (SECRET.test(name)) faults.push(`${name}: everybody can read this page, keep keys on your server`);
  const recipient = readRecipient(given, page, webAddress, faults);
  const questions = readQuestions(given, webAddress, faults, warnings);
  const transport = readTransport(given, warnings);
  const settings = faults.length === 0 && recipient && questions ? { ...recipient, ...questions, ...transport } : null;
  return { settings, faults, warnings };
}

type WebAddress = (given: string) => string | null;

/** Who gets the contacts; null where one of the three is missing or wrong. */
function readRecipient(
  given: GivenSettings,
  page: string,
  webAddress: WebAddress,
  faults: string[],
): Pick<Settings, 'endpoint' | 'controller' | 'policyUrl'> | null {
  const target = given.endpoint?.trim()
    ? readEndpoint(given.endpoint.trim(), page)
    : { fault: 'write the address of the server that takes leads' };
  if ('fault' in target) faults.push(`endpoint: ${target.fault}`);
  const controller = withoutDirections(given.controller ?? '').trim();
  if (!controller) faults.push('controller: write who gets the contacts, by full name');
  const policyUrl = given.policyUrl?.trim() ? webAddress(given.policyUrl.trim()) : null;
  if (!policyUrl) faults.push('policy-url: write the address of your privacy policy');
  return 'fault' in target || !controller || !policyUrl ? null : { endpoint: target.url, controller, policyUrl };
}

/** What a person is asked; null where the consents can't be read. */
function readQuestions(
  given: GivenSettings,
  webAddress: WebAddress,
  faults: string[],
  warnings: string[],
): Pick<Settings, 'fields' | 'consents'> | null {
  const { fields, unknown } = readFields(given.fields);
  for (const word of unknown)
    warnings.push(
      `fields: "${word}" is not understood, write name, phone and email, each once, with ! behind required ones; left out`,
    );
  if (!canAnswer(fields)) faults.push('fields: without phone and email nobody can be answered');
  const consents = readConsents(
    given.consents,
    webAddress,
    (path, _value, advice) => void faults.push(`${path}: ${advice}`),
  );
  return consents && { fields, consents };
}

/** How a lead is written, sent and kept, and what goes along with it. */
function readTransport(
  given: GivenSettings,
  warnings: string[],
): Pick<Settings, 'readable' | 'acceptedWhen' | 'encoding' | 'context' | 'session'> {
  const { list, refused } = readContextList(given.context ?? '');
  for (const name of refused)
    warnings.push(`context: "${name}" is left out, write names of parameters, utm_* or name=value, and no keys`);
  const encoding = given.encoding || 'form';
  if (encoding !== 'form' && encoding !== 'json') warnings.push('encoding: write form or json; form is used');
  if (given.queue && given.queue !== 'session' && given.queue !== 'memory')
    warnings.push('queue: write memory or session; memory is used');
  const readable = given.cors?.trim().toLowerCase() !== 'false';
  return {
    readable,
    acceptedWhen: given.acceptedWhen?.trim() ? readYes(given.acceptedWhen, readable, warnings) : null,
    encoding: encoding === 'json' ? 'json' : 'form',
    context: list,
    session: given.queue === 'session',
  };
}

function readYes(given: string, readable: boolean, warnings: string[]): AcceptedWhen | null {
  const read = readAcceptedWhen(given);
  if (!read) warnings.push('accepted-when: write path=value, such as data.status=ok; left out');
  else if (!readable) warnings.push('accepted-when: with cors="false" no answer is read; left out');
  return readable ? read : null;
}
