import { html, type TemplateResult } from 'lit';

/** A figure that a page or a test can find, and a translator leaves alone. */
export const figure = (name: string, shown: string): TemplateResult =>
  html`<bdi data-figure=${name} translate="no" .textContent=${shown}></bdi>`;
