import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { FunnelPanel } from '../base/panel.js';
import { whatIfStyles } from './funnel-plan-what-if.styles.js';
import { theme } from '../base/theme.styles.js';
import { tornadoTemplate } from './plan-what-if-tornado.js';

/**
 * Which lever moves revenue most. It depends on the present numbers only, so moving a slider doesn't draw it again.
 *
 * Part of the plan, not for pages.
 */
export class FunnelPlanMost extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, whatIfStyles];

  protected readonly topic = 'plan';

  override render(): TemplateResult | typeof nothing {
    return this.view ? html`<div class="box">${tornadoTemplate(this.view)}</div>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-plan-most': FunnelPlanMost;
  }
}
