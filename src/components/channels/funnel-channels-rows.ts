import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { FunnelPanel } from '../base/panel.js';
import { theme } from '../base/theme.styles.js';

/**
 * The channels one by one: what each costs and brings beside the others.
 *
 * Part of `<funnel-channels>`, not for pages.
 */
export class FunnelChannelsRows extends FunnelPanel {
  static override styles: CSSResultGroup = [theme];

  protected readonly topic = 'channels';

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    return html`<div class="box"><p>${view.latestWords('channels').rows.empty}</p></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-channels-rows': FunnelChannelsRows;
  }
}
