import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { definePanelField } from '../base/funnel-panel-field.js';
import { awaitVisits } from '../base/panel-visits.js';
import { takeTab, type ClinicTab } from '../base/clinic-tab.js';
import { panelFrameStyles } from '../base/panel-frame.styles.js';
import { TabbedPanel, type TabSection } from '../base/tabbed-panel.js';
import { tabsStyles } from '../base/tabs.styles.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { FunnelClinicCalls } from './funnel-clinic-calls.js';

/** In the order in which a patient meets them; the first one comes with the panel. */
const SECTIONS: readonly TabSection<ClinicTab>[] = [
  {
    name: 'calls',
    template: html`<funnel-clinic-calls></funnel-clinic-calls>`,
    load: () => Promise.resolve(FunnelClinicCalls),
  },
  {
    name: 'reception',
    template: html`<funnel-clinic-reception></funnel-clinic-reception>`,
    load: async () => (await import('./funnel-clinic-reception.js')).FunnelClinicReception,
  },
  {
    name: 'doctors',
    template: html`<funnel-clinic-doctors></funnel-clinic-doctors>`,
    load: async () => (await import('./funnel-clinic-doctors.js')).FunnelClinicDoctors,
  },
  {
    name: 'check',
    template: html`<funnel-clinic-check></funnel-clinic-check>`,
    load: async () => (await import('./funnel-clinic-check.js')).FunnelClinicCheck,
  },
];

/**
 * Inside the clinic: calls that nobody took, what is booked at the desk, what the patients of each doctor bring, and whether the
 * numbers of an article or a report can all be true.
 *
 * @element funnel-clinic
 * @example `<funnel-clinic slot="after"></funnel-clinic>`
 * @csspart clinic - the panel
 */
export class FunnelClinic extends TabbedPanel<ClinicTab> {
  static override styles: CSSResultGroup = [theme, tabsStyles, panelFrameStyles];

  protected readonly topic = 'clinic';

  #leave: (() => void) | undefined;

  constructor() {
    super(SECTIONS);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    definePanelField();
    const { view } = this;
    if (view) this.#leave = awaitVisits(view, 'clinic', () => void this.#visit(view));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Opens the tab that was asked for, and moves the focus to the heading. */
  async #visit(view: CalculatorView): Promise<void> {
    const tab = takeTab(view);
    const wished = SECTIONS.findIndex(({ name }) => name === tab);
    if (wished >= 0) this.tabs.open = wished;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { tabs } = view.topics!.latest('clinic');
    return html`<section class="box" part="clinic">
      <h2 tabindex="-1">${tabs.heading}</h2>
      ${this.tabs.render(tabs.heading, (name) => tabs[name as ClinicTab])}
      <div id="panel" role="tabpanel" aria-labelledby=${this.openSection.name}>${this.openContent()}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-clinic': FunnelClinic;
  }
}
