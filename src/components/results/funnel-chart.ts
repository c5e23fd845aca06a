import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { FunnelPicture } from '../../chart/index.js';
import { state } from '../base/decorators.js';
import { FunnelElement } from '../base/element.js';
import { onNearViewport } from '../base/viewport.js';
import { theme } from '../base/theme.styles.js';
import { CHART_DELAY_MS } from '../base/update-scheduler.js';

/** Height of a stage in the chart, px. */
export const ROW = 66;

/**
 * The funnel as a picture: bars as long as the counts, with what comes through between them.
 *
 * Its code is loaded when the chart comes near the viewport, and nothing waits for it.
 *
 * @element funnel-chart
 * @example `<funnel-chart></funnel-chart>`
 * @csspart chart
 */
export class FunnelChart extends FunnelElement {
  static override styles: CSSResultGroup = [
    theme,
    css`
      .box {
        background: var(--_surface);
      }
    `,
  ];

  /** What draws the chart; null where it couldn't be loaded, or can't draw on this page. */
  @state() private code: typeof FunnelPicture | null | undefined;
  #chart: FunnelPicture | undefined;
  #delay: ReturnType<typeof setTimeout> | undefined;
  #stopWaiting: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWaiting = onNearViewport(this, 200, () => void this.#load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  /**
   * The chart is drawn after a delay, which every further key restarts: the figures are more important while typing.
   */
  protected override onSettled(byPerson: boolean): void {
    this.onImmediate();
    this.#delay = setTimeout(() => this.requestUpdate(), byPerson ? CHART_DELAY_MS : 0);
  }

  protected override onImmediate(): void {
    clearTimeout(this.#delay);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const place = this.renderRoot.querySelector<HTMLElement>('.place');
    const { view } = this;
    if (!view || !place || !this.isConnected) return;
    place.style.minHeight = `${ROW * view.store.snapshot.result.stages.length}px`;
    if (!this.code || !view.deferred) return;
    // Created here and not in `firstUpdated`, because the chart is destroyed when the page moves the element.
    if (!this.#chart) {
      this.adoptStyles([this.code.styles]);
      this.#chart = new this.code(place, () => {
        this.code = null;
      });
    }
    this.#chart.show(view.deferred.code.chartStages(view), view.text('picture'));
  }

  protected override onFailure(): void {
    // The chart belongs to an element that is removed now; the next update makes another.
    this.#chart?.destroy();
    this.#chart = undefined;
    super.onFailure();
  }

  async #load(): Promise<void> {
    this.#stopWaiting?.();
    if (this.code !== undefined) return;
    void this.view?.prepare();
    this.code = await import('../../chart/index.js').then(
      (module) => module.FunnelPicture,
      () => null,
    );
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    // The chart's words are in the deferred part.
    const missing = this.code === null || view.unreachable;
    // On a blank page nothing is drawn: an empty box would only be in the way.
    const isBlank = view.store.snapshot.result.stages.every(({ count }) => count === null);
    return html`<figure class="box ${view.waitsForRest ? 'waits' : ''}" part="chart">
      ${missing ? html`<p class="small">${view.text('pictureMissing')}</p>` : html`<div class="place" ?hidden=${isBlank}></div>`}
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-chart': FunnelChart;
  }
}
