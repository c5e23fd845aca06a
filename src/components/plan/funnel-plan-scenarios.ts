import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { leverPlans, scenarioPlan } from '../../store/what-if.js';
import { whatIfStyles } from './funnel-plan-what-if.styles.js';
import { FunnelPlanSection } from './plan-section.js';
import { theme } from '../base/theme.styles.js';
import { scenariosPicture, scenariosTable } from './plan-what-if-tables.js';

/** Longer than from one move of a slider to the next, too short to be waited for; ms. */
const DELAY_MS = 150;

/**
 * All scenarios side by side, as a picture and a table: they follow once a lever rests.
 *
 * Part of the plan, not for pages.
 */
export class FunnelPlanScenarios extends FunnelPlanSection {
  static override styles: CSSResultGroup = [theme, whatIfStyles];

  #delay: ReturnType<typeof setTimeout> | undefined;
  /** Which scenarios stand here: another one is shown at once. */
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
