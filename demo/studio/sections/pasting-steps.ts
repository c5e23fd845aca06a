import { html, nothing } from 'lit';
import type { StudioView } from '../studio-view.js';
import { PASTING, SYSTEMS } from '../words/pasting.js';

/** How to put the code onto a page, for each system that the chosen way of delivery suits. */
export function pastingSteps({ config: { delivery }, locale }: StudioView): unknown {
  const systems = SYSTEMS[delivery];
  if (!systems) return nothing;
  const words = PASTING[locale] ?? PASTING['en']!;
  return html`<details class="pasting">
    <summary>${words.heading}</summary>
    ${systems.map((name) => {
      const { system, steps } = words[name];
      const items = steps.map((step) => html`<li>${step}</li>`);
      // What to look at has no order.
      return html`<h4>${system}</h4>
        ${name === 'nothing' ? html`<ul>${items}</ul>` : html`<ol>${items}</ol>`}`;
    })}
  </details>`;
}
