import { html, nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { CanvasPicture } from '../../chart/index.js';
import { property, state } from '../base/decorators.js';
import { FunnelElement } from '../base/element.js';
import { theme } from '../base/theme.styles.js';

/** A drawing as high as what it shows. */
type TallDrawing = Parameters<CanvasPicture['draw']>[0] & { readonly height: number };

/**
 * A picture of channels. Nothing waits for its code.
 *
 * Part of the panel of channels, not for pages.
 */
export class FunnelChannelsPicture extends FunnelElement {
  static override styles: CSSResultGroup = [theme];

  @property({ attribute: false }) drawing: TallDrawing | undefined;
  /** Styles of this kind of picture. */
  @property({ attribute: false }) look: readonly CSSResult[] = [];

  /** The module that draws; null where it couldn't be loaded, or can't draw on this page. */
  @state() private chartModule: typeof import('../../chart/index.js') | null | undefined;
  #chart: CanvasPicture | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const place = this.renderRoot.querySelector<HTMLElement>('.place');
    if (!place || !this.isConnected || !this.drawing) return;
    place.style.minHeight = `${this.drawing.height}px`;
    void this.#load();
    this.#draw(place);
  }

  async #load(): Promise<void> {
    if (this.chartModule === undefined) this.chartModule = await import('../../chart/index.js').catch(() => null);
  }

  #draw(place: HTMLElement): void {
    const { chartModule } = this;
    if (!chartModule || !this.isConnected) return;
    // Created here and not in `firstUpdated`, because the chart is destroyed when the page moves the element.
    if (!this.#chart) {
      this.adoptStyles([chartModule.FunnelPicture.styles, ...this.look]);
      this.#chart = new chartModule.CanvasPicture(place, () => {
        this.chartModule = null;
      });
    }
    this.#chart.draw(this.drawing!);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.view || !this.drawing) return nothing;
    return html`<figure class="box returns">${this.chartModule === null ? html`<p class="small">${this.view.text('pictureMissing')}</p>` : html`<div class="place"></div>`}</figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-channels-picture': FunnelChannelsPicture;
  }
}
