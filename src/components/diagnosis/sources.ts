import { html, type TemplateResult } from 'lit';
import { leverName } from '../base/lever-texts.js';
import { normFacts } from '../base/norm-facts.js';
import { safeUrl } from '../base/safe-url.js';
import type { CalculatorView } from '../base/view.js';

/** Who publishes the figures that the funnel is compared with, and where. */
export const sourcesTemplate = (view: CalculatorView): TemplateResult =>
  html`${view.store.snapshot.diagnosis.levers
    .filter(({ norm, origin }) => norm && origin !== 'example')
    .map((lever) => {
      const { id, source, url } = lever;
      const address = url && safeUrl(url, 'link');
      const publisher = address
        ? html`<a href=${address} target="_blank" rel="noopener nofollow">${source ?? address}</a>`
        : source;
      return html`<p class="small">${leverName(view, id)}: ${normFacts(view, lever, publisher)}</p>`;
    })}`;
