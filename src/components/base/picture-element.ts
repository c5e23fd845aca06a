import { html, nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { CanvasPicture } from '../../chart/index.js';
import type { Drawing } from '../../chart/canvas.js';
import { state } from './decorators.js';
import { FunnelElement } from './element.js';
import { theme } from './theme.styles.js';

/** What a picture shows now. */
export interface Shown {
  readonly drawing: Drawing;
  /** Of its place, px: kept before the code that draws is there. */
  readonly height: number;
}

/** A picture on a canvas, in a place that is as high as it needs. Nothing waits for the code that draws it. */
export abstract class PictureElement extends FunnelElement {
  static override styles: CSSResultGroup = [theme];

  /** Styles of this kind of picture. */
  protected abstract readonly looks: readonly CSSResult[];
  /** Undefined where there is nothing to draw. */
  protected abstract get shown(): Shown | undefined;
  /** Classes of the figure beside its frame's. */
  protected readonly kind: string = '';

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
    const { shown } = this;
    if (!place || !this.isConnected || !shown) return;
    place.style.minHeight = `${shown.height}px`;
    void this.#load();
    this.#draw(place, shown);
  }

  async #load(): Promise<void> {
    if (this.chartModule === undefined) this.chartModule = await import('../../chart/index.js').catch(() => null);
  }

  #draw(place: HTMLElement, { drawing }: Shown): void {
    const { chartModule } = this;
    if (!chartModule) return;
    // Created here and not in `firstUpdated`, because the chart is destroyed when the page moves the element.
    if (!this.#chart) {
      this.adoptStyles([chartModule.FunnelPicture.styles, ...this.looks]);
      this.#chart = new chartModule.CanvasPicture(place, () => {
        this.chartModule = null;
      });
    }
    this.#chart.draw(drawing);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.view || !this.shown) return nothing;
    return html`<figure class="box ${this.kind}">${this.chartModule === null ? html`<p class="small">${this.view.text('pictureMissing')}</p>` : html`<div class="place"></div>`}</figure>`;
  }
}
