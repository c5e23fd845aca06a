import { html, type LitElement, type TemplateResult } from 'lit';
import { keepQuiet, tellOpened } from './opened-panels.js';
import type { CalculatorView } from '../base/view.js';

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
  norms: async () => (await import('../norms/funnel-norms.js')).FunnelNorms,
  plan: async () => (await import('../plan/funnel-plan.js')).FunnelPlan,
  compare: async () => (await import('../compare/funnel-compare.js')).FunnelCompare,
  share: async () => (await import('../share/funnel-share.js')).FunnelShare,
  'lead-form': async () => (await import('../lead-form/funnel-lead-form.js')).FunnelLeadForm,
};

interface PanelHost extends Element {
  readonly panels?: string | null;
  readonly updateComplete?: Promise<unknown>;
}

/** Panels whose code is on its way or there. */
const loading = new Map<string, Promise<void>>();

/** Loads the panels that are wanted, or that stand in the page's markup, where they aren't there yet. */
export function loadPanels(calculator: PanelHost, wanted: readonly string[]): void {
  tellOpened(calculator, wanted);
  for (const [name, load] of Object.entries(PANELS)) {
    const tag = `funnel-${name}`;
    if (customElements.get(tag) || !(wanted.includes(name) || calculator.querySelector(tag))) continue;
    const loaded = load().then(
      (element) => {
        if (!customElements.get(tag)) customElements.define(tag, element);
        for (const panel of [...calculator.querySelectorAll(tag), ...calculator.shadowRoot!.querySelectorAll(tag)])
          if (!(panel instanceof element)) bringToLife(panel);
      },
      () => console.warn(`[funnel-calculator] the panel "${name}" could not be loaded`),
    );
    loading.set(name, loaded);
  }
  const opened = wanted.slice((calculator.panels ?? '').split(/\s+/).length);
  const before = openings.get(calculator) ?? 0;
  openings.set(calculator, opened.length);
  if (opened.length > before) void welcome(calculator, opened.at(-1)!);
}

/** How many times panels of a calculator were opened so far. */
const openings = new WeakMap<Element, number>();

/** Whoever has opened a panel is taken to its heading, also where its code had still to come. */
async function welcome(calculator: PanelHost, name: string): Promise<void> {
  await loading.get(name);
  await calculator.updateComplete;
  const panel = calculator.shadowRoot?.querySelector<LitElement>(`funnel-${name}`);
  await panel?.updateComplete;
  const heading = panel?.shadowRoot?.querySelector('h2');
  // It may have led further in by itself.
  if (!heading || panel!.matches(':focus-within')) return;
  heading.tabIndex = -1;
  heading.focus();
}

/** Opens a panel that nobody has asked for by hand: a link brings what is in it. The page isn't told, and the focus stays. */
export function openQuietly(calculator: PanelHost, view: CalculatorView, name: string): void {
  openings.set(calculator, (openings.get(calculator) ?? 0) + 1);
  keepQuiet(calculator, name);
  view.openPanel(name);
}

/** Moved into a frame's document before its code came, an element is overlooked: only its first document knows the name. */
function bringToLife(panel: Element): void {
  const place = document.createComment('');
  panel.replaceWith(place);
  customElements.upgrade(document.adoptNode(panel));
  place.replaceWith(panel);
}
