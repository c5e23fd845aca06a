import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { PlanSectionTexts } from '../../texts/en/plan-sections.js';
import type { PlanStore } from '../../store/plan-store.js';
import { defineIfFree } from '../base/define-if-free.js';
import { FunnelPlanNext } from './funnel-plan-next.js';
import { FunnelPlanPrice } from './funnel-plan-price.js';
import { FunnelPlanTarget } from './funnel-plan-target.js';
import { definePlanParts, FunnelPlanWhatIf } from './funnel-plan-what-if.js';
import { planStyles } from './funnel-plan.styles.js';
import { countPlanPanel } from '../base/plan-of.js';
import { definePanelField } from '../base/funnel-panel-field.js';
import { priceReport } from './plan-price-texts.js';
import { FunnelPlanSection } from './plan-section.js';
import { targetReport } from './plan-target-report.js';
import { addToReport } from '../base/report-sections.js';
import { type ReportSection } from '../base/report-section.js';
import { Tabs } from '../base/tabs.js';
import { tabsStyles } from '../base/tabs.styles.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { scenariosReport } from './plan-what-if-report.js';

/** One question about the future: its word in the texts, and the element that answers it. */
interface Section {
  readonly name: keyof PlanSectionTexts;
  readonly template: TemplateResult;
  readonly element: CustomElementConstructor;
  /** The sections that it adds to the report, whether it is open or not. */
  readonly report?: (view: CalculatorView, plan: PlanStore) => readonly ReportSection[];
}

/** In the order in which owners ask these questions. One is open at a time. */
const SECTIONS: readonly Section[] = [
  {
    name: 'whatIf',
    template: html`<funnel-plan-what-if></funnel-plan-what-if>`,
    element: FunnelPlanWhatIf,
    report: scenariosReport,
  },
  {
    name: 'target',
    template: html`<funnel-plan-target></funnel-plan-target>`,
    element: FunnelPlanTarget,
    report: targetReport,
  },
  {
    name: 'price',
    template: html`<funnel-plan-price></funnel-plan-price>`,
    element: FunnelPlanPrice,
    report: priceReport,
  },
  { name: 'next', template: html`<funnel-plan-next></funnel-plan-next>`, element: FunnelPlanNext },
];

/** Defines the elements of the sections. They belong to the panel, so it does that itself. */
function defineSections(): void {
  definePanelField();
  definePlanParts();
  for (const { name, element } of SECTIONS) defineIfFree({ [`funnel-plan-${name.replace('I', '-i')}`]: element });
}

/**
 * What to do: what if a lever improved, what a target takes, what a lower price brings, what next period may bring.
 *
 * @element funnel-plan
 * @example `<funnel-plan slot="after"></funnel-plan>`
 * @csspart plan - the panel
 */
export class FunnelPlan extends FunnelPlanSection {
  static override styles: CSSResultGroup = [theme, tabsStyles, planStyles];

  readonly #tabs = new Tabs(
    this,
    SECTIONS.map(({ name }) => name),
  );
  #leave: readonly (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    defineSections();
    const { view, plan } = this;
    if (view && plan)
      this.#leave = [
        countPlanPanel(view),
        addToReport(view, () =>
          view.topics?.has('plan') ? SECTIONS.flatMap(({ report }) => report?.(view, plan) ?? []) : [],
        ),
      ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leave) leave();
    this.#leave = [];
  }

  protected override willUpdate(): void {
    if (this.plan?.focusRequest) this.#tabs.open = 0;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.plan?.focusRequest !== 'whatIf') return;
    this.plan.focusRequest = null;
    this.renderRoot.querySelector('h2')?.focus();
  }

  get #words(): PlanSectionTexts {
    return this.view!.topics!.latest('plan').sections;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.view) return nothing;
    const words = this.#words;
    const section = SECTIONS[this.#tabs.open];
    return html`<section class="box" part="plan">
      <h2 tabindex="-1">${words.heading}</h2>
      ${this.#tabs.render(words.heading, (name) => words[name as Section['name']])}
      ${section ? html`<div id="panel" role="tabpanel" aria-labelledby=${section.name}>${section.template}</div>` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-plan': FunnelPlan;
  }
}
