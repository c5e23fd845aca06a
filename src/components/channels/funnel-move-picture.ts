import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { CanvasPicture } from '../../chart/index.js';
import { moveBars, moveBarStyles, type MoveBar } from '../../chart/move-bars.js';
import { NAMED_ROW } from '../../chart/named-bars.js';
import { textDirection } from '../../format/index.js';
import { property, state } from '../base/decorators.js';
import { FunnelElement } from '../base/element.js';
import { theme } from '../base/theme.styles.js';

/**
 * Budgets before and after a move as a chart. Nothing waits for its code.
 *
 * Part of `<funnel-channels>`, not for pages.
 */
export class FunnelMovePicture extends FunnelElement {
  static override styles: CSSResultGroup = [theme];

  @property({ attribute: false }) bars: readonly MoveBar[] = [];
  @property() name = '';

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
    if (!place || !this.isConnected) return;
    place.style.minHeight = `${NAMED_ROW * this.bars.length}px`;
    void this.#load();
    this.#draw(place);
  }

  async #load(): Promise<void> {
    if (this.chartModule === undefined) this.chartModule = await import('../../chart/index.js').catch(() => null);
  }

  #draw(place: HTMLElement): void {
    const { chartModule, view } = this;
    if (!chartModule || !view || !this.isConnected) return;
    // Created here and not in `firstUpdated`, because the chart is destroyed when the page moves the element.
    if (!this.#chart) {
      this.adoptStyles([chartModule.FunnelPicture.styles, ...moveBarStyles]);
      this.#chart = new chartModule.CanvasPicture(place, () => {
        this.chartModule = null;
      });
    }
    this.#chart.draw(moveBars(this.bars, this.name, textDirection(view.context.locale) === 'rtl'));
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.view) return nothing;
    return html`<figure class="box">${this.chartModule === null ? html`<p class="small">${this.view.text('pictureMissing')}</p>` : html`<div class="place"></div>`}</figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-move-picture': FunnelMovePicture;
  }
}
