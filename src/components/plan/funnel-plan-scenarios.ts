import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { leverPlans } from '../../store/lever-plans.js';
import { scenarioPlan } from '../../store/scenario-plan.js';
import { whatIfStyles } from './funnel-plan-what-if.styles.js';
import { FunnelPlanSection } from './plan-section.js';
import { theme } from '../base/theme.styles.js';
import { scenariosPicture, scenariosTable } from './plan-what-if-tables.js';

/** Longer than from one move of a slider to the next, but too short to be noticed; ms. */
const DELAY_MS = 150;

/**
 * All scenarios side by side, as a chart and a table. They are drawn once a lever isn't moved any more.
 *
 * Part of the plan, not for pages.
 */
export class FunnelPlanScenarios extends FunnelPlanSection {
  static override styles: CSSResultGroup = [theme, whatIfStyles];

  #delay: ReturnType<typeof setTimeout> | undefined;
  /** Letters of the scenarios that are shown. A change of them is drawn at once. */
  #letters = '';

  protected override followPlan(): void {
    clearTimeout(this.#delay);
    const letters = this.plan!.state.scenarios.map(({ letter }) => letter).join('');
    this.#delay = setTimeout(() => this.requestUpdate(), letters === this.#letters ? DELAY_MS : 0);
    this.#letters = letters;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#delay);
  }

  override render(): TemplateResult | typeof nothing {
    const { view, plan } = this;
    if (!view || !plan) return nothing;
    const { snapshot } = view.store;
    const plans = plan.state.scenarios.map((scenario) => scenarioPlan(snapshot, plan.state, scenario));
    return html`<div class="box">${scenariosPicture(view, plans)} ${scenariosTable(view, leverPlans(snapshot, plan.state), plans)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-plan-scenarios': FunnelPlanScenarios;
  }
}
