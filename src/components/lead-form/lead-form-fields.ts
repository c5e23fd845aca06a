import { html, nothing, type TemplateResult } from 'lit';
import {
  LONGEST,
  wordsIn,
  type Consent,
  type ContactFault,
  type ContactField,
  type ContactName,
} from '../../leads/index.js';
import type { LeadFormTexts } from '../../texts/en/lead-form.js';
import { safeUrl } from '../base/safe-url.js';
import { fill } from '../base/words.js';

/** What is wrong, by field or consent. */
export type Faults = Readonly<Partial<Record<string, ContactFault>>>;

/** Attributes by which browsers, keyboards and password managers recognise each field. */
const KINDS = {
  name: { type: 'text', autocomplete: 'name', inputmode: 'text' },
  phone: { type: 'tel', autocomplete: 'tel', inputmode: 'tel' },
  email: { type: 'email', autocomplete: 'email', inputmode: 'email' },
} as const;

const MISSING = { name: 'missingName', phone: 'missingPhone', email: 'missingEmail' } as const satisfies Record<
  ContactName,
  keyof LeadFormTexts
>;

/** An address that was probably meant, and what takes it. */
export interface Suggestion {
  readonly email: string;
  readonly take: () => void;
}

/**
 * The row of one contact field.
 *
 * It isn't `required` to the browser: Firefox tells screen readers of an empty one that it is wrong before anybody has
 * typed. The form looks for what is missing itself.
 */
export function contactTemplate(
  { name, required }: ContactField,
  fault: ContactFault | undefined,
  suggestion: Suggestion | null,
  words: LeadFormTexts,
): TemplateResult {
  const { type, autocomplete, inputmode } = KINDS[name];
  return html`<div class="field ${fault ? 'invalid' : ''}" part="field">
    <label for=${name} part="label">${words[name]}${required ? nothing : html` <small>(${words.optional})</small>`}</label>
    <input
      id=${name}
      name=${name}
      part="input"
      type=${type}
      inputmode=${inputmode}
      autocomplete=${autocomplete}
      autocapitalize=${name === 'name' ? 'words' : 'none'}
      spellcheck="false"
      aria-required=${required}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby="note-${name}"
    />
    <p class="note" id="note-${name}" part="hint">${fault ? fill(words[fault === 'missing' ? MISSING[name] : fault], { most: String(LONGEST[name]) }) : nothing}</p>
    ${suggestion && html`<button type="button" class="action button personal" @click=${suggestion.take}>${fill(words.emailMeant, { email: suggestion.email })}</button>`}
  </div>`;
}

/**
 * A consent for one purpose with a link to its document. It is never ticked beforehand.
 *
 * It isn't `required` to the browser either.
 */
export function consentTemplate(
  consent: Consent,
  fault: ContactFault | undefined,
  words: LeadFormTexts,
  locale: string,
): TemplateResult {
  const { id, text, version, url, required } = consent;
  return html`<div class="consent ${fault ? 'invalid' : ''}" part="field">
    <label class="tick">
      <input type="checkbox" name="consent" value=${id} aria-required=${required ? 'true' : nothing} aria-invalid=${fault ? 'true' : nothing} aria-describedby="note-consent-${id}" />
      <span id="consent-${id}">${wordsIn(text, locale)}${required ? nothing : html` <small>(${words.optional})</small>`}</span>
    </label>
    <p class="document"><a href=${safeUrl(wordsIn(url, locale), 'link') ?? nothing} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" aria-describedby="consent-${id}"
      >${words.document}<span class="sr">, ${words.newTab}</span></a
    >
    <small>${fill(words.version, { version })}</small></p>
    <p class="note" id="note-consent-${id}" part="hint">${fault ? words.missingConsent : nothing}</p>
  </div>`;
}

/**
 * An invisible field that only machines fill in. Its name means nothing, and its attributes ask browsers and password
 * managers to ignore it. If one fills it in all the same, the lead is still sent.
 */
export const trapTemplate = (words: LeadFormTexts): TemplateResult => html`<div class="trap" aria-hidden="true">
  <label>${words.trap}<input name="zq" type="text" tabindex="-1" autocomplete="off" data-1p-ignore data-lpignore="true" data-bwignore data-form-type="other" /></label>
</div>`;
