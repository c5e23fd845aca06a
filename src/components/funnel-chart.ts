import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { FunnelPicture } from '../chart/picture.js';
import { FunnelElement } from './element.js';
import { theme } from './theme.styles.js';

/**
 * The funnel as a picture: bars as long as the counts, with what comes through between them.
 *
 * Its code is asked for when the picture is about to be seen; the words stand without it.
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
      .picture {
        position: relative;
        overflow: hidden;
      }
      canvas {
        position: absolute;
        inset: 0;
        max-width: 100%;
        color: var(--_accent);
        border: 0 solid var(--_weak);
        transition: color 1ms;
      }
      .stage {
        position: relative;
        display: grid;
        grid-template: 21px 24px 21px / 1fr auto;
        column-gap: 12px;
        line-height: 21px;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      b {
        font-weight: 650;
      }
      .through {
        grid-area: 3 / 1 / auto / -1;
        text-align: center;
        font-size: 13px;
        color: var(--_muted);
      }
      .stage:last-of-type {
        grid-template-rows: 21px 24px 21px;
      }
    `,
  ];

  @query('canvas') private canvas!: HTMLCanvasElement;
  @state() private missing = false;
  #picture: FunnelPicture | null = null;
  #asked = false;
  #size = { width: 0, height: 0 };
  #nearby: IntersectionObserver | undefined;
  #resized: ResizeObserver | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearby?.disconnect();
    this.#resized?.disconnect();
    this.#nearby = this.#resized = undefined;
    this.#picture?.destroy();
    this.#picture = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.isConnected && this.canvas) {
      this.#watch();
      this.#draw();
    }
  }

  /** Anew after every connection: the page may have moved the element. */
  #watch(): void {
    if (this.#resized) return;
    this.#resized = new ResizeObserver(([entry]) => {
      // In a later frame: resizing inside the callback would trip the page's error monitoring.
      requestAnimationFrame(() => this.#handleResize(entry!.contentRect));
    });
    this.#resized.observe(this.canvas.parentElement!);
    this.#nearby = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
      },
      { rootMargin: '200px' },
    );
    this.#nearby.observe(this);
  }

  #handleResize({ width, height }: DOMRectReadOnly): void {
    this.#size = { width, height };
    this.#draw();
  }

  async #load(): Promise<void> {
    this.#nearby?.disconnect();
    if (this.#asked && this.#picture) return;
    this.#asked = true;
    try {
      const { FunnelPicture } = await import('../chart/picture.js');
      if (!this.isConnected || !this.canvas) return;
      this.#picture ??= new FunnelPicture(this.canvas);
      this.#draw();
    } catch {
      this.missing = true;
    }
  }

  #draw(): void {
    const { width, height } = this.#size;
    if (!this.#picture || !this.view || width === 0 || height === 0) return;
    const { color, borderTopColor } = getComputedStyle(this.canvas);
    this.#picture.draw(
      { counts: this.view.store.snapshot.result.stages.map(({ count }) => count), weak: -1, bar: color, weakBar: borderTopColor },
      width,
      height,
    );
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { stages } = view.store.snapshot.result;
    const empty = stages.every(({ count }) => count === null);
    return html`<figure class="box" part="chart">
      <div class="picture">
        <canvas role="img" aria-label=${view.text('picture')} @transitionend=${this.#draw}></canvas>
        <div aria-hidden="true">
          ${stages.map((stage, index) => {
            const next = stages[index + 1];
            return html`<div class="stage">
              <span class="name">${view.label(stage.id)}</span>
              <b translate="no" .textContent=${stage.count ? view.count(stage.count) : '—'}></b>
              <span class="through" translate="no" .textContent=${next?.rate ? `↓ ${view.percent(next.rate)}` : ''}></span>
            </div>`;
          })}
        </div>
      </div>
      ${this.missing || empty ? html`<p class="small" role="note">${view.text(this.missing ? 'pictureMissing' : 'pictureWaits')}</p>` : nothing}
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-chart': FunnelChart;
  }
}
