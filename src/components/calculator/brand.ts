import { html, nothing, type TemplateResult } from 'lit';
import type { GivenOptions } from '../../options/index.js';
import { safeUrl } from '../base/safe-url.js';

/** The page's brand: a logo or a name, and a phone to call. */
export function brandTemplate({ name, logo, phone }: NonNullable<GivenOptions['brand']>): TemplateResult {
  const image = logo && safeUrl(logo, 'image');
  const call = phone && safeUrl(`tel:${phone.replace(/[^\d+]/g, '')}`, 'link');
  return html`${image ? html`<img src=${image} alt=${name ?? ''} />` : name}
  ${call ? html`<a href=${call}>${phone}</a>` : nothing}`;
}
