import { html, nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { CanvasPicture } from '../../chart/index.js';
import type { Drawing } from '../../chart/canvas.js';
import { NAMED_ROW } from '../../chart/named-bars.js';
import { textDirection } from '../../format/index.js';
import { property, state } from './decorators.js';
import { FunnelElement } from './element.js';
import { theme } from './theme.styles.js';

/** Bars with names as a chart, in a place that is as high as they need. Nothing waits for its code. */
export abstract class NamedBarsElement<Bar> extends FunnelElement {
  static override styles: CSSResultGroup = [theme];

  @property({ attribute: false }) bars: readonly Bar[] = [];
  @property() name = '';

  protected abstract readonly barStyles: readonly CSSResult[];
  protected abstract drawing(bars: readonly Bar[], name: string, mirrored: boolean): Drawing;

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
      this.adoptStyles([chartModule.FunnelPicture.styles, ...this.barStyles]);
      this.#chart = new chartModule.CanvasPicture(place, () => {
        this.chartModule = null;
      });
    }
    this.#chart.draw(this.drawing(this.bars, this.name, textDirection(view.context.locale) === 'rtl'));
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.view) return nothing;
    return html`<figure class="box">${this.chartModule === null ? html`<p class="small">${this.view.text('pictureMissing')}</p>` : html`<div class="place"></div>`}</figure>`;
  }
}
