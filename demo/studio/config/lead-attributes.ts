import { NEW_CONFIG, type LeadSettings, type StudioConfig } from './config.js';

/** Whether the form is left to the plugin for WordPress, which knows by itself where leads go, whose they are and the policy. */
export const isPluginsForm = ({ lead, delivery }: StudioConfig): boolean =>
  lead.on &&
  delivery === 'wordpress' &&
  [lead.endpoint, lead.controller, lead.policyUrl].every((given) => given.trim() === '');

/** The lead form's attributes, in the order in which an owner reads them. */
export function leadAttributes(lead: LeadSettings): readonly (readonly [name: string, value: string])[] {
  const consents = lead.consents.map(({ id, text, version, url, required }) => ({
    id,
    text,
    version,
    url,
    ...(required ? { required } : {}),
  }));
  const all: readonly (readonly [string, string])[] = [
    ['endpoint', lead.endpoint],
    ['controller', lead.controller],
    ['policy-url', lead.policyUrl],
    ['fields', lead.fields === NEW_CONFIG.lead.fields ? '' : lead.fields],
    ['consents', consents.length > 0 ? JSON.stringify(consents) : ''],
    ['context', lead.context],
    ['encoding', lead.encoding],
    ['cors', lead.readable ? '' : 'false'],
    ['accepted-when', lead.acceptedWhen],
    ['queue', lead.session ? 'session' : ''],
    ['offer', lead.offer],
    ['call', lead.call],
    ['messenger', lead.messenger],
    ['thanks-text', lead.thanksText],
    ['thanks-url', lead.thanksUrl],
  ];
  return all.map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== '');
}
