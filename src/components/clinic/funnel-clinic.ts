import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { defineIfFree } from '../base/define-if-free.js';
import { definePanelField } from '../base/funnel-panel-field.js';
import { FunnelPanel } from '../base/panel.js';
import { awaitVisits } from '../base/panel-visits.js';
import { takeTab, type ClinicTab } from '../base/clinic-tab.js';
import { Tabs } from '../base/tabs.js';
import { tabsStyles } from '../base/tabs.styles.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { clinicStyles } from './funnel-clinic.styles.js';
import { FunnelClinicCalls } from './funnel-clinic-calls.js';
import { FunnelClinicDoctors } from './funnel-clinic-doctors.js';
import { FunnelClinicReception } from './funnel-clinic-reception.js';

/** A tab: its word in the texts, and the element that it shows. */
interface Section {
  readonly name: ClinicTab;
  readonly template: TemplateResult;
  readonly element: CustomElementConstructor;
}

/** In the order in which a patient meets them. */
const SECTIONS: readonly Section[] = [
  { name: 'calls', template: html`<funnel-clinic-calls></funnel-clinic-calls>`, element: FunnelClinicCalls },
  {
    name: 'reception',
    template: html`<funnel-clinic-reception></funnel-clinic-reception>`,
    element: FunnelClinicReception,
  },
  { name: 'doctors', template: html`<funnel-clinic-doctors></funnel-clinic-doctors>`, element: FunnelClinicDoctors },
];

/**
 * Inside the clinic: calls that nobody took, what is booked at the desk, what the patients of each doctor bring.
 *
 * @element funnel-clinic
 * @example `<funnel-clinic slot="after"></funnel-clinic>`
 * @csspart clinic - the panel
 */
export class FunnelClinic extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, tabsStyles, clinicStyles];

  protected readonly topic = 'clinic';

  readonly #tabs = new Tabs(
    this,
    SECTIONS.map(({ name }) => name),
  );
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    definePanelField();
    for (const { name, element } of SECTIONS) defineIfFree({ [`funnel-clinic-${name}`]: element });
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
    if (wished >= 0) this.#tabs.open = wished;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { tabs } = view.latestWords('clinic');
    // A single tab needs no row of tabs.
    const many = SECTIONS.length > 1;
    const section = SECTIONS[this.#tabs.open]!;
    return html`<section class="box" part="clinic">
      <h2 tabindex="-1">${tabs.heading}</h2>
      ${many ? this.#tabs.render(tabs.heading, (name) => tabs[name as ClinicTab]) : nothing}
      <div
        id="panel"
        role=${many ? 'tabpanel' : nothing}
        aria-labelledby=${many ? section.name : nothing}
      >${section.template}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-clinic': FunnelClinic;
  }
}
