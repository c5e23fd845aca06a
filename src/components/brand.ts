import { html, nothing, type TemplateResult } from 'lit';
import { stringsOf } from './options.js';
import { safeUrl } from './safe-url.js';

/** Whose calculator it is: a logo or a name, and a phone to call. */
export function brandTemplate(brand: object): TemplateResult {
  const { name, logo, phone } = stringsOf(brand);
  const image = logo && safeUrl(logo);
  return html`${image ? html`<img src=${image} alt=${name ?? ''} />` : name}
  ${phone ? html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>` : nothing}`;
}
