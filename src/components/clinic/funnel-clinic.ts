import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { defineIfFree } from '../base/define-if-free.js';
import { definePanelField } from '../base/funnel-panel-field.js';
import { FunnelPanel } from '../base/panel.js';
import { awaitVisits } from '../base/panel-visits.js';
import { takeTab, type ClinicTab } from '../base/clinic-tab.js';
import { panelFrameStyles } from '../base/panel-frame.styles.js';
import { Tabs } from '../base/tabs.js';
import { tabsStyles } from '../base/tabs.styles.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { FunnelClinicCalls } from './funnel-clinic-calls.js';

/** A tab: its word in the texts, and the element that it shows; the first one comes with the panel. */
interface Section {
  readonly name: ClinicTab;
  readonly template: TemplateResult;
  readonly load: () => Promise<CustomElementConstructor>;
}

/** In the order in which a patient meets them. */
const SECTIONS: readonly Section[] = [
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

const tagOf = ({ name }: Section): string => `funnel-clinic-${name}`;

/**
 * Inside the clinic: calls that nobody took, what is booked at the desk, what the patients of each doctor bring, and whether the
 * numbers of an article or a report can all be true.
 *
 * @element funnel-clinic
 * @example `<funnel-clinic slot="after"></funnel-clinic>`
 * @csspart clinic - the panel
 */
export class FunnelClinic extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, tabsStyles, panelFrameStyles];

  protected readonly topic = 'clinic';

  readonly #tabs = new Tabs(
    this,
    SECTIONS.map(({ name }) => name),
  );
  /** The tab that couldn't be loaded when it was opened last. */
  #missing: Section | undefined;
  #loading: Promise<void> | undefined;
  #leave: (() => void) | undefined;

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

  protected override willUpdate(): void {
    const section = SECTIONS[this.#tabs.open]!;
    if (customElements.get(tagOf(section)) || this.#missing === section) return;
    this.#loading = this.#load(section);
  }

  /** For tests, which wait until everything is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  async #load(section: Section): Promise<void> {
    this.#missing = await section.load().then(
      (element) => (defineIfFree({ [tagOf(section)]: element }) ? undefined : section),
      () => section,
    );
    this.requestUpdate();
  }

  #tryAgain(): void {
    this.#missing = undefined;
    this.requestUpdate();
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
    const section = SECTIONS[this.#tabs.open]!;
    return html`<section class="box" part="clinic">
      <h2 tabindex="-1">${tabs.heading}</h2>
      ${this.#tabs.render(tabs.heading, (name) => tabs[name as ClinicTab])}
      <div id="panel" role="tabpanel" aria-labelledby=${section.name}>${this.#content(section)}</div>
    </section>`;
  }

  #content(section: Section): unknown {
    if (customElements.get(tagOf(section))) return section.template;
    const view = this.view!;
    return this.#missing === section
      ? html`<p class="small">${view.text('panelMissing')} <button class="action button" @click=${this.#tryAgain}>${view.text('tryAgain')}</button></p>`
      : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-clinic': FunnelClinic;
  }
}
