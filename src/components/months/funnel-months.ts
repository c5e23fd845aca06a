import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { definePanelField } from '../base/funnel-panel-field.js';
import { awaitVisits } from '../base/panel-visits.js';
import type { ReportSection } from '../base/report-section.js';
import { addToReport } from '../base/report-sections.js';
import { panelFrameStyles } from '../base/panel-frame.styles.js';
import { TabbedPanel, type TabSection } from '../base/tabbed-panel.js';
import { tabsStyles } from '../base/tabs.styles.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { readFigures } from '../../store/months-reading.js';
import { monthAt, type CalendarMonth } from '../../store/working-days.js';
import { FunnelMonthsNow } from './funnel-months-now.js';
import { listSections } from './list-report.js';
import { nowSections } from './now-report.js';
import { answerOf } from './now-sentences.js';

type Tab = 'now' | 'list';

/** The first one comes with the panel. */
const SECTIONS: readonly TabSection<Tab>[] = [
  {
    name: 'now',
    template: html`<funnel-months-now></funnel-months-now>`,
    load: () => Promise.resolve(FunnelMonthsNow),
  },
  {
    name: 'list',
    template: html`<funnel-months-list></funnel-months-list>`,
    load: async () => (await import('./funnel-months-list.js')).FunnelMonthsList,
  },
];

const calendar = (): CalendarMonth => monthAt(new Date());

/**
 * Months: whether the one that runs reaches its plan, and whether anything has changed from month to month.
 *
 * @element funnel-months
 * @example `<funnel-months slot="after"></funnel-months>`
 * @csspart months - the panel
 */
export class FunnelMonths extends TabbedPanel<Tab> {
  static override styles: CSSResultGroup = [theme, tabsStyles, panelFrameStyles];

  protected readonly topic = 'months';

  #leave: readonly (() => void)[] = [];

  constructor() {
    super(SECTIONS);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    definePanelField();
    const { view } = this;
    if (!view) return;
    this.#leave = [
      awaitVisits(view, 'months', () => void this.#visit()),
      addToReport(view, () => this.#sections(view)),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leave) leave();
    this.#leave = [];
  }

  /** Both tabs for the report, whichever is open. */
  #sections(view: CalculatorView): readonly ReportSection[] {
    if (!view.topics?.has('months')) return [];
    const { months } = view.store.snapshot.tables;
    return [
      ...nowSections(view, answerOf(view, calendar()), calendar()),
      ...listSections(view, months ? readFigures(months) : []),
    ];
  }

  /** Moves the focus to the heading. */
  async #visit(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { tabs } = view.topics!.latest('months');
    return html`<section class="box" part="months">
      <h2 tabindex="-1">${tabs.heading}</h2>
      ${this.tabs.render(tabs.heading, (name) => tabs[name as Tab])}
      <div id="panel" role="tabpanel" aria-labelledby=${this.openSection.name}>${this.openContent()}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-months': FunnelMonths;
  }
}
