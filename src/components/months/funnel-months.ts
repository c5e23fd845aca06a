import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { defineIfFree } from '../base/define-if-free.js';
import { definePanelField } from '../base/funnel-panel-field.js';
import { FunnelPanel } from '../base/panel.js';
import { awaitVisits } from '../base/panel-visits.js';
import type { ReportSection } from '../base/report-section.js';
import { addToReport } from '../base/report-sections.js';
import { panelFrameStyles } from '../base/panel-frame.styles.js';
import { Tabs } from '../base/tabs.js';
import { tabsStyles } from '../base/tabs.styles.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { readFigures } from '../../store/months-reading.js';
import { monthAt, type CalendarMonth } from '../../store/working-days.js';
import { FunnelMonthsNow } from './funnel-months-now.js';
import { listSections } from './list-report.js';
import { nowSections } from './now-report.js';
import { answerOf } from './now-sentences.js';

/** A tab: its word in the texts, and the element that it shows; the first one comes with the panel. */
interface Section {
  readonly name: 'now' | 'list';
  readonly template: TemplateResult;
  readonly load: () => Promise<CustomElementConstructor>;
}

const SECTIONS: readonly Section[] = [
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

const tagOf = ({ name }: Section): string => `funnel-months-${name}`;

/**
 * Months: whether the one that runs reaches its plan, and whether anything has changed from month to month.
 *
 * @element funnel-months
 * @example `<funnel-months slot="after"></funnel-months>`
 * @csspart months - the panel
 */
export class FunnelMonths extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, tabsStyles, panelFrameStyles];

  protected readonly topic = 'months';

  readonly #tabs = new Tabs(
    this,
    SECTIONS.map(({ name }) => name),
  );
  /** The tab that couldn't be loaded when it was opened last. */
  #missing: Section | undefined;
  #loading: Promise<void> | undefined;
  #leave: readonly (() => void)[] = [];

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

  /** Both tabs for the report, whichever is open. */
  #sections(view: CalculatorView): readonly ReportSection[] {
    if (!view.hasWords('months')) return [];
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
    const { tabs } = view.latestWords('months');
    const section = SECTIONS[this.#tabs.open]!;
    return html`<section class="box" part="months">
      <h2 tabindex="-1">${tabs.heading}</h2>
      ${this.#tabs.render(tabs.heading, (name) => tabs[name as Section['name']])}
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
    'funnel-months': FunnelMonths;
  }
}
