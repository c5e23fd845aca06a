import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { defineIfFree } from '../base/define-if-free.js';
import { definePanelField } from '../base/funnel-panel-field.js';
import { FunnelPanel } from '../base/panel.js';
import { panelFrameStyles } from '../base/panel-frame.styles.js';
import { awaitVisits } from '../base/panel-visits.js';
import { addToReport } from '../base/report-sections.js';
import { Tabs } from '../base/tabs.js';
import { tabsStyles } from '../base/tabs.styles.js';
import { theme } from '../base/theme.styles.js';
import { FunnelValueCalling } from './funnel-value-calling.js';
import { FunnelValuePatient } from './funnel-value-patient.js';
import { valueSections } from './value-report.js';

/** The tabs by their word in the texts: the value of a patient comes first, because the calls are held against it. */
const SECTIONS = {
  patient: html`<funnel-value-patient></funnel-value-patient>`,
  calling: html`<funnel-value-calling></funnel-value-calling>`,
} as const;

type Section = keyof typeof SECTIONS;

const NAMES = Object.keys(SECTIONS) as Section[];

/**
 * What a patient brings over a time, beside what a patient costs; and what calling patients of before would bring.
 *
 * @element funnel-value
 * @example `<funnel-value slot="after"></funnel-value>`
 * @csspart value - the panel
 */
export class FunnelValue extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, tabsStyles, panelFrameStyles];

  protected readonly topic = 'value';

  readonly #tabs = new Tabs(this, NAMES);
  #leaves: readonly (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    definePanelField();
    defineIfFree({ 'funnel-value-patient': FunnelValuePatient, 'funnel-value-calling': FunnelValueCalling });
    const { view } = this;
    this.#leaves = view
      ? [awaitVisits(view, 'value', () => void this.#goToHeading()), addToReport(view, () => valueSections(view))]
      : [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leaves) leave();
    this.#leaves = [];
  }

  async #goToHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { tabs } = view.topics!.latest('value');
    const open = NAMES[this.#tabs.open]!;
    return html`<section class="box" part="value">
      <h2 tabindex="-1">${tabs.heading}</h2>
      ${this.#tabs.render(tabs.heading, (name) => tabs[name as Section])}
      <div id="panel" role="tabpanel" aria-labelledby=${open}>${SECTIONS[open]}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-value': FunnelValue;
  }
}
