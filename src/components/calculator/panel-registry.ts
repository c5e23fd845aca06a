import { html, type TemplateResult } from 'lit';
import type { CalculatorView } from '../base/view.js';
import type { Topic } from '../../texts/index.js';

interface Panel {
  /** What the calculator shows under the layout; absent: the panel can only stand in the page's own markup. */
  readonly template?: TemplateResult;
  readonly load: () => Promise<CustomElementConstructor>;
}

/**
 * The optional panels by name, in their order under the layout. The name is also that of the element (`<funnel-…>`) and
 * of the topic of its texts, which are loaded with it, and but for the lead form the word in `panels`.
 */
export const PANELS = {
  norms: {
    template: html`<funnel-norms></funnel-norms>`,
    load: async () => (await import('../norms/funnel-norms.js')).FunnelNorms,
  },
  plan: {
    template: html`<funnel-plan></funnel-plan>`,
    load: async () => (await import('../plan/funnel-plan.js')).FunnelPlan,
  },
  compare: {
    template: html`<funnel-compare></funnel-compare>`,
    load: async () => (await import('../compare/funnel-compare.js')).FunnelCompare,
  },
  channels: {
    template: html`<funnel-channels></funnel-channels>`,
    load: async () => (await import('../channels/funnel-channels.js')).FunnelChannels,
  },
  clinic: {
    template: html`<funnel-clinic></funnel-clinic>`,
    load: async () => (await import('../clinic/funnel-clinic.js')).FunnelClinic,
  },
  value: {
    template: html`<funnel-value></funnel-value>`,
    load: async () => (await import('../value/funnel-value.js')).FunnelValue,
  },
  months: {
    template: html`<funnel-months></funnel-months>`,
    load: async () => (await import('../months/funnel-months.js')).FunnelMonths,
  },
  share: {
    template: html`<funnel-share></funnel-share>`,
    load: async () => (await import('../share/funnel-share.js')).FunnelShare,
  },
  'lead-form': {
    template: html`<funnel-lead-form></funnel-lead-form>`,
    load: async () => (await import('../lead-form/funnel-lead-form.js')).FunnelLeadForm,
  },
} satisfies Readonly<Partial<Record<Topic, Panel>>>;

export type PanelName = keyof typeof PANELS;

/** The lead form is called `lead` in `panels`; every other panel's word is its name. */
const WORDS: Readonly<Record<string, PanelName>> = { lead: 'lead-form' };

/** The name of the panel that a word of `panels` means. */
export const panelNamed = (word: string): string => WORDS[word] ?? word;

/** The words that `panels` understands. */
export const PANEL_WORDS: readonly string[] = [
  ...Object.keys(PANELS).filter((name) => name !== 'lead-form'),
  ...Object.keys(WORDS),
];

/**
 * What stands under the layout: the panels, and in place of those that couldn't be loaded a sentence and a way to try
 * again.
 *
 * @param wanted - panels by word, in any order; other words are none
 */
export const panelTemplates = (view: CalculatorView, wanted: readonly string[]): TemplateResult[] =>
  Object.entries<Panel>(PANELS).flatMap(([name, { template }]) => {
    if (view.panels.missing.has(name)) return [missingPanel(view, name)];
    return template && wanted.some((word) => panelNamed(word) === name) ? [template] : [];
  });

const missingPanel = (view: CalculatorView, name: string): TemplateResult =>
  html`<div class="box"><div class="layout missing" data-panel=${name}>
    <p class="small">${view.text('panelMissing')} <button class="action button" @click=${() => view.openPanel(name)}>${view.text('tryAgain')}</button></p>
  </div></div>`;
