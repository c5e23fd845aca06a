import { html, nothing } from 'lit';
import { asked, withAsked, type Asked } from '../config/asked-contacts.js';
import type { LeadSettings, StudioConsent } from '../config/config.js';
import { isPluginsForm } from '../config/lead-attributes.js';
import type { Section, StudioView } from '../studio-view.js';
import { fillIn } from '../words/index.js';
import { checkField, complaintsAt, selectField, textField } from './form-controls.js';

export const leadSection: Section = {
  name: 'lead',
  places: ['lead'],
  body: (view) => {
    const { config, words } = view;
    const { lead } = config;
    return html`${checkField('lead.on', words.leadOn, lead.on, (on) => set(view, { on }, null))}
    ${complaintsAt(view, 'lead.on')} ${lead.on ? formTemplate(view) : nothing}`;
  },
};

const set = ({ config, change }: StudioView, part: Partial<LeadSettings>, place: string | null): void =>
  change({ ...config, lead: { ...config.lead, ...part } }, place);

type TextKey = { [key in keyof LeadSettings]: LeadSettings[key] extends string ? key : never }[keyof LeadSettings];

const leadText = (
  view: StudioView,
  key: Exclude<TextKey, 'encoding'>,
  label: string,
  options: Parameters<typeof textField>[5] = {},
): unknown =>
  textField(
    view,
    `lead.${key}`,
    label,
    view.config.lead[key],
    (text) => set(view, { [key]: text }, `lead.${key}`),
    options,
  );

function formTemplate(view: StudioView): unknown {
  const { config, words, focus } = view;
  const { lead } = config;
  const addConsent = (): void => {
    set(view, { consents: [...lead.consents, newConsent(lead.consents)] }, null);
    focus(`lead-consents-${lead.consents.length}-text`);
  };
  return html`<p class="hint">${isPluginsForm(config) ? words.leadPlugin : words.leadTry}</p>
    ${leadText(view, 'endpoint', words.leadEndpoint, { type: 'url', hint: words.leadEndpointHint })}
    ${leadText(view, 'controller', words.leadController)}
    ${leadText(view, 'policyUrl', words.leadPolicyUrl, { type: 'url' })} ${askedTemplate(view)}
    <div class="group" role="group" aria-labelledby="consents-title">
      <h4 id="consents-title">${words.consents}</h4>
      <p class="hint">${words.consentsLead}</p>
      ${lead.consents.map((consent, index) => consentTemplate(view, consent, index))}
      <div class="actions">
        <button type="button" id="consent-add" @click=${addConsent}>${words.consentAdd}</button>
      </div>
    </div>
    ${leadText(view, 'offer', words.leadOffer)}
    <div class="pair">
      ${leadText(view, 'call', words.leadCall, { type: 'tel' })}
      ${leadText(view, 'messenger', words.leadMessenger, { type: 'url' })}
      ${leadText(view, 'thanksText', words.leadThanksText)}
      ${leadText(view, 'thanksUrl', words.leadThanksUrl, { type: 'url' })}
    </div>
    <details>
      <summary aria-label=${`${words.forDeveloper}: ${words.lead}`}>${words.forDeveloper}</summary>
      ${leadText(view, 'context', words.leadContext, { stands: 'utm_* gclid yclid' })}
      ${checkField('lead.encoding', words.leadJson, lead.encoding === 'json', (on) => set(view, { encoding: on ? 'json' : '' }, null))}
      ${checkField('lead.readable', words.leadUnreadable, !lead.readable, (on) => set(view, { readable: !on }, null))}
      ${checkField('lead.session', words.leadSession, lead.session, (session) => set(view, { session }, null))}
      ${leadText(view, 'acceptedWhen', words.leadAcceptedWhen)}
    </details>`;
}

function askedTemplate(view: StudioView): unknown {
  const { config, words } = view;
  const { fields } = config.lead;
  const choices = [
    ['no', words.askNot],
    ['yes', words.askOptional],
    ['required', words.askRequired],
  ] as const;
  const titles = { name: words.leadName, phone: words.leadPhone, email: words.leadEmail };
  return html`<div class="group" role="group" aria-labelledby="asked-title">
    <h4 id="asked-title">${words.leadAsk}</h4>
    <div class="asked">
      ${(['name', 'phone', 'email'] as const).map((contact) =>
        selectField(`asked.${contact}`, titles[contact], choices, asked(fields, contact), (how) =>
          set(view, { fields: withAsked(fields, contact, how as Asked) }, null),
        ),
      )}
    </div>
    ${complaintsAt(view, 'lead.fields')}
  </div>`;
}

/** The first is usually that of processing; each has a name of its own. */
function newConsent(consents: readonly StudioConsent[]): StudioConsent {
  const ids = new Set(consents.map(({ id }) => id));
  let id = ids.has('processing') ? 'marketing' : 'processing';
  for (let number = 2; ids.has(id); number++) id = `consent${number}`;
  return { id, text: '', version: '1', url: '', required: id === 'processing' };
}

function consentTemplate(view: StudioView, consent: StudioConsent, index: number): unknown {
  const { config, words, say, focus } = view;
  const { consents } = config.lead;
  const put = (part: Partial<StudioConsent>, place: string | null): void =>
    set(view, { consents: consents.map((one, at) => (at === index ? { ...one, ...part } : one)) }, place);
  const field = (key: 'text' | 'url' | 'version' | 'id', label: string, long = false): unknown => {
    const place = `lead.consents.${index}.${key}`;
    return textField(view, place, label, consent[key], (text) => put({ [key]: text }, place), { long });
  };
  const name = consent.text || consent.id || String(index + 1);
  const remove = (): void => {
    set(view, { consents: consents.filter((_one, at) => at !== index) }, null);
    say(fillIn(words.consentRemoved, { consent: name }));
    focus('consent-add');
  };
  return html`<div class="consent" role="group" aria-label=${name}>
    ${field('text', words.consentText, true)} ${field('url', words.consentUrl)}
    <div class="pair">${field('version', words.consentVersion)} ${field('id', words.consentId)}</div>
    ${checkField(`lead.consents.${index}.required`, words.consentRequired, consent.required, (required) => put({ required }, null))}
    <button type="button" class="remove" aria-label=${fillIn(words.consentRemove, { consent: name })} @click=${remove}><span aria-hidden="true">×</span></button>
  </div>`;
}
