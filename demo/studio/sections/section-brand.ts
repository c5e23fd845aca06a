import { html } from 'lit';
import { safeUrl } from '../../../src/components/base/safe-url.js';
import type { StudioConfig } from '../config/config.js';
import type { Section, StudioView } from '../studio-view.js';
import { textField } from './form-controls.js';

export const brandSection: Section = {
  name: 'brand',
  places: ['brand'],
  body: (view) => html`${brandField(view, 'name', view.words.brandName)}
    ${brandField(view, 'logo', view.words.brandLogo, 'url')} ${logoTemplate(view)}
    ${brandField(view, 'phone', view.words.brandPhone, 'tel')}`,
};

function brandField(
  view: StudioView,
  name: keyof StudioConfig['brand'],
  label: string,
  type: 'text' | 'url' | 'tel' = 'text',
): unknown {
  const { config, change } = view;
  const set = (text: string): void => change({ ...config, brand: { ...config.brand, [name]: text } }, `brand.${name}`);
  return textField(view, `brand.${name}`, label, config.brand[name], set, { type });
}

/** The picture itself says whether it can be reached. */
function logoTemplate({ logo, words, problems, logoFailed }: StudioView): unknown {
  // A browser's sign of a broken picture says less than the sentence above.
  if (problems.some(({ complaint }) => complaint === 'logoUnreachable')) return '';
  const address = /^https?:\/\/[^/]+\./.test(logo) ? safeUrl(logo, 'image') : null;
  return address === null
    ? ''
    : html`<img class="logo" src=${address} alt=${words.brandLogoAlt} @error=${() => logoFailed(logo)} @load=${() => logoFailed('')} />`;
}
