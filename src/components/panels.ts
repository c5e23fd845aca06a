import { html, type TemplateResult } from 'lit';
import { tellOpened } from './opened-panels.js';

/** Panels that the calculator itself can show, in their order under the layout. */
const TEMPLATES: Readonly<Record<string, TemplateResult>> = {
  norms: html`<funnel-norms></funnel-norms>`,
  plan: html`<funnel-plan></funnel-plan>`,
  compare: html`<funnel-compare></funnel-compare>`,
  share: html`<funnel-share></funnel-share>`,
};

/** @param wanted - panels by word, in any order; other words are none */
export const panelTemplates = (wanted: readonly string[]): TemplateResult[] =>
  Object.entries(TEMPLATES).flatMap(([name, template]) => (wanted.includes(name) ? [template] : []));

/** Optional panels by their word in `panels`: each brings its own words, and comes when it is first used. */
const PANELS: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  norms: async () => (await import('./funnel-norms.js')).FunnelNorms,
  plan: async () => (await import('./funnel-plan.js')).FunnelPlan,
  compare: async () => (await import('./funnel-compare.js')).FunnelCompare,
  share: async () => (await import('./funnel-share.js')).FunnelShare,
  'lead-form': async () => (await import('./funnel-lead-form.js')).FunnelLeadForm,
};

/** Loads the panels that are wanted, or that stand in the page's markup, where they aren't there yet. */
export function loadPanels(calculator: Element, wanted: readonly string[]): void {
  tellOpened(calculator, wanted);
  for (const [name, load] of Object.entries(PANELS)) {
    const tag = `funnel-${name}`;
    if (customElements.get(tag) || !(wanted.includes(name) || calculator.querySelector(tag))) continue;
    void load().then(
      (element) => {
        if (!customElements.get(tag)) customElements.define(tag, element);
        for (const panel of [...calculator.querySelectorAll(tag), ...calculator.shadowRoot!.querySelectorAll(tag)]) if (!(panel instanceof element)) bringToLife(panel);
      },
      () => console.warn(`[funnel-calculator] the panel "${name}" could not be loaded`),
    );
  }
}

/** Moved into a frame's document before its code came, an element is overlooked: only its first document knows the name. */
function bringToLife(panel: Element): void {
  const place = document.createComment('');
  panel.replaceWith(place);
  customElements.upgrade(document.adoptNode(panel));
  place.replaceWith(panel);
}
